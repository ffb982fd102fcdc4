import type { Process, Workspace } from '@process-as-code/language';
import { titleOfView } from '../picture/heading.ts';
import { type SipocItem, sipocOf } from '../sipoc/sipoc.ts';
import { described, diagram, subgraph } from './document.ts';
import { quoted } from './escape.ts';
import type { MermaidView } from './mermaid.ts';

/** Suppliers, inputs, process, outputs and customers as a flowchart in five boxes. */
export function sipocMermaid(workspace: Workspace, process: Process): MermaidView {
    const sipoc = sipocOf(workspace, process);
    const columns: readonly (readonly [string, readonly SipocItem[]])[] = [
        ['Suppliers', sipoc.suppliers],
        ['Inputs', sipoc.inputs],
        ['Process', sipoc.boxes],
        ['Outputs', sipoc.outputs],
        ['Customers', sipoc.customers],
    ];
    const items = columns.flatMap(([, column]) => column);
    if (items.length === 0)
        return { diagrams: [], remarks: ['Nothing is recorded that a SIPOC could show.'] };
    const idOf = new Map(items.map((item, index) => [item.key, `i${index + 1}`]));
    const title = titleOfView(process, 'SIPOC');
    const boxes = columns.flatMap(([name, column], index) =>
        subgraph(
            `column${index + 1}`,
            name,
            column.length > 0
                ? column.map(item => `${idOf.get(item.key)}[${quoted(item.label)}]`)
                : [`none${index + 1}[${quoted('not recorded')}]`],
            'TB',
        ),
    );
    const links = sipoc.links.map(({ from, to }) => `${idOf.get(from)} --> ${idOf.get(to)}`);
    const steps = sipoc.boxes.slice(1).flatMap((box, index) => {
        const before = sipoc.boxes[index]!;
        return before.leadsOn ? [`${idOf.get(before.key)} ==> ${idOf.get(box.key)}`] : [];
    });
    // Without a link the columns would not stand in their order.
    const order = columns.slice(1).map((_, index) => `column${index + 1} ~~~ column${index + 2}`);
    return {
        diagrams: [
            diagram(title, 'flowchart LR', [
                ...described(title, 'Suppliers, inputs, process, outputs and customers.'),
                ...boxes,
                ...links,
                ...steps,
                ...order,
            ]),
        ],
        remarks: boundaries(sipoc.from, sipoc.to),
    };
}

function boundaries(from: string | undefined, to: string | undefined): string[] {
    if (from === undefined && to === undefined) return [];
    return [`The process goes from ${from ?? 'a start not recorded'} to ${to ?? 'an end not recorded'}.`];
}
