import { measureText } from '../font/measure.ts';
import type { Point as At, Shape } from '../picture/picture.ts';
import { round } from '../svg/xml.ts';
import { dayOf } from './dates.ts';
import { niceTicks, type Ticks } from './numbers.ts';
import type { Series } from './series.ts';
import { small } from './styles.ts';
import { type TimeAxis, timeAxis } from './time-axis.ts';
import { shownLimits } from './words.ts';

/** Where days and values of a KPI stand on the page. */
export interface Plot {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly values: Ticks;
    readonly time: TimeAxis;
    readonly xOf: (day: number) => number;
    readonly yOf: (value: number) => number;
}

/** Height of the labels below a plot. */
export const timeLabels = 36;

/** The axes of a chart in an area; undefined where neither a result nor a baseline is recorded, or none has a date. */
export function plotOf(
    series: Series,
    area: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Plot | undefined {
    if (series.points.length === 0 && !series.baseline) return undefined;
    const shown = valuesOf(series);
    const days = daysOf(series);
    if (shown.length === 0 || days.length === 0) return undefined;
    const values = valueTicks(series, shown, area.height);
    const label = (value: number) => series.scale.short(value, values.digits);
    const room = Math.max(...values.values.map(value => measureText(label(value), small.size, small.weight)));
    const left = Math.ceil(room) + 10;
    const [x, width] = [area.x + left, area.width - left];
    const isDaily = series.points.some(({ period }) => period.start === period.end);
    const time = timeAxis(Math.min(...days), Math.max(...days), width, isDaily);
    const [low, high] = [values.values[0]!, values.values.at(-1)!];
    return {
        ...{ x, y: area.y, width, height: area.height, values, time },
        xOf: day => round(x + ((day - time.first) / (time.last - time.first)) * width),
        yOf: value => round(area.y + area.height - ((value - low) / (high - low)) * area.height),
    };
}

/** Frame, grid and the labels of both axes. */
export function axes(series: Series, plot: Plot): Shape[] {
    const { x, y, width, height, values, time, xOf, yOf } = plot;
    const bottom = y + height;
    return [
        ...values.values.flatMap((value): Shape[] => [
            gridLine([x, yOf(value)], [x + width, yOf(value)]),
            {
                type: 'label',
                text: series.scale.short(value, values.digits),
                x: x - 6,
                y: round(yOf(value) - small.leading / 2),
                style: small,
                colour: 'muted',
                anchor: 'end',
            },
        ]),
        ...time.ticks.flatMap((tick): Shape[] => [
            gridLine([xOf(tick.day), bottom], [xOf(tick.day), bottom + 5]),
            ...timeLabel(plot, tick, bottom + 3),
        ]),
        ...time.years.flatMap(year => timeLabel(plot, year, bottom + 3 + small.leading)),
    ];
}

function timeLabel(
    { x, width, xOf }: Plot,
    { day, end, label }: TimeAxis['ticks'][number],
    y: number,
): Shape[] {
    const half = measureText(label, small.size, small.weight) / 2;
    const middle = (xOf(day) + xOf(end ?? day)) / 2;
    if (middle - half < x - 12 || middle + half > x + width + 12) return [];
    return [
        { type: 'label', text: label, x: round(middle), y, style: small, colour: 'muted', anchor: 'middle' },
    ];
}

function gridLine(from: At, to: At): Shape {
    return { type: 'line', points: [from, to], stroke: 'grid', strokeWidth: 1 };
}

function valueTicks({ scale, points }: Series, shown: readonly number[], height: number): Ticks {
    const least = Math.min(...shown);
    const most = Math.max(...shown);
    const isInside = points.every(({ value }) => value >= (scale.least ?? -Infinity));
    const pad = (most - least || Math.abs(most) || 1) * 0.06;
    const low = isInside && scale.least !== undefined ? Math.max(scale.least, least - pad) : least - pad;
    const high =
        scale.most !== undefined && most <= scale.most ? Math.min(scale.most, most + pad) : most + pad;
    return niceTicks(low, high, Math.max(2, Math.round(height / 42)));
}

function valuesOf(series: Series): number[] {
    const { points, baseline, target, benchmark, parts } = series;
    return [
        ...points.map(point => point.value),
        ...[baseline, target, benchmark].flatMap(line => line?.value ?? []),
        ...parts.flatMap(({ chart }) => shownLimits(series, chart)),
    ];
}

function daysOf({ points, baseline, target, liveOn }: Series): number[] {
    return [
        ...points.flatMap(point => [dayOf(point.period.start), point.day + 1]),
        ...[baseline?.on, target?.by, liveOn].flatMap(date =>
            date === undefined ? [] : [dayOf(date), dayOf(date) + 1],
        ),
    ].filter(day => !Number.isNaN(day));
}
