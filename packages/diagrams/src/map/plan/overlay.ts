import type { ColourName } from '../../theme/palette.ts';

/** A figure of a node: to be compared, and in words as a person reads it. */
export interface Figure {
    /** Minutes of waiting, money, or the share of cases that are complete and accurate (0 to 1). */
    readonly amount: number;
    readonly text: string;
}

/** What colours the nodes of a map. Everything is given by the id of the node; a node without it stays plain. */
export type Overlay =
    | {
          readonly kind: 'wait' | 'cost' | 'accuracy';
          readonly figures: Readonly<Record<string, Figure>>;
      }
    | { readonly kind: 'value'; readonly values: Readonly<Record<string, ValueClass>> }
    | { readonly kind: 'findings'; readonly findings: Readonly<Record<string, NodeFindings>> }
    | {
          readonly kind: 'criterion';
          /** Id and title of the criterion. */
          readonly label: string;
          /** Ids of the nodes that count for it. */
          readonly counts: readonly string[];
      };

export type ValueClass = 'adding' | 'enabling' | 'waste';
export interface NodeFindings {
    /** The worst one. */
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly count: number;
}

export type MarkTone =
    | 'heat-1'
    | 'heat-2'
    | 'heat-3'
    | 'heat-4'
    | 'good'
    | 'decision'
    | 'poor'
    | 'step'
    | 'dim'
    /** Of nodes that it says nothing about: the colours of their kinds would be taken for those of its scale. */
    | 'plain';

/** How an overlay shows a node: a colour, and what it says in words. */
export interface Mark {
    readonly tone: MarkTone;
    readonly text?: string;
}

/** What an overlay says about all nodes, and the words that explain it. */
export interface Marks {
    readonly of: (id: string) => Mark | undefined;
    /** What the colours tell. */
    readonly title: string;
    /** From the lightest to the darkest, only what occurs. */
    readonly steps: readonly { readonly tone: MarkTone; readonly text: string }[];
}

/** Colours of nodes in a tone; what is dimmed has a dotted border, too. */
export function coloursOfTone(tone: MarkTone): { fill: ColourName; border: ColourName; dash?: string } {
    if (tone === 'dim') return { fill: 'lane', border: 'dim-border', dash: '2 3' };
    if (tone === 'plain') return { fill: 'step', border: 'step-border' };
    if (tone.startsWith('heat')) return { fill: tone, border: 'heat-border' };
    return { fill: tone, border: `${tone}-border` as ColourName };
}

/** The marks of an overlay on the nodes with these ids; figures of other nodes have no part in its scale. */
export function marksOf(overlay: Overlay, ids: readonly string[]): Marks {
    switch (overlay.kind) {
        case 'value':
            return classes(
                ids,
                id => valueMarks[overlay.values[id]!],
                'Value of each step for the customer',
                [...Object.values(valueMarks)],
            );
        case 'findings':
            return findingMarks(overlay.findings, ids);
        case 'criterion': {
            const counts = new Set(overlay.counts);
            const counted: Mark = { tone: 'good', text: 'counts' };
            const dimmed: Mark = { tone: 'dim' };
            return {
                of: id => (counts.has(id) ? counted : dimmed),
                title: `What counts for ${overlay.label}`,
                steps: ids.some(id => counts.has(id))
                    ? [
                          { tone: 'good', text: 'Counts' },
                          { tone: 'dim', text: 'Does not count' },
                      ]
                    : [{ tone: 'dim', text: 'Nothing on this map counts' }],
            };
        }
        default:
            return heat(overlay.kind, overlay.figures, ids);
    }
}

const valueMarks: Readonly<Record<ValueClass, Mark & { text: string }>> = {
    adding: { tone: 'good', text: 'adds value' },
    enabling: { tone: 'decision', text: 'enables value' },
    waste: { tone: 'poor', text: 'waste' },
};

