import { type ExpectedTime, expectedForLimit } from '../../analysis/expected-time.ts';
import { flowGraph } from '../../analysis/flow-graph.ts';
import { touchOf, waitOf } from '../../analysis/node-times.ts';
import { leadingTo, reachableFrom } from '../../analysis/reachability.ts';
import { timeText, type WorkingWeek, workingMinutes, workingWeekOf } from '../../analysis/working-time.ts';
import type { Limit, Process } from '../../model/types.ts';
import type { ProcessRule, Related } from '../rule.ts';
import { called } from '../support/words.ts';

/** The times that are recorded for the way make up more than the limit allows. */
export const limitExceeded: ProcessRule = {
    code: 'limit-exceeded',
    layer: 'measures',
    stage: 'approved',
    severity: 'warning',
    says: "the expected time between the limit's nodes is above the limit (the path is shown)",
    about: 'process',
    check(process, { workspace, report }) {
        const week = workingWeekOf(workspace, process);
        for (const limit of process.limits) {
            if (!limit.within) continue;
            const expected = expectedForLimit(workspace, process, limit);
            const allowed = allowedBy(week, limit);
            if (!expected || expected.minutes <= allowed * (1 + 1e-9)) continue;
            const extended = limit.extension?.duration
                ? ` and ${limit.extension.duration.text} of extension`
                : '';
            report({
                at: limit.anchor,
                message: `${leastOf(expected)} ${timeText(week, expected.minutes)} are to be expected between the ends of the limit ${called(limit)}, which allows ${limit.within.duration.text}${extended}. Shorten the waiting on the way, or check the times that are recorded.`,
                related: wayOf(process, limit, week),
            });
        }
    },
};

/** In minutes of working time; an extension is added. */
function allowedBy(week: WorkingWeek, { within, extension }: Limit): number {
    const more = extension?.duration ? workingMinutes(week, extension.duration) : 0;
    return (within ? workingMinutes(week, within.duration) : 0) + more;
}

function leastOf({ missing }: ExpectedTime): string {
    return missing.length > 0 ? 'At least' : 'On average';
}

/** What lies between the nodes of the limit and takes time, with its times. */
function wayOf(process: Process, limit: Limit, week: WorkingWeek): Related[] {
    const graph = flowGraph(process);
    const ids = (refs: Limit['from']) => refs.flatMap(ref => ref.target?.id ?? []);
    const from = new Set(ids(limit.from));
    const paused = new Set(ids(limit.pausedWhile));
    const ahead = reachableFrom(graph, from);
    const behind = leadingTo(graph, ids(limit.to));
    return graph.nodes.flatMap(({ id, kind, node }) => {
        if (!ahead.has(id) || !behind.has(id) || from.has(id) || paused.has(id) || kind === 'join') return [];
        const [touch, wait] = [touchOf(week, node)?.mean, waitOf(week, node)?.mean];
        const parts = [
            ...(wait ? [`${timeText(week, wait)} of waiting`] : []),
            ...(touch ? [`${timeText(week, touch)} of work`] : []),
        ];
        return parts.length > 0
            ? [{ message: `${called(node)}: ${parts.join(', ')}`, place: node.anchor }]
            : [];
    });
}
