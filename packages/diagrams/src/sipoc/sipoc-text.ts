import { type Table, tableHtml, tableMarkdown } from '../table/index.ts';
import type { Sipoc, SipocItem } from './sipoc.ts';
import { boundaries, columnTitles, emptyColumns, missingOf, sipocNotes } from './words.ts';

/** The five columns as an accessible HTML table: a row for each input, the process, each output; a fragment. */
export function sipocHtml(sipoc: Sipoc): string {
    return tableHtml(tableOf(sipoc), 'sipoc');
}

/** The same as a section of Markdown. */
export function sipocMarkdown(sipoc: Sipoc): string {
    return tableMarkdown(tableOf(sipoc));
}

function tableOf(sipoc: Sipoc): Table {
    const columns = [
        labels(sipoc.suppliers),
        sipoc.inputs.map(input =>
            withMore(input, [...partners(sipoc, input, 'from'), ...missingOf(sipoc, input, 'input')]),
        ),
        sipoc.boxes.map(box => withMore(box, box.steps)),
        sipoc.outputs.map(output =>
            withMore(output, [...partners(sipoc, output, 'to'), ...missingOf(sipoc, output, 'output')]),
        ),
        labels(sipoc.customers),
    ];
    const { from, to } = boundaries(sipoc);
    return {
        caption: `${sipoc.label}: suppliers, inputs, process, outputs, customers (SIPOC)`,
        columns: columnTitles,
        groups: [
            {
                rows: [
                    {
                        cells: columns.map((column, index) =>
                            column.length > 0 ? column : [emptyColumns[index]!],
                        ),
                    },
                ],
            },
        ],
        notes: [`${from}.`, `${to}.`, ...sipocNotes(sipoc)],
    };
}

function labels(items: readonly SipocItem[]): string[] {
    return items.map(item => item.label);
}

function withMore({ label }: SipocItem, more: readonly string[]): string {
    return more.length > 0 ? `${label} (${more.join('; ')})` : label;
}

/** `from Tenant`, `to Tenant, Service manager`. */
function partners(sipoc: Sipoc, { key }: SipocItem, word: 'from' | 'to'): string[] {
    const found =
        word === 'from'
            ? sipoc.suppliers.filter(each =>
                  sipoc.links.some(link => link.from === each.key && link.to === key),
              )
            : sipoc.customers.filter(each =>
                  sipoc.links.some(link => link.from === key && link.to === each.key),
              );
    return found.length > 0 ? [`${word} ${labels(found).join(', ')}`] : [];
}
