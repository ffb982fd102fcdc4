import type { Detail, Overlay } from '@process-as-code/diagrams';
import type { Opened } from '@process-as-code/language/node';
import type { PageTheme } from '../format/page.ts';
import type { RenderedName } from './names.ts';

/** What a view writes itself. */
export type TextFormat = 'svg' | 'json' | 'html' | 'md' | 'csv';
/** What is made of it, besides. */
export type RenderFormat = TextFormat | 'png' | 'mermaid';

/** What of the call a view needs. */
export interface RenderCall {
    readonly today?: string;
    readonly process?: string;
    readonly view: RenderedName | 'all';
    readonly format?: RenderFormat;
    readonly theme: PageTheme;
    /** Pixels of a PNG for each pixel of the drawing. */
    readonly scale: '1' | '2';
    readonly width?: number;
    readonly detail?: Detail;
    readonly overlay?: Overlay['kind'];
    /** Name of the criterion whose steps are shown. */
    readonly criterion?: string;
    readonly output?: string;
}

/** One document that `render` writes. */
export interface Rendered {
    /** What it shows: the name of a process or a pack. */
    readonly name: string;
    readonly text: string;
}

export interface View {
    /** The first one is written where the call names none. */
    readonly formats: readonly TextFormat[];
    /** All documents of this view, the one that matters most first. Throws a sentence where there is none. */
    readonly render: (opened: Opened, format: TextFormat, call: RenderCall) => Rendered[];
}
