import type { Condition } from './messages.ts';
import type { Rendered } from './svg-parts.ts';

/** What the page shows, and how it stands to the text. */
export interface Shown {
    readonly condition: Condition;
    readonly picture?: Rendered;
}

/**
 * What is shown after a render came in: a broken text leaves the last complete picture of the same view where it is, a render
 * of an older version than the one that is shown changes nothing (the same object comes back).
 * `text` is that of the open document; absent when it is not open, so that versions say nothing.
 */
export function afterRender(shown: Shown, preview: Rendered, text: string | undefined): Shown {
    const { picture } = shown;
    if (picture && text !== undefined && preview.version < picture.version) return shown;
    if (preview.problems === 0) {
        return { condition: isBlank(text) ? 'blank' : 'current', picture: preview };
    }
    const complete =
        picture && picture.problems === 0 && picture.view === preview.view && hasContent(picture);
    return complete ? { condition: 'outdated', picture } : { condition: 'partial', picture: preview };
}

/** Whether there is anything to look at. */
export function hasContent(preview: Pick<Rendered, 'process' | 'matrices'>): boolean {
    return preview.process !== undefined || preview.matrices.length > 0;
}

/** Whether a text holds nothing but white space and comments. */
export function isBlank(text: string | undefined): boolean {
    return text?.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').trim() === '';
}
