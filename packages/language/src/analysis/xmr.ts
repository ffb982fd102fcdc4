/** What an XmR chart shows, in the unit of its values. */
export interface XmR {
    readonly mean: number;
    /** Mean of the moving ranges: how far a value usually lies from the one before it. */
    readonly meanRange: number;
    /** Natural process limits. */
    readonly lower: number;
    readonly upper: number;
    /** A step from one value to the next that is longer than this is a signal. */
    readonly rangeLimit: number;
    /** In the order of the values. */
    readonly signals: readonly Signal[];
}

/** A value that the usual variation does not explain. */
export interface Signal {
    /** Which of the values, from 0. */
    readonly index: number;
    readonly rule: SignalRule;
}

/**
 * `limit`: outside the natural process limits. `run`: one of eight or more in a row on the same side of the mean.
 * `near-limit`: one of four in a row of which three or more lie nearer to the same limit than to the mean, and itself one of
 * those. `range`: the step to it from the value before is longer than the upper range limit.
 */
export type SignalRule = 'limit' | 'run' | 'near-limit' | 'range';

/** Fewer values than this say nothing about usual variation. */
export const leastForLimits = 6;

/**
 * Natural process limits of values in the order of time, mean ± 2.66 × mean moving range, the upper range limit
 * 3.268 × mean moving range, and the signals of three detection rules; undefined for fewer than six values.
 * Source: Wheeler, Understanding Variation (2nd edition, 2000), and Making Sense of Data (2003), whose rules one to three
 * these are.
 */
export function xmr(values: readonly number[]): XmR | undefined {
    if (values.length < leastForLimits) return undefined;
    const ranges = values.slice(1).map((value, index) => Math.abs(value - values[index]!));
    const mean = average(values);
    const meanRange = average(ranges);
    const limits = {
        mean,
        meanRange,
        lower: mean - 2.66 * meanRange,
        upper: mean + 2.66 * meanRange,
        rangeLimit: 3.268 * meanRange,
    };
    // A value on a line is not beyond it, whatever the last binary digit says.
    const beyond = (value: number, line: number) => value - line > 1e-9 * (Math.abs(line) + meanRange);
    const outside = values.map(value => beyond(value, limits.upper) || beyond(limits.lower, value));
    const sides = values.map(value => (beyond(value, mean) ? 1 : beyond(mean, value) ? -1 : 0));
    const near = values.map((value, index) =>
        beyond(Math.abs(value - mean), 1.33 * meanRange) ? sides[index]! : 0,
    );
    const far = ranges.map(range => beyond(range, limits.rangeLimit));
    return {
        ...limits,
        signals: values.flatMap((_, index) => [
            ...(outside[index] ? [{ index, rule: 'limit' as const }] : []),
            ...(runAt(sides, index) >= 8 ? [{ index, rule: 'run' as const }] : []),
            ...(isNearLimit(near, index) ? [{ index, rule: 'near-limit' as const }] : []),
            ...(far[index - 1] ? [{ index, rule: 'range' as const }] : []),
        ]),
    };
}

/** How many neighbours in a row, itself among them, lie on the side of a value; 0 on the mean. */
function runAt(sides: readonly number[], index: number): number {
    const side = sides[index];
    if (!side) return 0;
    let first = index;
    let last = index;
    while (sides[first - 1] === side) first--;
    while (sides[last + 1] === side) last++;
    return last - first + 1;
}

function isNearLimit(near: readonly number[], index: number): boolean {
    const side = near[index];
    if (!side) return false;
    const starts = [index - 3, index - 2, index - 1, index].filter(at => at >= 0 && at + 4 <= near.length);
    return starts.some(at => near.slice(at, at + 4).filter(other => other === side).length >= 3);
}

function average(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
