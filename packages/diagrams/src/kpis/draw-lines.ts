import type { Point as At, Shape } from '../picture/picture.ts';
import { dateText, dayOf } from './dates.ts';
import type { LineName } from './gutter.ts';
import type { Plot } from './plot.ts';
import type { Series } from './series.ts';
import { digitsOf, shownLimits, valueText } from './words.ts';

/** The side of the target on which results should lie, as a tinted band. */
export function targetBand({ target }: Series, plot: Plot): Shape[] {
    if (!target || target.direction === '=') return [];
    const { x, y, width, height, yOf } = plot;
    const edge = yOf(target.value);
    const [top, bottom] = target.direction === '>=' ? [y, edge] : [edge, y + height];
    return bottom - top < 1 ? [] : [{ type: 'box', x, y: top, width, height: bottom - top, fill: 'good' }];
}

/** Target, baseline, benchmark, limits and the start of the process: the lines that results are held against. */
export function referenceLines(series: Series, plot: Plot): Shape[] {
    const { target, baseline, benchmark, liveOn, parts } = series;
    const { x, y, width, height, xOf, yOf } = plot;
    const across = (value: number): At[] => [
        [x, yOf(value)],
        [x + width, yOf(value)],
    ];
    const shapes: Shape[] = [];
    // More than one part: the limits change on the day on which the process went live.
    const change = liveOn === undefined ? x : xOf(dayOf(liveOn));
    parts.forEach(({ chart }, index) => {
        const from = index === 0 ? x : change;
        const to = index === parts.length - 1 ? x + width : change;
        const along = (value: number): At[] => [
            [from, yOf(value)],
            [to, yOf(value)],
        ];
        shapes.push({ type: 'line', points: along(chart.mean), stroke: 'muted' });
        for (const limit of shownLimits(series, chart))
            shapes.push({ type: 'line', points: along(limit), stroke: 'muted', dash: '6 4' });
    });
    if (baseline)
        shapes.push({ type: 'line', points: across(baseline.value), stroke: 'neutral-border', dash: '2 3' });
    if (benchmark)
        shapes.push({
            type: 'line',
            points: across(benchmark.value),
            stroke: 'wait-border',
            dash: '8 3 2 3',
        });
    if (target)
        shapes.push({ type: 'line', points: across(target.value), stroke: 'good-border', strokeWidth: 1.6 });
    if (liveOn !== undefined) {
        const at = xOf(dayOf(liveOn));
        shapes.push({
            type: 'line',
            points: [
                [at, y - 2],
                [at, y + height],
            ],
            stroke: 'connector',
            strokeWidth: 1.6,
        });
    }
    return [...shapes, ...baselineMark(series, plot), ...targetMark(series, plot)];
}

/** What stands beside the ends of the lines. */
export function lineNames(series: Series): LineName[] {
    const { target, baseline, benchmark, parts } = series;
    const short = (value: number) => series.scale.short(value, digitsOf(series));
    const names: LineName[] = [];
    if (target) {
        const sign = { '>=': '≥', '<=': '≤', '=': '=' }[target.direction];
        const by = target.by ? ` by ${dateText(target.by)}` : '';
        names.push({
            text: `Target ${sign} ${valueText(series, target.value)}${by}`,
            value: target.value,
            colour: 'good-border',
        });
    }
    if (baseline)
        names.push({
            text: `Baseline ${short(baseline.value)}`,
            value: baseline.value,
            colour: 'neutral-border',
        });
    if (benchmark)
        names.push({
            text: `Benchmark ${short(benchmark.value)}`,
            value: benchmark.value,
            colour: 'wait-border',
        });
    const last = parts.at(-1);
    if (last) {
        const [lower, upper] = shownLimits(series, last.chart);
        names.push({ text: `Upper limit ${short(upper)}`, value: upper, colour: 'muted' });
        names.push({ text: `Mean ${short(last.chart.mean)}`, value: last.chart.mean, colour: 'muted' });
        names.push({ text: `Lower limit ${short(lower)}`, value: lower, colour: 'muted' });
    }
    return names;
}

/** An open square at the day of the baseline. */
function baselineMark({ baseline }: Series, { xOf, yOf }: Plot): Shape[] {
    if (!baseline?.on) return [];
    const [x, y] = [xOf(dayOf(baseline.on)), yOf(baseline.value)];
    return [
        {
            type: 'outline',
            d: `M${x - 4} ${y - 4}h8v8h-8z`,
            fill: 'page',
            stroke: 'neutral-border',
            strokeWidth: 1.6,
        },
    ];
}

/** A flag at the day by which the target should be met. */
function targetMark({ target }: Series, { xOf, yOf }: Plot): Shape[] {
    if (!target?.by) return [];
    const [x, y] = [xOf(dayOf(target.by) + 1), yOf(target.value)];
    return [{ type: 'outline', d: `M${x} ${y - 5}l5 5l-5 5l-5 -5z`, fill: 'good-border' }];
}
