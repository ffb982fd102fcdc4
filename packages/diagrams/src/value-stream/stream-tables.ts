import type { Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import type { Table } from '../table/table.ts';
import type { Change } from './changes.ts';
import type { State } from './panel.ts';
import { gapsOf, savings, totalsOf } from './totals.ts';
import { changeSentences, statesOf } from './value-stream-picture.ts';
import { dataRows } from './words.ts';

/** Each state of a value stream as a table of its boxes, and with two of them a table of what the new version saves. */
export function valueStreamTables(workspace: Workspace, process: Process): Table[] {
    const states = statesOf(workspace, process);
    const [before, after] = states;
    const tables = states.map(tableOf);
    if (!before || !after) return tables;
    const rows = savings(before.stream, after.stream).map(({ label, change, text }) => ({
        cells: [[label], [change], [text]],
    }));
    return [
        ...tables,
        {
            caption: 'What the new version changes',
            columns: ['Of a case', 'Change', 'From and to'],
            groups: [{ rows }],
            notes: changeSentences(before, after),
        },
    ];
}

function tableOf({ stream, name, changes }: State): Table {
    const { process, columns } = stream;
    const version = process.version ? ` (version ${process.version.value})` : '';
    return {
        caption: `${name}${version}: ${titleOf(process)}`,
        columns: ['Step', 'Performed by', 'Touch', 'Wait', '%C&A', 'People', 'Cost'],
        groups: [
            {
                rows: columns.flatMap(column =>
                    column.boxes.map(box => ({
                        id: box.id,
                        place: box.place,
                        cells: [
                            [box.title, ...changeLines(changes.get(box))],
                            [box.performers || 'nobody recorded'],
                            ...dataRows(stream, box.data).map(({ key, text }) => [
                                text,
                                ...wasLines(changes.get(box), key),
                            ]),
                        ],
                    })),
                ),
            },
        ],
        notes: [
            ...totalsOf(stream).map(
                ({ label, text, once }) => `${label}: ${text}${once ? ` (main path once: ${once})` : ''}.`,
            ),
            ...gapsOf(stream),
        ],
    };
}

function changeLines(change: Change | undefined): string[] {
    return change ? [`(${change.kind})`] : [];
}

function wasLines(change: Change | undefined, key: ReturnType<typeof dataRows>[number]['key']): string[] {
    const was = change?.kind === 'changed' ? change.was[key] : undefined;
    return was === undefined ? [] : [`was ${was}`];
}
