import type { Place } from '../model/element.ts';
import type { CoverageState } from './matrix.ts';
import type { RequestOf } from './request.ts';

/** What the side bar and the status bar show of all files. Whoever asks is told with `overviewNotification` of what changes. */
export const overviewRequest: RequestOf<null, Overview> = { method: 'process/overview' };

/** The overview as it is now, whole: sent when something else than before is to be shown, and nothing has changed for a moment. */
export const overviewNotification = { method: 'process/overviewChanged' } as const;

export interface Overview {
    readonly processes: readonly OverviewProcess[];
    readonly coverage: readonly OverviewCoverage[];
    readonly evidence: readonly OverviewEvidence[];
    /** Of the files in which anything is found. */
    readonly findings: readonly OverviewFindings[];
}

export type OverviewStage = 'draft' | 'designed' | 'approved' | 'live' | 'evaluated' | 'retired';

export interface OverviewProcess {
    readonly id: string;
    readonly label: string;
    /** False where there is no name that could be changed. */
    readonly named: boolean;
    readonly stage: OverviewStage;
    readonly findings: FindingCounts;
    /** ISO date. */
    readonly reviewBy?: string;
    readonly reviewOverdue: boolean;
    readonly place: Place;
}

export type FindingCounts = Readonly<Record<'error' | 'warning' | 'information' | 'hint', number>>;

/** One matrix, in short. */
export interface OverviewCoverage {
    /** As in `MatrixView`. */
    readonly id: string;
    readonly pack: string;
    readonly about: string;
    /** False where it is about a process that no portfolio covers. */
    readonly isPortfolio: boolean;
    /** Of the portfolio, else of the process. */
    readonly place: Place;
    /** URIs of the files that it is about: for whoever works in one of them, it is the current one. */
    readonly files: readonly string[];
    readonly criteria: readonly OverviewCriterion[];
}

export interface OverviewCriterion {
    readonly id: string;
    readonly key: string;
    readonly label: string;
    readonly state: CoverageState;
    readonly recorded: number;
    readonly expected: number;
    /** Items that show it and are not only planned. */
    readonly evidence: number;
    readonly place: Place;
}

export interface OverviewEvidence {
    readonly label: string;
    /** False where there is no name that could be changed. */
    readonly named: boolean;
    /** `missing`: its file is not there, or nothing says where it is. `old`: older than a portfolio wants it. */
    readonly state: 'present' | 'missing' | 'old' | 'planned';
    /** ISO date. */
    readonly date?: string;
    /** Names of the criteria that it shows. */
    readonly shows: readonly string[];
    /** URI of its file, where that is there. */
    readonly file?: string;
    readonly place: Place;
}

export interface OverviewFindings {
    readonly file: string;
    /** By the stage of a process from which a rule speaks; those of every stage count as of a draft. */
    readonly stages: readonly { readonly stage: OverviewStage; readonly count: number }[];
}
