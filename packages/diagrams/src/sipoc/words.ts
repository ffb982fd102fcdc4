import type { Sipoc, SipocItem } from './sipoc.ts';

export const columnTitles = ['Suppliers', 'Inputs', 'Process', 'Outputs', 'Customers'] as const;

/** What an empty column says. */
export const emptyColumns = [
    'No supplier is recorded. Write: input … from …',
    'No input is recorded. Write: input …',
    'No step is recorded. Write: flow { step … }',
    'No output is recorded. Write: output …',
    'No customer is recorded. Write: output … to …',
] as const;

/** A SIPOC with more boxes than this in its middle is no overview any more. */
export const mostBoxes = 7;

/** What is not recorded of an input or output; empty where nothing is missing. */
export function missingOf(sipoc: Sipoc, { key }: SipocItem, column: 'input' | 'output'): string[] {
    const before = sipoc.links.some(link => link.to === key);
    const behind = sipoc.links.some(link => link.from === key);
    const words =
        column === 'input'
            ? ([
                  [before, 'supplier not recorded'],
                  [behind, 'no step takes it'],
              ] as const)
            : ([
                  [before, 'no step gives it'],
                  [behind, 'customer not recorded'],
              ] as const);
    return words.filter(([known]) => !known).map(([, text]) => text);
}

/** The boundaries in words, or what is not recorded of them. */
export function boundaries({ from, to }: Pick<Sipoc, 'from' | 'to'>): {
    readonly from: string;
    readonly to: string;
} {
    return {
        from:
            from === undefined ? 'Where it begins is not recorded. Write: scope from "…"' : `Begins: ${from}`,
        to: to === undefined ? 'Where it ends is not recorded. Write: scope … to "…"' : `Ends: ${to}`,
    };
}

/** What stands below the picture and the table. */
export function sipocNotes({ boxes }: Sipoc): string[] {
    return boxes.length > mostBoxes
        ? [
              `${boxes.length} boxes are many for an overview: four to seven read best. Write: phase "…" { … } around the steps that belong together`,
          ]
        : [];
}
