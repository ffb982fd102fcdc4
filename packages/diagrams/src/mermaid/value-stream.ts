import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { titleOfView } from '../picture/heading.ts';
import { noStep } from '../value-stream/panel.ts';
import type { Column, Stream } from '../value-stream/stream.ts';
import { gapsOf, totalsOf } from '../value-stream/totals.ts';
import { statesOf } from '../value-stream/value-stream-picture.ts';
import { dataRows, notRecorded, time } from '../value-stream/words.ts';
import { described, diagram } from './document.ts';
import { quoted } from './escape.ts';
import type { MermaidDiagram, MermaidView } from './mermaid.ts';

/** The main path with the data of each box and the waiting before it; the version before it second, where there is one. */
export function valueStreamMermaid(workspace: Workspace, process: Process): MermaidView {
    const streams = statesOf(workspace, process)
        .map(({ stream }) => stream)
        .reverse();
    const drawn = streams.filter(stream => stream.columns.length > 0);
    return {
        diagrams: drawn.map(streamDiagram),
        remarks: [
            ...(drawn.length === 0 ? [noStep] : []),
            ...drawn.flatMap(stream => [totalsText(stream), ...gapsOf(stream)]),
            ...(drawn.length > 0
                ? ['Mermaid knows no timeline ladder and no information flow: they stand in the picture.']
                : []),
        ],
    };
}

function streamDiagram(stream: Stream): MermaidDiagram {
    const { process, suppliers, customers, columns } = stream;
    const number = process.version ? ` ${process.version.value}` : '';
    const title = titleOfView(process, `value stream${number}`);
    const ends = [
        `supplier([${quoted(`Supplier – ${suppliers.join(', ') || notRecorded}`)}])`,
        `customer([${quoted(`Customer – ${customers.join(', ') || notRecorded}`)}])`,
    ];
    const idsOf = (index: number) =>
        columns[index]!.boxes.map((_, at) => `b${index + 1}x${at + 1}`).join(' & ');
    const arrows = columns.map((column, index) => {
        const from = index === 0 ? 'supplier' : idsOf(index - 1);
        return `${from} -->|${quoted(waitText(stream, column))}| ${idsOf(index)}`;
    });
    return diagram(title, 'flowchart LR', [
        ...described(title, `The main path, with ${columns.length} boxes. ${totalsText(stream)}`),
        ...ends,
        ...columns.flatMap((column, index) => boxes(stream, column, index)),
        ...arrows,
        `${idsOf(columns.length - 1)} --> customer`,
    ]);
}

function boxes(stream: Stream, column: Column, index: number): string[] {
    return column.boxes.map((box, at) => {
        const rows = dataRows(stream, box.data).filter(
            ({ key, text }) => key !== 'wait' && text !== notRecorded,
        );
        const lines = [box.title, box.performers || 'performer not recorded'];
        const words = [...lines, ...rows.map(({ label, text }) => `${label} ${text}`)];
        return `b${index + 1}x${at + 1}[${quoted(...words)}]`;
    });
}

function waitText({ week }: Stream, { wait, waitsFor }: Column): string {
    return [wait === undefined ? 'wait not recorded' : `wait ${time(week, wait)}`, ...waitsFor].join(' – ');
}

function totalsText(stream: Stream): string {
    const totals = totalsOf(stream).map(({ label, text }) => `${label} ${text}`);
    return `${titleOf(stream.process)}: ${totals.join(', ')}.`;
}
