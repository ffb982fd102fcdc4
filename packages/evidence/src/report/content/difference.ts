import { changesByArea, noDifference } from '@process-as-code/diagrams';
import { type Difference, differenceOf, type Process, resolve, titleOf } from '@process-as-code/language';
import type { Block, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { differenceSheets } from './sheets.ts';
import { section } from './words.ts';

/** What became of the former version, in words and as a map; nothing where no former version is written. */
export function difference(report: ReportContext, process: Process): Section[] {
    const { workspace } = report;
    const before = resolve(workspace, process.revises);
    if (before?.kind !== 'process' || before === process) return [];
    const found = differenceOf(workspace, before, workspace, process);
    const title = `What changed since “${titleOf(before)}”`;
    return [
        ...section(report.idOf(`${process.id}-difference`), title, [inWords(found)]),
        ...asMap(report, process, found),
    ];
}

function inWords(difference: Difference): Block {
    const areas = changesByArea(difference);
    if (areas.length === 0) return { kind: 'paragraph', text: [noDifference] };
    return {
        kind: 'table',
        caption: 'What changed',
        columns: [
            { title: 'About', width: 18 },
            { title: 'What changed', width: 82 },
        ],
        rows: areas.map(({ title, changes }) => ({
            cells: [[[title]], changes.map(({ text }) => [text])],
        })),
    };
}

function asMap(report: ReportContext, process: Process, difference: Difference): Section[] {
    if (!process.flow || difference.nodes.every(({ state, moved }) => state === 'same' && !moved)) return [];
    const drawing = report.drawn(process, 'difference', () => ({
        kind: 'drawing',
        title: `Map of what changed in “${titleOf(process)}”`,
        description: 'The same is told in words in the table before it.',
        rows: differenceSheets(difference),
    }));
    return section(report.idOf(`${process.id}-difference-map`), 'Map of both versions', [drawing], 'wide');
}
