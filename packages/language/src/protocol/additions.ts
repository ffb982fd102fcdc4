import type { Place } from '../model/element.ts';
import type { CriterionParams } from './matrix.ts';
import type { RequestOf } from './request.ts';

/** The edits that begin what an expectation misses. */
export const addRequest: RequestOf<AddParams, Addition | Refusal> = { method: 'process/add' };

export interface AddParams extends CriterionParams {
    /** Position among the expectations of the criterion, from 0. */
    readonly expectation: number;
}

/** Something new for the text. The edits do not overlap, and may touch several files. */
export interface Addition {
    readonly edits: readonly { readonly place: Place; readonly text: string }[];
    /** What is to be filled in first, as it lies in the text after the edits. */
    readonly blank: Place;
}

/** Why something cannot be done, and what can, in a sentence. */
export interface Refusal {
    readonly refused: string;
}

/** The edits that make a file an evidence item. */
export const newEvidenceRequest: RequestOf<NewEvidenceParams, Addition | Refusal> = {
    method: 'process/newEvidence',
};

export interface NewEvidenceParams {
    /** URI of the file of the language that gets the item. */
    readonly uri: string;
    /** URI of the file that is evidence. */
    readonly file: string;
}
