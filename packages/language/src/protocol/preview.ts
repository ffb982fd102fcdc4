import type { Place } from '../model/element.ts';
import type { MatrixView } from './matrix.ts';
import type { RequestOf } from './request.ts';

/** What the preview shows of a document. Waits until the server has read the version the client has sent. */
export const previewRequest: RequestOf<PreviewParams, Preview> = { method: 'process/preview' };

/** The ways to look at a process, in the order in which they are offered. */
export const viewNames = [
    'map',
    'matrix',
    'flowchart',
    'sentences',
    'sipoc',
    'value-stream',
    'raci',
    'journey',
    'blueprint',
    'stakeholders',
    'kpis',
    'improvements',
    'mermaid',
] as const;

export type ViewName = (typeof viewNames)[number];

/** The views that Mermaid can draw as well, in the order in which they are offered. */
export const mermaidNames = [
    'map',
    'flowchart',
    'sipoc',
    'value-stream',
    'journey',
    'stakeholders',
    'kpis',
    'improvements',
] as const satisfies readonly ViewName[];

export type MermaidName = (typeof mermaidNames)[number];

/** What nodes of a map may show besides their name. */
export const detailNames = ['times', 'artifacts', 'notes', 'systems'] as const;

export type DetailName = (typeof detailNames)[number];

/** What may colour the nodes of a map. */
export const overlayNames = ['wait', 'cost', 'accuracy', 'value', 'findings'] as const;

export type OverlayName = (typeof overlayNames)[number];

export interface PreviewParams {
    readonly uri: string;
    /** The view that can be seen: only this one is made. */
    readonly view: ViewName;
    /** Id of the process to show; the first of the document where it is absent or gone. */
    readonly process?: string;
    /** Wraps the map into rows, and the flowchart into columns, of this width together, in px at 100%. */
    readonly width?: number;
    /** The notes where it is absent. */
    readonly detail?: readonly DetailName[];
    readonly overlay?: OverlayName;
    /** What the view `mermaid` shows; the map where it is absent. */
    readonly mermaid?: MermaidName;
    /** Id of a criterion: lights up what counts for it, in place of an overlay. */
    readonly criterion?: string;
    /** Draws a process that is so large that it takes a while. */
    readonly large?: boolean;
    /** Id of a picture that the client has: only what is different in the new one needs to be sent. */
    readonly known?: string;
}

export interface Preview {
    readonly uri: string;
    /** Version of the text that this was made of. */
    readonly version: number;
    /** What the parser could not read; the picture then shows what could be. */
    readonly problems: number;
    readonly view: ViewName;
    readonly processes: readonly { readonly id: string; readonly label: string }[];
    /** Id of the process that is shown; absent when the document has none with a flow. */
    readonly process?: string;
    /** How many nodes a process has that is too large to be drawn without being asked to. */
    readonly tooLarge?: number;
    /** A picture for a page: its colours are the custom properties of the theme. Absent for a view that is none. */
    readonly svg?: SvgParts;
    /**
     * Where what the view shows is written: ids as in the SVG's `data-id`, all of it, and what a click selects. What comes
     * later may lie within what comes earlier.
     */
    readonly places?: readonly NodePlace[];
    /** Of the view `sentences`. */
    readonly sentences?: readonly SentenceView[];
    /** Of the view `matrix`. */
    readonly matrices: readonly MatrixView[];
    /** Of the view `mermaid`. */
    readonly mermaid?: MermaidText;
}

/**
 * An SVG document in parts, which give it when they stand one behind the other: the elements of its second level, and the tags
 * around these. A pair of numbers stands for parts of the picture that the client has: from the first, before the second.
 */
export interface SvgParts {
    /** Tells it from every other picture of any server. */
    readonly id: string;
    /** Id of the picture that the pairs are about; absent where there are none. */
    readonly base?: string;
    readonly parts: readonly (string | readonly [number, number])[];
}

/** A view as Mermaid's text, for Mermaid to draw. */
export interface MermaidText {
    /** Each is a document of its own. None where there is nothing to draw. */
    readonly diagrams: readonly { readonly title: string; readonly text: string }[];
    /** What of the view Mermaid cannot say, in sentences for people. */
    readonly remarks: readonly string[];
}

export interface NodePlace {
    readonly id: string;
    readonly place: Place;
    readonly anchor: Place;
}

/** A step of a process in words. */
export interface SentenceView {
    /** From 1, in the order of the text. */
    readonly number: number;
    readonly text: string;
    /** Id of the node. */
    readonly id: string;
    /** Labels of the phases around it. */
    readonly phase?: string;
}

/** A view as an SVG document of its own: in fixed colours, with its font. Fails when there is nothing to draw. */
export const pictureRequest: RequestOf<PictureParams, string> = { method: 'process/picture' };

/**
 * A view as Mermaid text; as Markdown with a fence for each where it takes several diagrams. Fails with a sentence where
 * Mermaid cannot draw it.
 */
export const mermaidRequest: RequestOf<PreviewParams, string> = { method: 'process/mermaid' };

export interface PictureParams extends PreviewParams {
    readonly theme: 'light' | 'dark';
}

/** Something changed that a preview may show and that the client did not send: an imported file, a results file. */
export const changedNotification = { method: 'process/changed' } as const;
