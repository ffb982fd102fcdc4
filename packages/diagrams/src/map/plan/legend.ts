import type { LegendSign } from '../scene.ts';
import type { NodeDetail } from './details.ts';
import type { Plan } from './plan.ts';

/** A line of a legend: a sign and its meaning, or a title above several. */
export interface LegendEntry {
    readonly sign?: LegendSign;
    readonly text: string;
    /** The kinds of nodes have no colours of their own on this map. */
    readonly plain?: boolean;
}

const signs: readonly (readonly [sign: LegendSign, text: string])[] = [
    ['start', 'Start'],
    ['step', 'Step'],
    ['send', 'Sends a message'],
    ['receive', 'Receives a message'],
    ['call', 'Runs another process'],
    ['wait', 'Wait'],
    ['decision', 'Decision'],
    ['parallel', 'At the same time'],
    ['good', 'Good end'],
    ['poor', 'Poor end'],
    ['neutral', 'Neither good nor poor'],
    ['end', 'End'],
    ['main', 'Usual way'],
    ['exception', 'Exception'],
    ['deadline', 'When time is up'],
    ['open', 'Leads nowhere yet'],
    ['connector', 'Goes on at the same letter'],
    ['note', 'Note below'],
    ['small-performer', 'Who does it'],
    ['small-time', 'Touch time'],
    ['small-wait', 'Waiting before the step'],
    ['small-input', 'Input'],
    ['small-output', 'Output'],
    ['small-system', 'System'],
];

/** What the signs mean that occur on a map, in a fixed order, and the scale of its overlay. */
export function legendOf(plan: Plan, wrapped: boolean): LegendEntry[] {
    const found = new Set<LegendSign>(wrapped ? ['connector'] : []);
    for (const node of plan.nodes) {
        // The colours of an overlay are explained by its scale; shapes still tell the kind.
        if (node.tone === undefined || node.tone === 'plain' || node.kind !== 'step') found.add(signOf(node));
        if (node.notes.length > 0) found.add('note');
        for (const { role } of node.details) if (hasOwnSign(role)) found.add(`small-${role}`);
    }
    for (const edge of plan.edges) {
        if (edge.kind === 'exception' || edge.kind === 'deadline') found.add(edge.kind);
    }
    // Where there is no other way, nothing is unusual.
    if (plan.edges.some(edge => edge.main) && plan.edges.some(edge => !edge.main)) found.add('main');
    const marks = plan.marks
        ? [
              { text: `${plan.marks.title}:` },
              ...plan.marks.steps.map(({ tone, text }) => ({ sign: `tone-${tone}` as const, text })),
          ]
        : [];
    return [
        ...(plan.legend ?? []),
        ...marks,
        ...signs
            .filter(([sign]) => found.has(sign))
            .map(([sign, text]) => ({ sign, text, ...(plan.legend || plan.marks ? { plain: true } : {}) })),
    ];
}

function signOf({ kind, result }: Plan['nodes'][number]): LegendSign {
    switch (kind) {
        case 'end':
            return result ?? 'end';
        case 'fork':
        case 'join':
            return 'parallel';
        case 'continued':
        case 'continuing':
            return 'connector';
        default:
            return kind;
    }
}

function hasOwnSign(role: NodeDetail['role']): role is Exclude<NodeDetail['role'], 'figure' | 'difference'> {
    return role !== 'figure' && role !== 'difference';
}
