import type { Process, Workspace } from '@process-as-code/language';
import { drawHandovers, handoverWidth } from '../handover/draw-handovers.ts';
import { type HandoverMatrix, handoverMatrix } from '../handover/handover-matrix.ts';
import { drawGrid, type Grid, type GridRow } from '../picture/grid.ts';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { outsidePhases } from '../picture/stages.ts';
import { textHeight, textLabels } from '../picture/text.ts';
import { listed } from '../sentences/words.ts';
import { typography } from '../theme/typography.ts';
import { marksCell, marksWidth } from './marks.ts';
import { type RaciRow, type RaciTable, raciTable } from './raci-table.ts';
import { markWords, raciNotes } from './words.ts';

const leastWidth = 760;
const headWidth = 300;

/** The RACI matrix of a process, and below it who hands over to whom. */
export function raciPicture(workspace: Workspace, process: Process): Picture {
    const raci = raciTable(workspace, process);
    const handovers = handoverMatrix(workspace, process);
    const grid = gridOf(raci);
    const gridWidth = headWidth + grid.columnWidth * grid.columns.length;
    const width = Math.ceil(
        Math.max(leastWidth, gridWidth + 2 * pageMargin, handoverWidth(handovers) + 2 * pageMargin),
    );
    const title = titleOfView(process, 'RACI matrix');
    const heading = pictureHeading(title, factsOf(workspace, process), width);
    const shapes: Shape[] = [...heading.labels];
    let y = heading.bottom;
    if (raci.parties.length > 0) {
        const drawn = drawGrid(grid, pageMargin, y);
        shapes.push(...drawn.shapes);
        y = drawn.bottom + 12;
    }
    const notes = raciNotes(raci).map(text => ({ text, style: typography.note, gap: 4 }));
    shapes.push(...textLabels(notes, { x: pageMargin, y, width: width - 2 * pageMargin }));
    y += textHeight(notes, width - 2 * pageMargin) + 28;
    const below = drawHandovers(handovers, 'Hand-overs', y, width);
    return {
        version: 1,
        view: 'raci',
        title,
        description: describe(raci, handovers),
        width,
        height: Math.ceil(below.bottom + pageMargin),
        shapes: [...shapes, ...below.shapes],
    };
}

function gridOf(raci: RaciTable): Grid {
    const phases = raci.groups.some(group => group.label !== undefined);
    const groups = raci.groups.map(({ label, rows }) => ({
        ...(phases ? { label: label ?? outsidePhases } : {}),
        rows: rows.map(row => gridRow(row, raci)),
    }));
    const widest = raci.groups.flatMap(group => group.rows.flatMap(row => row.marks.map(marksWidth)));
    return {
        corner: 'Step',
        columns: raci.parties.map(party => party.label),
        groups: raci.whole ? [{ rows: [gridRow(raci.whole, raci)] }, ...groups] : groups,
        headWidth,
        columnWidth: Math.max(raci.parties.length > 10 ? 84 : 112, ...widest.map(each => each + 12)),
    };
}

function gridRow(row: RaciRow, { parties }: RaciTable): GridRow {
    const parts = row.marks.flatMap((marks, index) =>
        marks.map(mark => `${markWords(mark)}: ${parties[index]!.label}`),
    );
    return {
        id: row.id,
        place: row.place,
        label: `${row.label}. ${parts.length > 0 ? parts.join('. ') : 'Nobody is recorded'}.`,
        head: row.number === undefined ? row.label : `${row.number}  ${row.label}`,
        cells: row.marks.map(marksCell),
    };
}

function describe(raci: RaciTable, handovers: HandoverMatrix): string {
    const steps = raci.groups.reduce((sum, group) => sum + group.rows.length, 0);
    const parties = listed(raci.parties.map(party => party.label)) || 'nobody';
    return `Who is responsible, accountable, consulted and informed for ${steps} ${steps === 1 ? 'step' : 'steps'}: ${parties}. ${handovers.count} hand-overs. ${raciNotes(raci).join(' ')}`;
}
