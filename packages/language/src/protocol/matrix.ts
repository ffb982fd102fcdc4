import type { Place } from '../model/element.ts';
import type { RequestOf } from './request.ts';

/** One pack against the processes it is about. What is optional is there where somebody can work with it: in an editor. */
export interface MatrixView {
    readonly pack: string;
    readonly label: string;
    readonly about: string;
    /** What tells it from other matrices, for requests. */
    readonly id?: string;
    /** What it is about, to choose from. */
    readonly processes?: readonly { readonly id: string; readonly label: string }[];
    /** URI of the file that holds the remarks of assessors; it need not be there. */
    readonly review?: string;
    readonly outcomes: readonly MatrixOutcome[];
}

export interface MatrixOutcome {
    readonly id: string;
    readonly label: string;
    readonly criteria: readonly MatrixCriterion[];
}

export interface MatrixCriterion {
    readonly id: string;
    /** Unlike `id` unique among all packs, for requests. */
    readonly key?: string;
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
    /** True where what is missing can be begun with a click: see `addRequest`. */
    readonly canAdd?: boolean;
    readonly places: readonly MatrixPlace[];
}

export interface MatrixPlace {
    readonly label: string;
    readonly place: Place;
    /** Id of the process that it is part of, or tells of. */
    readonly process?: string;
}

export interface MatrixEvidence {
    readonly name: string;
    readonly label: string;
    readonly location?: string;
    readonly planned: boolean;
    /** URI of its file, where that is there and somebody can open it. */
    readonly file?: string;
    readonly place: Place;
}

/** Everything that counts for a criterion in one matrix; null where the matrix or the criterion is gone. */
export const criterionRequest: RequestOf<CriterionParams, CountsFor | null> = { method: 'process/criterion' };

export interface CriterionParams {
    readonly matrix: string;
    /** Key of the criterion. */
    readonly criterion: string;
}

export interface CountsFor {
    /** Name of the criterion. */
    readonly name: string;
    readonly places: readonly Place[];
}
