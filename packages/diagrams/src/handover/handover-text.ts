import { type Table, tableHtml, tableMarkdown } from '../table/index.ts';
import type { HandoverMatrix } from './handover-matrix.ts';
import { handoverNotes, handoverText } from './words.ts';

/** Who hands over to whom, how often and what, as an accessible HTML table; a fragment. */
export function handoverHtml(matrix: HandoverMatrix): string {
    return tableHtml(tableOf(matrix), 'handover');
}

/** The same as a section of Markdown. */
export function handoverMarkdown(matrix: HandoverMatrix): string {
    return tableMarkdown(tableOf(matrix));
}

function tableOf(matrix: HandoverMatrix): Table {
    return {
        caption: `${matrix.label}: hand-overs`,
        columns: ['From ↓ to →', ...matrix.parties.map(party => party.label)],
        groups: [
            {
                rows: matrix.parties.map((party, row) => ({
                    cells: [
                        [party.label],
                        ...matrix.cells[row]!.map(handovers =>
                            handovers.length === 0
                                ? []
                                : [String(handovers.length), ...handovers.map(handoverText)],
                        ),
                    ],
                })),
            },
        ],
        notes: handoverNotes(matrix),
    };
}
