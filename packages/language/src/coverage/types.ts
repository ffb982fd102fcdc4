import type { Place } from '../model/element.ts';
import type {
    Criterion,
    Evidence,
    Expectation,
    LearningOutcome,
    Pack,
    Portfolio,
    Process,
} from '../model/types.ts';
import type { CoverageState } from '../protocol.ts';

/** One pack against the processes of a portfolio, or against one process. */
export interface PackCoverage {
    readonly pack: Pack;
    readonly portfolio?: Portfolio;
    readonly processes: readonly Process[];
    readonly outcomes: readonly {
        readonly outcome: LearningOutcome;
        readonly criteria: readonly CriterionCoverage[];
    }[];
}

export interface CriterionCoverage {
    readonly criterion: Criterion;
    /** What is recorded, never what is met: that is the assessor's word. */
    readonly state: CoverageState;
    readonly expectations: readonly ExpectationCoverage[];
    /** Every item that shows the criterion, once for each place where it does. */
    readonly evidence: readonly {
        readonly evidence: Evidence;
        readonly location?: string;
        readonly planned: boolean;
    }[];
}

export interface ExpectationCoverage {
    readonly expectation: Expectation;
    readonly recorded: boolean;
    /** What is not recorded, in a sentence. */
    readonly missing?: string;
    /** What records it, also where that is not enough. */
    readonly places: readonly { readonly label: string; readonly place: Place }[];
}

export interface CoverageOptions {
    /** ISO date. */
    readonly today: string;
    /** Names of the packs to look at; those the portfolios are against where absent. */
    readonly packs?: readonly string[];
    /** Name of the process to look at. */
    readonly process?: string;
    /** Name of the portfolio to look at. */
    readonly portfolio?: string;
    /**
     * Name of the pack for processes that no portfolio covers, where their project file names none; `FocusAwardsL4` where absent.
     */
    readonly defaultPack?: string;
}

/** What the expectations of one pack are asked of. */
export interface Subject {
    readonly portfolio?: Portfolio;
    readonly processes: readonly Process[];
}
