import type { Preview, SvgParts } from '@process-as-code/language/protocol';
import type { Picture } from './messages.ts';

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

/** An answer of the server as the preview keeps it. */
export type Rendered = Omit<Preview, 'svg'> & { readonly svg?: WholeSvg };

/** Knows which picture the page has, so that it is told no more than it needs. */
export class PagePicture {
    private id: string | undefined;

    /** What is to be told to the page, which has the picture then. */
    take({ svg, places: _, problems: __, ...picture }: Rendered): Picture {
        const before = this.id;
        this.id = svg?.id;
        if (!svg) return picture;
        const { id, parts, sent } = svg;
        return { ...picture, svg: sent.base === undefined || sent.base === before ? sent : { id, parts } };
    }

    /** The page begins anew and has nothing. */
    forget(): void {
        this.id = undefined;
    }
}
