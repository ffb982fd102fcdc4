import { flowGraph } from '../../../analysis/flow-graph.ts';
import { nodesOf, stepsOf } from '../../../analysis/nodes.ts';
import { referencesTo } from '../../../analysis/references.ts';
import type { Step } from '../../../model/flow.ts';
import type { Process, Workspace } from '../../../model/types.ts';
import { called, oneOf } from '../../../rules/support/words.ts';
import { arrowsIn } from '../flow.ts';

/** Why a called process cannot stand where it is called; undefined when it can. */
export function obstacleTo(
    workspace: Workspace,
    process: Process,
    call: Step,
    inner: Process,
): string | undefined {
    return (
        insideObstacle(inner) ?? callObstacle(call, inner) ?? nameObstacle(workspace, process, call, inner)
    );
}

function insideObstacle(inner: Process): string | undefined {
    const name = called(inner);
    const nodes = nodesOf(inner);
    const works = nodes.filter(node => !['start', 'end', 'phase', 'jump'].includes(node.kind));
    if (works.length === 0) return `The process ${name} has no steps yet.`;
    const starts = nodes.filter(node => node.kind === 'start');
    if (starts.length > 1) return `The process ${name} has several starts, and the call does not say which.`;
    const [first] = nodes.filter(node => node.kind !== 'phase');
    if (starts[0] && starts[0] !== first) return `The process ${name} does not begin with its start.`;
    const reachesStart = arrowsIn(nodes).some(ref => ref.target.id === starts[0]?.id);
    if (reachesStart) return `An arrow of the process ${name} leads back to its start.`;
    if (flowGraph(inner).nodes.some(node => node.kind === 'end' && node.parallels.length > 0)) {
        return `The process ${name} ends inside a parallel block.`;
    }
    return undefined;
}

/** What only the call says would be lost. */
function callObstacle(call: Step, inner: Process): string | undefined {
    const steps = stepsOf(inner);
    const measured = (['time', 'wait', 'accurate', 'cost', 'value'] as const).filter(
        key => call[key] !== undefined && steps.every(step => step[key] === undefined),
    );
    const lists = {
        if: call.exceptions,
        after: call.deadlines,
        touchpoint: call.touchpoints,
        note: call.notes,
        source: call.sources,
        checklist: call.checklist,
        accountable: call.accountable,
        consult: call.consult,
        inform: call.inform,
        using: call.using,
    };
    const said = Object.entries(lists).flatMap(([keyword, items]) => (items.length > 0 ? [keyword] : []));
    const others = [...(call.because ? ['because'] : []), ...(call.independentOf ? ['independent of'] : [])];
    const lost = [...said, ...others, ...measured];
    return lost.length === 0
        ? undefined
        : `Only the call says ${oneOf(lost, 'and')}: write that at the steps of the process ${called(inner)} first.`;
}

function nameObstacle(
    workspace: Workspace,
    process: Process,
    call: Step,
    inner: Process,
): string | undefined {
    if (call.name === undefined) return undefined;
    const arrows = new Set<object>(arrowsIn(process.flow?.nodes ?? []));
    const [other] = [...workspace.documents.values()]
        .flatMap(document => referencesTo(document, call))
        .filter(ref => !arrows.has(ref));
    return (
        other &&
        `Line ${other.place.line} refers to the call by its name, and ${called(inner)} has several steps.`
    );
}
