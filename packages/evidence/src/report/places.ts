import type { Block, Cell, Fact, Inlines, ReportDocument } from './document.ts';

/** The ids of everything that a link of the report can lead to. */
export function placesOf(report: ReportDocument): ReadonlySet<string> {
    return new Set([...report.cover.facts.flatMap(inFact), ...report.sections.flatMap(inBlock)]);
}

function inBlock(block: Block): string[] {
    switch (block.kind) {
        case 'section':
            return [block.id, ...block.blocks.flatMap(inBlock)];
        case 'paragraph':
            return inText(block.text);
        case 'facts':
            return block.facts.flatMap(inFact);
        case 'list':
            return block.items.flatMap(inText);
        case 'table':
            return block.rows.flatMap(({ id, cells }) => [
                ...(id === undefined ? [] : [id]),
                ...cells.flatMap(inCell),
            ]);
        case 'steps':
            return block.groups.flatMap(({ steps }) =>
                steps.flatMap(({ id, text, details }) => [id, ...inText(text), ...inText(details)]),
            );
        case 'drawing':
            return [];
    }
}

function inFact({ lines }: Fact): string[] {
    return inCell(lines);
}

function inCell(lines: Cell): string[] {
    return lines.flatMap(inText);
}

function inText(text: Inlines): string[] {
    return text.flatMap(piece => (typeof piece !== 'string' && 'id' in piece ? [piece.id] : []));
}
