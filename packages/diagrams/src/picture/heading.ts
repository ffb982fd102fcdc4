import { type Process, titleOf, titleOfRef, type Workspace } from '@process-as-code/language';
import { typography } from '../theme/typography.ts';
import type { Label } from './picture.ts';
import { textHeight, textLabels } from './text.ts';

/** Between the border of a picture and what stands in it. */
export const pageMargin = 24;

/** Title and subtitle at the top of a picture, and where what follows may begin. */
export function pictureHeading(
    title: string,
    subtitle: string,
    width: number,
): { readonly labels: Label[]; readonly bottom: number } {
    const paragraphs = [
        { text: title, style: typography.title, colour: 'title' as const },
        { text: subtitle, style: typography.subtitle, colour: 'muted' as const, gap: 2 },
    ];
    const room = width - 2 * pageMargin;
    return {
        labels: textLabels(paragraphs, { x: pageMargin, y: pageMargin, width: room }),
        bottom: pageMargin + textHeight(paragraphs, room) + 18,
    };
}

/** `Handle a complaint: RACI matrix`. */
export function titleOfView(process: Process, view: string): string {
    return `${titleOf(process)}: ${view}`;
}

/** `Version 2.0 · live · Owner: Service manager`, with what is recorded of it. */
export function factsOf(workspace: Workspace, process: Process): string {
    return [
        process.version ? `Version ${process.version.value}` : '',
        process.stage.value,
        process.owner ? `Owner: ${titleOfRef(workspace, process.owner)}` : '',
    ]
        .filter(fact => fact !== '')
        .join(' · ');
}
