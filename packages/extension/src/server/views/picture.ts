import {
    improvementsPicture,
    journeyPicture,
    kpisPicture,
    type Picture,
    pictureSvg,
    raciPicture,
    type Shape,
    sipocPicture,
    stakeholdersPicture,
    valueStreamPicture,
} from '@process-as-code/diagrams';
import { elementsOf, type Process, type Workspace } from '@process-as-code/language';
import type { NodePlace } from '@process-as-code/language/protocol';
import type { Drawn, ViewSubject } from './subject.ts';

/** The views that are drawn as one picture, by their names. */
export const pictures = {
    sipoc: sipocPicture,
    'value-stream': valueStreamPicture,
    raci: raciPicture,
    journey: journeyPicture,
    blueprint: (workspace, process) => journeyPicture(workspace, process, { backstage: true }),
    stakeholders: stakeholdersPicture,
    kpis: kpisPicture,
    improvements: improvementsPicture,
} as const satisfies Record<string, (workspace: Workspace, process: Process) => Picture>;

export type PictureName = keyof typeof pictures;

export function isPicture(view: string): view is PictureName {
    return Object.hasOwn(pictures, view);
}

/** A picture for a page. */
export function pictureDrawing({ workspace, process }: ViewSubject, view: PictureName): Drawn {
    const picture = pictures[view](workspace, process);
    return {
        svg: pictureSvg(picture, { theme: 'variables' }),
        places: [...placesIn(picture.shapes, workspace, process)],
    };
}

/** Where the elements of a picture are written: all of the element that has the id, else the place the picture names. */
function* placesIn(shapes: readonly Shape[], workspace: Workspace, process: Process): Generator<NodePlace> {
    for (const shape of shapes) {
        if (shape.type !== 'group') continue;
        if (shape.id !== undefined) {
            const document = workspace.documents.get(shape.place?.file ?? process.place.file);
            const element = document && elementsOf(document).get(shape.id);
            const place = element?.place ?? shape.place;
            if (place) yield { id: shape.id, place, anchor: element?.anchor ?? place };
        }
        yield* placesIn(shape.shapes, workspace, process);
    }
}
