import type { Kpi, Result } from '../../model/types.ts';

/** The result of a period that is not the sum of those of its parts. */
export interface WrongTotal {
    readonly total: Result;
    readonly parts: readonly Result[];
    readonly computed: string;
}

/** Of a KPI that is counted, the results of periods that the periods of other results fill without a gap, and that are not their sum. */
export function wrongTotals({ statistic, results }: Kpi): WrongTotal[] {
    if (statistic !== 'count') return [];
    const inOrder = results.toSorted((a, b) => (a.period.start < b.period.start ? -1 : 1));
    return inOrder.flatMap(total => {
        const parts = partsOf(total, inOrder);
        const sum = parts.reduce((all, { measure }) => all + measure.value, 0);
        const isWrong =
            parts.length > 1 && Math.abs(sum - total.measure.value) > roundingOf([total, ...parts]);
        const computed = String(Math.round(sum * 1e6) / 1e6);
        return isWrong ? [{ total, parts, computed }] : [];
    });
}

/** The results of the shortest periods within another one that fill it; none where a day is missing or counted twice. */
function partsOf({ period }: Result, inOrder: readonly Result[]): readonly Result[] {
    const within = inOrder.filter(
        ({ period: other }) =>
            other.text !== period.text && other.start >= period.start && other.end <= period.end,
    );
    const smallest = within.filter(one => !within.some(other => other !== one && lies(other, one)));
    let next = period.start;
    for (const { period: part } of smallest) {
        if (part.start !== next) return [];
        next = dayAfter(part.end);
    }
    return next === dayAfter(period.end) ? smallest : [];
}

function lies({ period: inner }: Result, { period: outer }: Result): boolean {
    return inner.start >= outer.start && inner.end <= outer.end;
}

/** Half a unit of the last digit shown, for each of the numbers. */
function roundingOf(results: readonly Result[]): number {
    const rounding = ({ measure }: Result) => {
        const digits = /\.(\d+)/.exec(measure.text)?.[1]?.length ?? 0;
        return Number.isInteger(measure.value) && digits === 0 ? 0 : 0.5 * 10 ** -digits;
    };
    return results.reduce((sum, result) => sum + rounding(result), 1e-9);
}

function dayAfter(date: string): string {
    return new Date(Date.parse(date) + 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}
