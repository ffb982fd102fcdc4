import type { Point as At, Group, Shape } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import { dayOf, periodText } from './dates.ts';
import type { Plot } from './plot.ts';
import type { Series } from './series.ts';
import { type ValueLabel, valueLabels } from './value-labels.ts';
import { digitsOf, ruleTexts, shownLimits, signalsOf, valueText } from './words.ts';

/** The results as a line with dots, each of which has a name; signals as red diamonds. */
export function results(series: Series, plot: Plot): Shape[] {
    const places = placesOf(series, plot);
    return [...connections(series, places), ...dots(series, places)];
}

/** The values beside the dots, as far as there is room: the latest first, then signals, then the others. */
export function resultLabels(series: Series, plot: Plot): Shape[] {
    const { points } = series;
    const places = placesOf(series, plot);
    const last = points.length - 1;
    const outside = [...signalsOf(series)].filter(([, rules]) => rules.includes('limit')).map(([at]) => at);
    const others = points.length <= 12 ? points.map((_, index) => index) : [];
    const order = [...new Set([last, 0, ...outside, ...others])].filter(index => index >= 0 && index <= last);
    const wanted = order.map(
        (index): ValueLabel => ({
            text: series.scale.short(points[index]!.value, digitsOf(series)),
            at: places[index]!,
            strong: index === last,
        }),
    );
    const obstacles = [places, ...obstaclesOf(series, plot)];
    return valueLabels(
        wanted,
        plot,
        obstacles,
        places.map(([x, y]) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
    );
}

function placesOf({ points }: Series, { xOf, yOf }: Plot): At[] {
    return points.map(point => [xOf(point.day + 1), yOf(point.value)]);
}

function connections({ points }: Series, places: readonly At[]): Shape[] {
    return places.slice(1).map(
        (to, index): Shape => ({
            type: 'line',
            points: [places[index]!, to],
            stroke: 'main-line',
            strokeWidth: 1.8,
            ...(points[index + 1]!.afterGap ? { dash: '3 4' } : {}),
        }),
    );
}

function dots(series: Series, places: readonly At[]): Group[] {
    const signals = signalsOf(series);
    const size = places.length > 30 ? 2.4 : 3.6;
    return series.points.map((point, index) => {
        const rules = signals.get(index)?.map(rule => ruleTexts[rule]) ?? [];
        const value = `${periodText(point.period)}: ${valueText(series, point.value)}`;
        const counted = point.counted ? ` (${point.counted.numerator} of ${point.counted.denominator})` : '';
        const signal = rules.length > 0 ? `, signal: ${rules.join(', ')}` : '';
        const [x, y] = places[index]!;
        return {
            type: 'group',
            kind: rules.length > 0 ? 'result signal' : 'result',
            place: point.place,
            label: `${value}${counted}${signal}`,
            shapes: [
                rules.length > 0
                    ? { type: 'outline', d: diamond(x, y, size + 2), fill: 'exception-line' }
                    : { type: 'outline', d: disc(x, y, size), fill: 'main-line' },
            ],
        };
    });
}

function disc(x: number, y: number, r: number): string {
    return `M${round(x - r)} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
}

function diamond(x: number, y: number, r: number): string {
    return `M${x} ${round(y - r)}L${round(x + r)} ${y}L${x} ${round(y + r)}L${round(x - r)} ${y}z`;
}

/** Lines that no value may stand on. */
function obstaclesOf(series: Series, { x, y, width, height, values, xOf, yOf }: Plot): At[][] {
    const { target, baseline, benchmark, parts, liveOn } = series;
    const levels = [
        ...[target, baseline, benchmark].flatMap(line => line?.value ?? []),
        ...parts.flatMap(({ chart }) => [chart.mean, ...shownLimits(series, chart)]),
        ...values.values,
    ];
    const across = levels.map((value): At[] => [
        [x, yOf(value)],
        [x + width, yOf(value)],
    ]);
    if (liveOn === undefined) return across;
    const at = xOf(dayOf(liveOn));
    return [
        ...across,
        [
            [at, y],
            [at, y + height],
        ],
    ];
}
