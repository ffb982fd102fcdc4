import { flowchartSvg, mapSvg, pictureSvg } from '@process-as-code/diagrams';
import type { PictureParams } from '@process-as-code/language/protocol';
import { mapOptions } from './map.ts';
import { isPicture, pictures } from './picture.ts';
import type { ViewSubject } from './subject.ts';

/** A view as an SVG document for other programs: fixed colours, the font in the file, nothing of this machine. */
export function pictureFile(subject: ViewSubject, { view, theme }: PictureParams): string {
    const { workspace, process } = subject;
    const look = { theme, fontEmbedded: true };
    if (isPicture(view)) return pictureSvg(pictures[view](workspace, process), look);
    const draw = view === 'flowchart' ? flowchartSvg : mapSvg;
    return draw(workspace, process, { ...mapOptions(subject), ...look });
}
