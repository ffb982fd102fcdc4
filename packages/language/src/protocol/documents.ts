import type { Place } from '../model/element.ts';
import type { RequestOf } from './request.ts';

/** The processes of the workspace that a next version can be made of. */
export const latestRequest: RequestOf<null, readonly LatestProcess[]> = { method: 'process/latest' };

export interface LatestProcess {
    readonly uri: string;
    readonly id: string;
    readonly label: string;
    readonly version?: string;
}

/** The document that begins the next version of a process; null when the process is gone. */
export const newVersionRequest: RequestOf<{ readonly uri: string; readonly id: string }, NewDocument | null> =
    {
        method: 'process/newVersion',
    };

export interface NewDocument {
    /** Name for its file, without the ending. */
    readonly file: string;
    readonly text: string;
}

/** What a list becomes that is about to be pasted; null where it is none, or where no steps may stand. */
export const stepsRequest: RequestOf<StepsParams, Steps | null> = { method: 'process/steps' };

export interface StepsParams {
    readonly uri: string;
    /** Where it is pasted, both from 1. */
    readonly line: number;
    readonly column: number;
    readonly list: string;
}

export interface Steps {
    /** Lines of the language, without the indentation of the place. */
    readonly lines: readonly string[];
    /** Elsewhere in the text: roles that are new. */
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
}

/** The criteria packs of the workspace, and those that ship with the product. */
export const packsRequest: RequestOf<null, readonly PackChoice[]> = { method: 'process/packs' };

export interface PackChoice {
    readonly name: string;
    readonly label: string;
}
