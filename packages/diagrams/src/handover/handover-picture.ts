import type { Process, Workspace } from '@process-as-code/language';
import { pageMargin, titleOfView } from '../picture/heading.ts';
import type { Picture } from '../picture/picture.ts';
import { drawHandovers, handoverWidth } from './draw-handovers.ts';
import { handoverMatrix } from './handover-matrix.ts';
import { handoverNotes } from './words.ts';

/** Who hands over to whom, how often and what. */
export function handoverPicture(workspace: Workspace, process: Process): Picture {
    const matrix = handoverMatrix(workspace, process);
    const title = titleOfView(process, 'hand-overs');
    const width = Math.ceil(Math.max(560, handoverWidth(matrix) + 2 * pageMargin));
    const { shapes, bottom } = drawHandovers(matrix, title, pageMargin, width);
    return {
        version: 1,
        view: 'handovers',
        title,
        description: handoverNotes(matrix).join(' '),
        width,
        height: Math.ceil(bottom + pageMargin),
        shapes,
    };
}
