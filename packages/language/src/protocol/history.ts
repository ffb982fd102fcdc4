import type { RequestOf } from './request.ts';

/** The files of a workspace as they were, such as at a commit. */
export interface FormerState {
    /** What names it to a person: the words of a commit, a tag. */
    readonly label: string;
    /** ISO date. */
    readonly date: string;
    readonly files: readonly { readonly uri: string; readonly text: string }[];
}

/** What changed in the processes of a file since a former state. */
export const differenceRequest: RequestOf<DifferenceParams, readonly ProcessDifference[]> = {
    method: 'process/difference',
};

export interface DifferenceParams {
    readonly uri: string;
    readonly before: FormerState;
}

export interface ProcessDifference {
    readonly title: string;
    /** The map of both; absent where nothing was to compare with, or nothing differs. */
    readonly svg?: string;
    /** What changed, in sentences; or the sentence that nothing did. */
    readonly sentences: readonly string[];
}

/** How the coverage of what a file is about grew, over former states and now. */
export const timelineRequest: RequestOf<TimelineParams, Timeline> = { method: 'process/timeline' };

export interface TimelineParams {
    readonly uri: string;
    /** Oldest first. */
    readonly states: readonly FormerState[];
}

export interface Timeline {
    readonly title: string;
    readonly svg: string;
    /** Each moment in a sentence. */
    readonly sentences: readonly string[];
}
