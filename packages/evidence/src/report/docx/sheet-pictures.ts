import { inTurn } from '../../bundle/in-turn.ts';
import type { DrawPng } from '../../views/png.ts';
import type { Block, ReportDocument, Sheet } from '../document.ts';

/** So many of a small report that they are drawn before what else waits for the rasteriser. */
const atOnce = 16;

/** A PNG of each sheet of the report's drawings, in their order. */
export async function sheetPictures(
    report: ReportDocument,
    drawPng: DrawPng,
): Promise<ReadonlyMap<Sheet, Uint8Array>> {
    const sheets = report.sections.flatMap(sheetsIn);
    const drawn = await Promise.all(inTurn(sheets, atOnce, ({ svg }) => drawPng(svg)));
    return new Map(sheets.map((sheet, index) => [sheet, drawn[index]!]));
}

function sheetsIn(block: Block): readonly Sheet[] {
    if (block.kind === 'section') return block.blocks.flatMap(sheetsIn);
    return block.kind === 'drawing' ? block.rows : [];
}
