import { referencesIn, referencesTo } from '../../../analysis/references.ts';
import type { FlowNode } from '../../../model/flow.ts';
import { elementOf } from '../../../model/lookup.ts';
import { contains } from '../../../model/place.ts';
import type { Workspace } from '../../../model/types.ts';
import { described } from '../../../rules/support/words.ts';
import { arrowsIn, isNodeKind } from '../flow.ts';
import type { Chosen } from './chosen.ts';

/** What the rest of the world has to do with nodes that are to leave it. */
export interface Ties {
    /** Why they cannot leave; absent when they can. */
    readonly obstacle?: string;
    /** True when arrows lead to the first of the nodes: they then lead to the call, which takes over its name. */
    readonly isReached: boolean;
}

/** Looks for arrows and names that would lead into or out of the new process. */
export function tiesOf(workspace: Workspace, chosen: Chosen, inside: readonly FlowNode[]): Ties {
    return { ...obstacle(outgoing(workspace, chosen, inside)), ...incoming(workspace, chosen, inside) };
}

function outgoing(workspace: Workspace, { nodes }: Chosen, inside: readonly FlowNode[]): string | undefined {
    const border = inside.find(node => node.kind === 'start' || node.kind === 'end');
    if (border) {
        return border.kind === 'start'
            ? `The selection holds ${described(border)}: where a process starts stays in it. Select the steps behind it.`
            : `The selection holds ${described(border)}: behind a call the process would go on. Select the steps before it.`;
    }
    const ids = new Set(inside.map(node => node.id));
    for (const ref of referencesIn(nodes)) {
        const element = elementOf(workspace, ref.target);
        if (!element || !isNodeKind(element.kind) || ids.has(element.id)) continue;
        return arrowsIn(inside).includes(ref)
            ? `An arrow leads out of the selection, to ${described(element)}. Select that as well, or less.`
            : `A step of the selection is independent of ${described(element)}, which stays. Select that as well, or less.`;
    }
    return undefined;
}

function incoming(
    workspace: Workspace,
    { process, nodes, place }: Chosen,
    inside: readonly FlowNode[],
): Ties {
    const arrows = new Set<object>(arrowsIn(process.flow?.nodes ?? []));
    let isReached = false;
    for (const node of inside) {
        if (node.name === undefined) continue;
        const refs = [...workspace.documents.values()].flatMap(document => referencesTo(document, node));
        for (const ref of refs.filter(other => !contains(place, other.place))) {
            const isArrow = arrows.has(ref);
            if (isArrow && node === nodes[0]) isReached = true;
            else if (isArrow) {
                return {
                    isReached,
                    obstacle: `An arrow in line ${ref.place.line} leads into the selection, to ${described(node)}. Only the first step of it can be reached from outside.`,
                };
            } else {
                return {
                    isReached,
                    obstacle: `Line ${ref.place.line} refers to ${described(node)}, which would be in another process.`,
                };
            }
        }
    }
    return { isReached };
}

function obstacle(reason: string | undefined): { obstacle?: string } {
    return reason === undefined ? {} : { obstacle: reason };
}
