/**
 * The model of a `.proc` document: plain, immutable, JSON-able. It knows neither parser nor editor.
 * Rules, metrics, coverage, views and the bundle read this and nothing else.
 */

import type {
    Evaluation,
    EvaluationFinding,
    Feedback,
    Improvement,
    Money,
    Recommendation,
} from './evaluation.ts';
import type { Criterion, Evidence, LearningOutcome, Pack, Portfolio } from './evidence.ts';
import type { FlowNode, Touchpoint } from './flow.ts';
import type { Kpi, Limit } from './measures.ts';
import type { Calendar, Goal, Organisation, Party, Term } from './organisation.ts';
import type {
    Alternative,
    Approval,
    Artifact,
    Constraint,
    Engagement,
    Input,
    Need,
    Outcome,
    Output,
    Process,
    Risk,
    Technique,
} from './process.ts';

export type * from './document.ts';
export type * from './element.ts';
export type * from './evaluation.ts';
export type * from './evidence.ts';
export type * from './flow.ts';
export type * from './measures.ts';
export type * from './organisation.ts';
export type * from './process.ts';
export type * from './values.ts';
export type * from './workspace.ts';

/** Everything that has an id. */
export type AnyElement =
    | Organisation
    | Goal
    | Calendar
    | Party
    | Term
    | Process
    | Need
    | Technique
    | Alternative
    | Constraint
    | Risk
    | Input
    | Output
    | Artifact
    | Outcome
    | FlowNode
    | Touchpoint
    | Limit
    | Kpi
    | Engagement
    | Approval
    | Evaluation
    | Feedback
    | EvaluationFinding
    | Money
    | Recommendation
    | Improvement
    | Evidence
    | Portfolio
    | Pack
    | LearningOutcome
    | Criterion;
