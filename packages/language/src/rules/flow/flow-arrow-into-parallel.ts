import { nodesOf } from '../../analysis/nodes.ts';
import type { Ref } from '../../model/element.ts';
import type { FlowNode, Parallel } from '../../model/flow.ts';
import type { ProcessRule } from '../rule.ts';
import { described } from '../support/words.ts';

/** An arrow that enters or leaves a branch of a parallel block, a sister's included. */
export const flowArrowIntoParallel: ProcessRule = {
    code: 'flow-arrow-into-parallel',
    layer: 'flow',
    severity: 'error',
    says: 'an arrow enters or leaves a parallel block',
    about: 'process',
    check(process, { report }) {
        if (!nodesOf(process).some(({ kind }) => kind === 'parallel')) return;
        const found = new Reader();
        found.read(process.flow?.nodes ?? [], []);
        for (const { arrow, from } of found.arrows) {
            const to = found.around.get(arrow.target?.id ?? '');
            if (!to) continue;
            const left = from.filter(branch => !to.includes(branch));
            const entered = to.filter(branch => !from.includes(branch));
            const border = left[0] ?? entered[0];
            if (!border) continue;
            const block = described(border.block);
            report({
                at: arrow.place,
                message:
                    left.length > 0
                        ? `This arrow leads out of a branch of ${block}, and the other branches would wait for ever. Let the branch come to its closing brace, and decide behind the block where to go on.`
                        : `This arrow leads into a branch of ${block}, and the other branches would never be begun. Lead to the block itself.`,
                related: [{ message: 'This is the parallel block.', place: border.block.anchor }],
            });
        }
    },
};

/** One branch of a block: the same object for everything that stands in it. */
interface Branch {
    readonly block: Parallel;
}

/** Reads all arrows, and for every node the branches around it, outermost first. */
class Reader {
    readonly arrows: { readonly arrow: Ref; readonly from: readonly Branch[] }[] = [];
    readonly around = new Map<string, readonly Branch[]>();

    read(nodes: readonly FlowNode[], from: readonly Branch[]): void {
        for (const node of nodes) {
            this.around.set(node.id, from);
            for (const arrow of arrowsOf(node)) this.arrows.push({ arrow, from });
            if (node.kind === 'phase') this.read(node.nodes, from);
            if (node.kind === 'decision')
                for (const { nodes: inner = [] } of node.branches) this.read(inner, from);
            if (node.kind === 'parallel') {
                for (const { nodes: inner } of node.branches) this.read(inner, [...from, { block: node }]);
            }
        }
    }
}

function arrowsOf(node: FlowNode): Ref[] {
    switch (node.kind) {
        case 'jump':
            return [node.to];
        case 'decision':
            return node.branches.flatMap(branch => branch.next ?? []);
        case 'wait':
            return node.next ? [node.next] : [];
        case 'step':
        case 'send':
        case 'receive':
        case 'call':
            return [
                ...(node.next ? [node.next] : []),
                ...node.exceptions.map(({ to }) => to),
                ...node.deadlines.map(({ to }) => to),
            ];
        default:
            return [];
    }
}
