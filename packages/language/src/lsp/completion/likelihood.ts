import { type AstNode, AstUtils } from 'langium';
import * as ast from '../../generated/ast.ts';
import type { Candidate } from './visible.ts';

/** Properties of clauses that name somebody outside the work: customers come before those who do it. */
const FOR_OTHERS = new Set([
    ...['Touchpoint', 'Inform', 'Input', 'Output', 'Engagement', 'Feedback', 'Counterparts', 'Extension'],
]);

/** Where a name is wanted. */
export interface Wanted {
    /** The rule of the grammar that asks for it. */
    readonly rule: string;
    /** The type of element that it must mean. */
    readonly type: string;
    readonly offset: number;
}

/**
 * Puts the names that are most likely meant first.
 * @param documents where names were used before: the files that can be seen
 */
export function byLikelihood(
    candidates: readonly Candidate[],
    wanted: Wanted,
    documents: readonly ast.Document[],
): Candidate[] {
    const counts = documents.map(usesIn);
    const sum = (key: string) => counts.reduce((total, count) => total + (count.get(key) ?? 0), 0);
    const scored = candidates.map((candidate, index) => ({
        candidate,
        index,
        rank: rankOf(candidate, wanted, sum),
        // A name that stood in such a clause before is likelier than one that stood elsewhere.
        uses: sum(`${wanted.rule} ${candidate.name}`) * 1000 + sum(candidate.name),
    }));
    return scored
        .sort((a, b) => a.rank - b.rank || b.uses - a.uses || a.index - b.index)
        .map(({ candidate }) => candidate);
}

function rankOf(candidate: Candidate, wanted: Wanted, uses: (name: string) => number): number {
    switch (wanted.type) {
        case 'Party':
            return partyRank(candidate.node, FOR_OTHERS.has(wanted.rule));
        case 'FlowNode':
            return nodeRank(candidate, wanted, uses(candidate.name));
        // What nothing shows yet is what an evidence item is written for.
        case 'Criterion':
            return uses(candidate.name);
        default:
            return 0;
    }
}

function partyRank(node: AstNode, forOthers: boolean): number {
    if (ast.isSystem(node)) return 3;
    if (ast.isRole(node)) return forOthers ? 2 : 0;
    const isCustomer = ast.isStakeholder(node) && node.clauses.some(ast.isIsCustomer);
    return isCustomer ? 0.5 : 1;
}

/** First what only an arrow can reach and none does, then what follows, the nearest first, then what came before. */
function nodeRank({ node }: Candidate, { rule, offset }: Wanted, uses: number): number {
    const at = node.$cstNode?.offset ?? 0;
    const distance = Math.abs(at - offset);
    const isLimit = rule.startsWith('Limit');
    if (isLimit) return at;
    if (ast.isStartNode(node)) return 4e9;
    if (ast.isPhaseNode(node)) return 3e9 + distance;
    if (uses === 0 && standsAlone(node)) return distance;
    return (at > offset ? 1e9 : 2e9) + distance;
}

/** True when the node before it never goes on to it. */
function standsAlone(node: AstNode): boolean {
    const index = node.$containerIndex;
    if (index === undefined || index === 0) return false;
    const before = (node.$container as { nodes?: ast.FlowNode[] } | undefined)?.nodes?.[index - 1];
    if (!before) return false;
    if (ast.isEndNode(before) || ast.isJumpNode(before)) return true;
    if (ast.isDecisionNode(before))
        return before.branches.length > 0 && before.branches.every(branch => branch.next);
    return 'next' in before && before.next !== undefined;
}

const counted = new WeakMap<ast.Document, ReadonlyMap<string, number>>();

/** How often a document names what: all in all, and in clauses of each kind. */
function usesIn(root: ast.Document): ReadonlyMap<string, number> {
    let uses = counted.get(root);
    if (!uses) {
        const counts = new Map<string, number>();
        const count = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
        for (const { $refText, $refNode } of AstUtils.getDocument(root).references) {
            count($refText);
            count(`${$refNode?.astNode.$type} ${$refText}`);
        }
        uses = counts;
        counted.set(root, uses);
    }
    return uses;
}
