import type { Preview, SvgParts } from '@process-as-code/language/protocol';

/** A picture with all its parts, and what came of it. */
export interface WholeSvg {
    readonly id: string;
    readonly parts: readonly string[];
    /** What the server sent: less, where it was based on the picture before. */
    readonly sent: SvgParts;
}

/** A picture of which only what is different to `base` came. Fails when it was based on another one. */
export function wholeOf(sent: SvgParts, base: WholeSvg | undefined): WholeSvg {
    if (sent.base !== undefined && sent.base !== base?.id) throw new Error('The picture before is gone.');
    const parts = sent.parts.flatMap(part => (typeof part === 'string' ? part : base!.parts.slice(...part)));
    return { id: sent.id, parts, sent };
}

/** What a page needs to show a picture, when it shows the one with the id `shown`. */
export function neededBy(shown: string | undefined, { id, parts, sent }: WholeSvg): SvgParts {
    return sent.base === undefined || sent.base === shown ? sent : { id, parts };
}

/** An answer of the server as the preview keeps it. */
export type Rendered = Omit<Preview, 'svg'> & { readonly svg?: WholeSvg };
