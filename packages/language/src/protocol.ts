/** Every custom request and notification between the language server and its clients. */
import type { Place } from './model/element.ts';

/** A method name with the shapes of what is sent and what comes back. */
export interface RequestOf<P, R> {
    readonly method: string;
    /** Only for the type checker. */
    readonly shape?: { readonly params: P; readonly result: R };
}

/** What the preview shows of a document. Waits until the server has read the version the client has sent. */
export const previewRequest: RequestOf<PreviewParams, Preview> = { method: 'process/preview' };

export interface PreviewParams {
    readonly uri: string;
    /** Id of the process to show; the first of the document where it is absent or gone. */
    readonly process?: string;
    /** Wraps the map into rows of this width, in px at 100%. */
    readonly width?: number;
}

export interface Preview {
    readonly uri: string;
    /** Version of the text that this was made of. */
    readonly version: number;
    /** What the parser could not read; the picture then shows what could be. */
    readonly problems: number;
    readonly processes: readonly { readonly id: string; readonly label: string }[];
    /** Absent when the document has no process with a flow. */
    readonly map?: MapView;
    readonly matrices: readonly MatrixView[];
}

export interface MapView {
    readonly process: string;
    readonly svg: string;
    /** Where what the map shows is written: ids as in the SVG's `data-id`, all of it, and what a click selects. */
    readonly places: readonly { readonly id: string; readonly place: Place; readonly anchor: Place }[];
}

/** One pack against the processes it is about. */
export interface MatrixView {
    readonly pack: string;
    readonly label: string;
    readonly about: string;
    readonly outcomes: readonly MatrixOutcome[];
}
export interface MatrixOutcome {
    readonly id: string;
    readonly label: string;
    readonly criteria: readonly MatrixCriterion[];
}
export interface MatrixCriterion {
    readonly id: string;
    readonly label: string;
    readonly state: CoverageState;
    readonly place: Place;
    readonly expectations: readonly MatrixExpectation[];
    readonly evidence: readonly MatrixEvidence[];
}
export type CoverageState = 'claimed' | 'partly' | 'not recorded';
export interface MatrixExpectation {
    readonly text: string;
    readonly recorded: boolean;
    readonly missing?: string;
    readonly places: readonly { readonly label: string; readonly place: Place }[];
}
export interface MatrixEvidence {
    readonly name: string;
    readonly label: string;
    readonly location?: string;
    readonly planned: boolean;
    readonly place: Place;
}

/** Writes the evidence bundle. Can be cancelled; reports progress when a work-done token is given. */
export const exportRequest: RequestOf<ExportParams, ExportResult> = { method: 'process/export' };

export interface ExportParams {
    /** The document from which the export was asked for. */
    readonly uri: string;
    /** Name of the portfolio or the process to export; where both are absent, the only portfolio, else the first process. */
    readonly portfolio?: string;
    readonly process?: string;
    /** URI of the file to write. */
    readonly target: string;
    readonly workDoneToken?: string | number;
}
export interface ExportResult {
    /** URI of the written file. */
    readonly target: string;
    readonly files: number;
    /** In bytes. */
    readonly size: number;
    /** What was left out or deserves a look, in words. */
    readonly remarks: readonly string[];
}

/** What can be exported from a document: its portfolios, else its processes. */
export const exportChoicesRequest: RequestOf<{ readonly uri: string }, readonly ExportChoice[]> = {
    method: 'process/exportChoices',
};
export interface ExportChoice {
    readonly kind: 'portfolio' | 'process';
    readonly name: string;
    readonly label: string;
    readonly uri: string;
}

/** Something changed that a preview may show and that the client did not send: an imported file, a results file. */
export const changedNotification = { method: 'process/changed' } as const;

/** The text of a file that ships with the product, such as a criteria pack; fails when there is none of that name. */
export const builtinTextRequest: RequestOf<{ readonly uri: string }, string> = {
    method: 'process/builtinText',
};
