import type { Piece, Sentence } from '@process-as-code/diagrams';
import { sentences } from '@process-as-code/diagrams';
import type { Process } from '@process-as-code/language';
import { elementOf, titleOf } from '@process-as-code/language';
import type { Inlines, Section, Steps } from '../document.ts';
import type { ReportContext } from './context.ts';
import { toldInSentences } from './pictures.ts';
import { mapSheets } from './sheets.ts';
import { section } from './words.ts';

/** The map, and the same in sentences for those who rather read. */
export function flow(report: ReportContext, process: Process): Section[] {
    if (!process.flow) return [];
    const path = report.input.maps.get(process);
    const map = report.drawn(process, 'map', () => ({
        kind: 'drawing',
        title: `Map of “${titleOf(process)}”`,
        description: toldInSentences,
        ...(path === undefined ? {} : { path }),
        rows: mapSheets(report.workspace, process),
    }));
    return [
        ...section(report.idOf(`${process.id}-map`), 'Map', [map], 'wide'),
        ...inSentences(report, process),
    ];
}

function inSentences(report: ReportContext, process: Process): Section[] {
    const lines = sentences(report.workspace, process);
    const ids = new Map(lines.map(line => [line.number, sentenceId(report, process, line)]));
    const groups: Steps['groups'][number][] = [];
    for (const line of lines) {
        const step = {
            id: ids.get(line.number)!,
            number: line.number,
            depth: line.depth,
            text: spaced(line.action, line.ways).map(piece => inline(piece, ids)),
            details: line.details.map(piece => inline(piece, ids)),
        };
        const last = groups.at(-1);
        if (last && last.title === line.phase)
            groups[groups.length - 1] = { ...last, steps: [...last.steps, step] };
        else groups.push({ ...(line.phase === undefined ? {} : { title: line.phase }), steps: [step] });
    }
    return section(
        report.idOf(`${process.id}-sentences`),
        'The process in sentences',
        lines.length > 0 ? [{ kind: 'steps', groups }] : [],
    );
}

function spaced(action: readonly Piece[], ways: readonly Piece[]): Piece[] {
    return ways.length > 0 ? [...action, ' ', ...ways] : [...action];
}

function sentenceId(report: ReportContext, process: Process, line: Sentence): string {
    const node = elementOf(report.workspace, { file: process.place.file, id: line.id, kind: 'step' });
    return node ? report.anchor(node) : report.idOf(line.id);
}

function inline(piece: Piece, ids: ReadonlyMap<number, string>): Inlines[number] {
    if (typeof piece === 'string') return piece;
    if ('who' in piece) return { strong: piece.who };
    return { link: `#${ids.get(piece.sentence) ?? ''}`, text: String(piece.sentence) };
}
