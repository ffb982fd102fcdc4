import type { SignalRule } from '@process-as-code/language';
import { leastForLimits } from '@process-as-code/language';
import { fold, listed, stopped } from '../sentences/words.ts';
import { dateText, periodText } from './dates.ts';
import { meets, type Point, type Series } from './series.ts';

/** How precise a value is told: two digits more than the size of what is charted asks for. */
export function digitsOf({ points, baseline, target }: Series): number {
    const values = [...points.map(point => point.value), baseline?.value ?? 0, target?.value ?? 0];
    const size = Math.max(...values.map(Math.abs));
    return size === 0 ? 1 : Math.min(8, Math.max(0, 2 - Math.floor(Math.log10(size))));
}

/** `7.8 days`, as precise as the KPI needs it. */
export function valueText(series: Series, value: number): string {
    return series.scale.long(value, digitsOf(series));
}

/** `8 days or less`, `92% or more`, `exactly 0`. */
export function targetText(series: Series): string {
    const { target } = series;
    if (!target) return '';
    const value = valueText(series, target.value);
    if (target.direction === '=') return `exactly ${value}`;
    return `${value} or ${target.direction === '>=' ? 'more' : 'less'}`;
}

/** The latest result against target and baseline; what of it is not recorded is said. */
export function latestSentences(series: Series): string[] {
    const latest = series.points.at(-1);
    if (!latest) {
        const file = series.kpi.resultsFile;
        return [
            file
                ? `No result can be read from ${fold(file.path)}.`
                : 'No result is recorded. Write: results { … } with a period and a value.',
            ...(series.target ? [`The target is ${targetText(series)}${byDate(series)}.`] : []),
        ];
    }
    return [
        `Latest result: ${valueText(series, latest.value)} (${periodText(latest.period)}).`,
        againstTarget(series, latest),
        againstBaseline(series, latest),
    ].filter(sentence => sentence !== '');
}

/** What is usual variation, and which results it does not explain. */
export function variationSentences(series: Series): string[] {
    const { parts, points } = series;
    if (points.length === 0) return [];
    if (parts.length === 0)
        return [
            `Limits of the usual variation are drawn from ${leastForLimits} results on; so far there ${points.length === 1 ? 'is 1' : `are ${points.length}`}.`,
        ];
    const text = (value: number) => valueText(series, value);
    const ranges = parts.map(({ chart, end, first }, index) => {
        const when = parts.length === 1 ? '' : index === 0 ? 'before it went live ' : 'since then ';
        const [lower, upper] = shownLimits(series, chart);
        return `${when}${text(lower)} to ${text(upper)}, mean ${text(chart.mean)} (${end - first} results)`;
    });
    return [`Usual variation: ${ranges.join('; ')}.`, signalSentence(series)];
}

/** The source of the limits and of the rules. */
export const xmrSource =
    'XmR chart: limits at mean ± 2.66 × mean moving range, largest usual step 3.268 × it (Wheeler, Understanding Variation; rules one to three of Making Sense of Data).';

/** Natural process limits inside what the unit allows: a share is never below 0%. */
export function shownLimits(
    { scale, points }: Series,
    limits: { lower: number; upper: number },
): [number, number] {
    const isInside = points.every(
        ({ value }) => value >= (scale.least ?? -Infinity) && value <= (scale.most ?? Infinity),
    );
    if (!isInside) return [limits.lower, limits.upper];
    return [Math.max(limits.lower, scale.least ?? -Infinity), Math.min(limits.upper, scale.most ?? Infinity)];
}

/** Which rules a result breaks, by the number of the result. */
export function signalsOf({ parts }: Series): Map<number, SignalRule[]> {
    const found = new Map<number, SignalRule[]>();
    for (const { first, chart } of parts)
        for (const { index, rule } of chart.signals)
            found.set(first + index, [...(found.get(first + index) ?? []), rule]);
    return found;
}

export const ruleTexts: Readonly<Record<SignalRule, string>> = {
    limit: 'outside the limits',
    run: '8 or more in a row on one side of the mean',
    'near-limit': '3 of 4 nearer to a limit than to the mean',
    range: 'a longer step than usual',
};

function againstTarget(series: Series, latest: Point): string {
    const { target } = series;
    const met = meets(series, latest.value);
    if (!target || met === undefined) return 'No target is recorded.';
    const asked = `The target of ${targetText(series)}${byDate(series)}`;
    if (met) return `${asked} is met.`;
    const late = target.by !== undefined && latest.period.end >= target.by;
    const gap = latest.value - target.value;
    return `${asked} is ${late ? 'not met' : 'not met yet'}: ${difference(series, gap)} ${gap > 0 ? 'above' : 'below'} it.`;
}

function againstBaseline(series: Series, latest: Point): string {
    const { baseline, kpi } = series;
    if (!baseline) {
        const because = kpi.baseline?.none?.because;
        return because ? `No baseline: ${stopped(because.value)}` : '';
    }
    const change = latest.value - baseline.value;
    const from = `the baseline of ${valueText(series, baseline.value)}${baseline.on ? ` (${dateText(baseline.on)})` : ''}`;
    if (change === 0) return `The same as ${from}.`;
    return `${capital(difference(series, change))} ${change < 0 ? 'less' : 'more'} than ${from}.`;
}

function difference(series: Series, change: number): string {
    const text = valueText(series, Math.abs(change));
    if (series.scale.kind !== 'percent') return text;
    return `${text.replace('%', '')} percentage ${text === '1%' ? 'point' : 'points'}`;
}

function byDate({ target }: Series): string {
    return target?.by ? ` by ${dateText(target.by)}` : '';
}

function signalSentence(series: Series): string {
    const byRule = new Map<SignalRule, number[]>();
    for (const [index, rules] of signalsOf(series))
        for (const rule of rules) byRule.set(rule, [...(byRule.get(rule) ?? []), index]);
    if (byRule.size === 0) return 'No signal: no result lies beyond the usual variation.';
    const told = (Object.keys(ruleTexts) as SignalRule[])
        .filter(rule => byRule.has(rule))
        .map(rule => `${ruleTexts[rule]}: ${spans(series.points, byRule.get(rule)!)}`);
    return `Signals, which the usual variation does not explain – ${told.join('; ')}.`;
}

/** `January 2026, March to June 2026`: neighbours as one. */
function spans(points: readonly Point[], indexes: readonly number[]): string {
    const runs: number[][] = [];
    for (const index of indexes.toSorted((a, b) => a - b)) {
        const last = runs.at(-1);
        if (last?.at(-1) === index - 1) last.push(index);
        else runs.push([index]);
    }
    const name = (index: number) => periodText(points[index]!.period);
    return listed(
        runs.flatMap(run => (run.length < 3 ? run.map(name) : [`${name(run[0]!)} to ${name(run.at(-1)!)}`])),
    );
}

/** The text with a large first letter. */
export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
