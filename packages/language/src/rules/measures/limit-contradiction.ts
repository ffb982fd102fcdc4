import { isStep, nodesOf } from '../../analysis/nodes.ts';
import { type WorkingWeek, workingMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import { pointsTo } from '../../model/lookup.ts';
import type { Limit, Process, Ref } from '../../model/types.ts';
import type { ProcessRule, RuleContext } from '../rule.ts';
import { called, quote } from '../support/words.ts';
import { promisedTime } from './promised-time.ts';

/** A target or promise looser than the limit above it, or two limits of one order that disagree. */
export const limitContradiction: ProcessRule = {
    code: 'limit-contradiction',
    layer: 'measures',
    severity: 'warning',
    says: 'a target or promise looser than the limit above it; two limits that disagree',
    about: 'process',
    check(process, context) {
        const week = workingWeekOf(context.workspace, process);
        const limits = process.limits.flatMap(limit => boundOf(week, limit) ?? []);
        for (const group of Map.groupBy(limits, bound => bound.between).values()) compare(group, context);
        checkPromises(process, limits, week, context);
    },
};

/** What a limit asks for: so many minutes for that share of the cases. */
interface Bound {
    readonly limit: Limit;
    readonly text: string;
    readonly minutes: number;
    readonly share: number;
    /** Position in the order; of limits without one behind all others. */
    readonly rank: number;
    /** The nodes between which it runs, as a key. */
    readonly between: string;
}

const ORDERS: readonly (Limit['order'] | undefined)[] = ['statutory', 'standard', 'sla', 'target', undefined];

function boundOf(week: WorkingWeek, limit: Limit): Bound | undefined {
    const { within, from, fromEvent, to, pausedWhile } = limit;
    if (!within || to.length === 0 || (from.length === 0 && !fromEvent)) return undefined;
    const ids = (refs: readonly Ref[]) => refs.map(ref => ref.target?.id ?? ref.name).sort();
    return {
        limit,
        text: within.share ? `${within.duration.text} for ${within.share.text}` : within.duration.text,
        minutes: workingMinutes(week, within.duration),
        share: within.share?.value ?? 100,
        rank: ORDERS.indexOf(limit.order),
        between: JSON.stringify([ids(from), fromEvent?.value, ids(to), ids(pausedWhile)]),
    };
}

/** Each limit against the first that it contradicts, those of a higher order first. */
function compare(bounds: readonly Bound[], { report }: RuleContext): void {
    const sorted = bounds.toSorted((a, b) => a.rank - b.rank);
    sorted.forEach((bound, index) => {
        const above = sorted.slice(0, index).find(other => contradicts(bound, other));
        if (!above) return;
        const isSame = above.rank === bound.rank;
        report({
            at: bound.limit.anchor,
            message: isSame
                ? `The limits ${called(above.limit)} (${above.text}) and ${called(bound.limit)} (${bound.text}) are between the same steps and disagree. Keep the one that holds.`
                : `The limit ${called(bound.limit)} (${bound.text}) is looser than ${called(above.limit)} (${above.text}), which ranks above it. Make it the stricter one, or take it out.`,
            related: [{ message: `This limit allows ${above.text}.`, place: above.limit.anchor }],
        });
    });
}

/** Looser than one of a higher order; of one order, when one follows from the other, in whichever way. */
function contradicts(bound: Bound, above: Bound): boolean {
    if (bound.rank !== above.rank) return isLooser(bound, above);
    return isLooser(bound, above) || isLooser(above, bound);
}

/** More time for no more of the cases, or as much time for fewer. */
function isLooser(a: Bound, b: Bound): boolean {
    if (a.minutes < b.minutes || a.share > b.share) return false;
    return a.minutes > b.minutes * (1 + 1e-9) || a.share < b.share;
}

/**
 * A promise is measured where a limit ends. It may as well be about what comes next: then a limit that begins there and allows
 * the time speaks for it.
 */
function checkPromises(
    process: Process,
    bounds: readonly Bound[],
    week: WorkingWeek,
    { report }: RuleContext,
): void {
    for (const node of nodesOf(process)) {
        if (!isStep(node)) continue;
        const isAt = (refs: readonly Ref[]) => refs.some(ref => pointsTo(ref, node));
        const [strictest] = bounds
            .filter(({ limit }) => limit.order !== 'target' && isAt(limit.to))
            .sort((a, b) => a.minutes - b.minutes);
        if (!strictest) continue;
        const next = bounds.filter(({ limit }) => isAt(limit.from)).map(({ minutes }) => minutes);
        for (const { promise } of node.touchpoints) {
            const time = promise && promisedTime(promise.value);
            const minutes = time && workingMinutes(week, time);
            if (!minutes || minutes <= strictest.minutes || next.some(most => minutes <= most)) continue;
            report({
                at: promise.place,
                message: `The promise ${quote(promise.value)} is looser than the limit ${called(strictest.limit)}, which allows ${strictest.text}. Promise no more time than that.`,
                related: [{ message: `This limit allows ${strictest.text}.`, place: strictest.limit.anchor }],
            });
        }
    }
}
