import { measureText } from '../font/measure.ts';
import type { GridCell } from '../picture/grid.ts';
import type { Box, Label, Shape } from '../picture/picture.ts';
import type { ColourName } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import type { RaciLetter, RaciMark } from './raci-table.ts';
import { markText } from './words.ts';

const height = 22;
const gap = 4;

/** Letters in the middle of a cell. */
export function marksCell(marks: readonly RaciMark[]): GridCell {
    return {
        height: height + 10,
        draw: area => {
            let x = area.x + (area.width - marksWidth(marks)) / 2;
            return marks.flatMap(mark => {
                const shapes = drawMark(mark, x, area.y + (area.height - height) / 2);
                x += widthOf(mark) + gap;
                return shapes;
            });
        },
    };
}

/** How wide the letters of a cell are together. */
export function marksWidth(marks: readonly RaciMark[]): number {
    return marks.reduce((sum, mark) => sum + widthOf(mark) + gap, -gap);
}

/** A written letter stands in a full box, a derived one in brackets and a dashed box. */
function drawMark(mark: RaciMark, x: number, y: number): Shape[] {
    const [fill, stroke, written] = tones[mark.letter];
    const width = widthOf(mark);
    const box: Box = {
        ...{ type: 'box', x, y, width, height, radius: 5, stroke, strokeWidth: 1.3 },
        ...(mark.derived ? { dash: '3 2.5' } : { fill }),
    };
    const label: Label = {
        type: 'label',
        text: markText(mark),
        x: x + width / 2,
        y: y + (height - typography.letter.leading) / 2,
        style: typography.letter,
        colour: mark.derived ? 'text' : written,
        anchor: 'middle',
    };
    return [box, label];
}

function widthOf(mark: RaciMark): number {
    const { size, weight } = typography.letter;
    return Math.max(26, Math.ceil(measureText(markText(mark), size, weight)) + 12);
}

const tones: Readonly<Record<RaciLetter, readonly [fill: ColourName, stroke: ColourName, text: ColourName]>> =
    {
        R: ['connector', 'connector', 'connector-text'],
        A: ['decision', 'decision-border', 'text'],
        C: ['wait', 'wait-border', 'text'],
        I: ['neutral', 'neutral-border', 'text'],
    };