function classes(
    ids: readonly string[],
    of: (id: string) => Mark | undefined,
    title: string,
    all: readonly (Mark & { text: string })[],
): Marks {
    const found = new Set(ids.map(of));
    if (!all.some(mark => found.has(mark))) return nothing(title, notRecorded('value adding'));
    return {
        of,
        title,
        steps: all.filter(mark => found.has(mark)).map(({ tone, text }) => ({ tone, text: capital(text) })),
    };
}

const severities = [
    { severity: 'error', tone: 'poor', one: 'error', many: 'errors' },
    { severity: 'warning', tone: 'decision', one: 'warning', many: 'warnings' },
    { severity: 'information', tone: 'step', one: 'remark', many: 'remarks' },
    { severity: 'hint', tone: 'step', one: 'hint', many: 'hints' },
] as const;

function findingMarks(findings: Readonly<Record<string, NodeFindings>>, ids: readonly string[]): Marks {
    const present = severities.filter(({ severity }) => ids.some(id => findings[id]?.severity === severity));
    if (present.length === 0) return nothing('Findings', 'None in any step of this map');
    return {
        of: id => {
            const found = findings[id];
            if (!found || found.count === 0) return { tone: 'dim' };
            const { tone, one, many } = severities.find(each => each.severity === found.severity)!;
            // Of several, the worst is named: what else there is may be less severe.
            const text = found.count === 1 ? `1 ${one}` : `${found.count} findings, ${many} among them`;
            return {
                tone,
                text: found.severity === 'hint' && found.count > 1 ? `${found.count} hints` : text,
            };
        },
        title: 'Findings, coloured by the most severe',
        steps: [
            ...present.map(({ tone, one }) => ({ tone, text: capital(one) })),
            { tone: 'dim', text: 'No finding' },
        ],
    };
}

const heatTitles = {
    wait: 'Waiting before the step',
    cost: 'Cost of the step',
    accuracy: 'Complete and accurate (%C&A)',
} as const;
const clauses = { wait: 'wait 2 hours', cost: 'cost GBP 12', accuracy: 'accurate 95%' } as const;
const heatTones = ['heat-1', 'heat-2', 'heat-3', 'heat-4'] as const;

/**
 * Four steps of equal width from nothing to the worst node, so that what takes most stands out. Of the accuracy it is
 * what is missing to 100% that counts.
 */
function heat(
    kind: keyof typeof heatTitles,
    figures: Readonly<Record<string, Figure>>,
    ids: readonly string[],
): Marks {
    const loss = ({ amount }: Figure) => Math.max(0, kind === 'accuracy' ? 1 - amount : amount);
    const known = ids.flatMap(id => (figures[id] ? [figures[id]] : []));
    if (known.length === 0) return nothing(heatTitles[kind], notRecorded(clauses[kind]));
    const worst = Math.max(0, ...known.map(loss));
    const level = (figure: Figure) =>
        worst === 0 ? 0 : Math.min(3, Math.ceil((loss(figure) / worst) * 4 - 1e-9) - 1);
    const tone = (figure: Figure) => heatTones[Math.max(0, level(figure))]!;
    return {
        of: id => {
            const figure = figures[id];
            if (!figure) return undefined;
            return { tone: tone(figure), text: kind === 'wait' ? `waits ${figure.text}` : figure.text };
        },
        title: heatTitles[kind],
        steps: heatTones.flatMap(each => {
            const range = known.filter(figure => tone(figure) === each).sort((a, b) => loss(a) - loss(b));
            if (range.length === 0) return [];
            const [least, most] = [range[0]!.text, range.at(-1)!.text];
            return [{ tone: each, text: least === most ? least : `${least} to ${most}` }];
        }),
    };
}

/** A map that stays as it is, and says why. */
function nothing(title: string, text: string): Marks {
    return { of: () => undefined, title, steps: [{ tone: 'plain', text }] };
}

function notRecorded(clause: string): string {
    return `Not recorded for any step. Write in the step: ${clause}`;
}

function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
