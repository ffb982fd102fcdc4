/**
 * The model of a `.proc` document: plain, immutable, JSON-able. It knows neither parser nor editor.
 * Rules, metrics, coverage, views and the bundle read this and nothing else.
 */

import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Flow, FlowNode, Touchpoint } from './flow.ts';
import type { Duration, Level, Quantity } from './values.ts';

export type * from './element.ts';
export type * from './flow.ts';
export type * from './values.ts';

/** One `.proc` file. */
export interface DocumentModel {
    /** URI of the file. Elsewhere in the model a file is named by the same string. */
    readonly file: string;
    /** True for the packs that ship with the product. */
    readonly builtin: boolean;
    /** What the parser could not read, in words for the person who wrote it. */
    readonly problems: readonly SyntaxProblem[];
    readonly imports: readonly Import[];
    readonly organisations: readonly Organisation[];
    readonly calendars: readonly Calendar[];
    readonly roles: readonly Role[];
    readonly stakeholders: readonly Stakeholder[];
    readonly systems: readonly System[];
    readonly terms: readonly Term[];
    readonly processes: readonly Process[];
    readonly evaluations: readonly Evaluation[];
    readonly improvements: readonly Improvement[];
    readonly evidence: readonly Evidence[];
    readonly portfolios: readonly Portfolio[];
    readonly packs: readonly Pack[];
    readonly waivers: readonly Waiver[];
    /** Every reference that names something nobody can see from there, or that names two things. */
    readonly unresolved: readonly UnresolvedRef[];
    /** Length of the text in lines, at least 1. */
    readonly lines: number;
}

export interface SyntaxProblem {
    readonly message: string;
    readonly place: Place;
}

export interface UnresolvedRef {
    readonly ref: Ref;
    /** The kinds of element that fit at this position, most usual first. */
    readonly expected: readonly Element['kind'][];
    /** Id of the innermost element that has an id and holds the reference; absent at the top of a file. */
    readonly within?: string;
}

export interface Import {
    /** The path as written. */
    readonly path: string;
    /** URI of the imported file; absent when the path leaves the workspace or is none. */
    readonly target?: string;
    /** The path between its quotes. */
    readonly place: Place;
    /** The whole line. */
    readonly statement: Place;
}

/** `allow RULE, … because "…"`: silences rules inside the block that holds it. */
export interface Waiver {
    readonly codes: readonly Sourced<string>[];
    readonly because?: Text;
    readonly place: Place;
    /** The block in which the rules are silent; absent: the whole file. */
    readonly scope?: Place;
}

export interface Organisation extends Element {
    readonly kind: 'organisation';
    readonly goals: readonly Goal[];
}
export interface Goal extends Element {
    readonly kind: 'goal';
}

export interface Calendar extends Element {
    readonly kind: 'calendar';
    /** Working weekdays, 1 Monday … 7 Sunday. */
    readonly days: readonly number[];
    /** Opening time in minutes after midnight. */
    readonly opens?: number;
    readonly closes?: number;
    readonly closed: readonly Sourced<string>[];
}

/** Somebody or something that performs, supplies or receives. */
export type Party = Role | Stakeholder | System;

export interface Role extends Element {
    readonly kind: 'role';
    readonly frontline: boolean;
    readonly headcount?: number;
    readonly cost?: { readonly amount: Quantity; readonly per?: string };
    readonly reportsTo?: Ref;
}
export interface Stakeholder extends Element {
    readonly kind: 'stakeholder';
    readonly position?: 'internal' | 'external';
    readonly customer: boolean;
    readonly frontline: boolean;
    readonly power?: Level;
    readonly interest?: Level;
}
export interface System extends Element {
    readonly kind: 'system';
}
export interface Term extends Element {
    readonly kind: 'term';
    readonly definition: string;
}

export type Stage = 'draft' | 'designed' | 'approved' | 'live' | 'evaluated' | 'retired';

export interface Process extends Element {
    readonly kind: 'process';
    readonly version?: Text;
    readonly revises?: Ref;
    /** `draft` where none is written. */
    readonly stage: Sourced<Stage>;
    readonly liveOn?: Sourced<string>;
    readonly reviewBy?: Sourced<string>;
    readonly owner?: Ref;
    readonly calendar?: Ref;
    readonly purpose?: Text;
    readonly goals: readonly Ref[];
    readonly scope?: { readonly from?: Text; readonly to?: Text; readonly place: Place };
    readonly needs: readonly Need[];
    readonly techniques: readonly Technique[];
    readonly alternatives: readonly Alternative[];
    /** Constraints, culture and assumptions: what stands in the way of the ideal process. */
    readonly constraints: readonly Constraint[];
    readonly risks: readonly Risk[];
    readonly inputs: readonly Input[];
    readonly outputs: readonly Output[];
    readonly outcomes: readonly Outcome[];
    /** Artifacts declared where a step takes or gives them. */
    readonly artifacts: readonly Artifact[];
    readonly flow?: Flow;
    readonly limits: readonly Limit[];
    readonly kpis: readonly Kpi[];
    readonly engagements: readonly Engagement[];
    readonly approvals: readonly Approval[];
    readonly evaluations: readonly Evaluation[];
    readonly improvements: readonly Improvement[];
    readonly roles: readonly Role[];
    readonly stakeholders: readonly Stakeholder[];
    readonly systems: readonly System[];
    readonly terms: readonly Term[];
    readonly calendars: readonly Calendar[];
    readonly evidence: readonly Evidence[];
}

export interface Need extends Element {
    readonly kind: 'need';
    readonly text: string;
    readonly shownBy: readonly Ref[];
    readonly evidence: readonly Ref[];
}

export type TechniqueKind =
    | 'flowchart'
    | 'swimlane'
    | 'sipoc'
    | 'value-stream'
    | 'bpmn'
    | 'raci'
    | 'journey'
    | 'blueprint';

export interface Technique extends Element {
    readonly kind: 'technique';
    readonly technique: TechniqueKind;
    readonly because?: Text;
    readonly evidence: readonly Ref[];
}
export interface Alternative extends Element {
    readonly kind: 'alternative';
    readonly text: string;
    readonly verdict?: 'adopted' | 'rejected' | 'open';
    readonly because?: Text;
}
export interface Constraint extends Element {
    readonly kind: 'constraint' | 'culture' | 'assumption';
    readonly text: string;
    readonly handledBy?: Text;
}
export interface Risk extends Element {
    readonly kind: 'risk';
    readonly text: string;
    readonly likelihood?: Level;
    readonly impact?: Level;
    readonly mitigation?: Text;
}
export interface Input extends Element {
    readonly kind: 'input';
    readonly from: readonly Ref[];
}
export interface Output extends Element {
    readonly kind: 'output';
    readonly to: readonly Ref[];
}
export interface Artifact extends Element {
    readonly kind: 'artifact';
}
export interface Outcome extends Element {
    readonly kind: 'outcome';
    readonly text: string;
    readonly shownBy: readonly Ref[];
}

export interface Limit extends Element {
    readonly kind: 'limit';
    readonly order?: 'statutory' | 'standard' | 'sla' | 'target';
    readonly within?: { readonly duration: Duration; readonly share?: Quantity };
    readonly from: readonly Ref[];
    readonly fromEvent?: Text;
    readonly to: readonly Ref[];
    readonly extension?: Extension;
    readonly sources: readonly Text[];
    readonly pausedWhile: readonly Ref[];
    readonly startsAgainAt: readonly Ref[];
    readonly examples: readonly { readonly start: Sourced<string>; readonly due?: Sourced<string> }[];
}
export interface Extension {
    readonly duration?: Duration;
    readonly agreedWith?: Ref;
    readonly condition?: Text;
    readonly notify?: Ref;
    readonly notifyWithin?: Duration;
    readonly place: Place;
}

export type KpiFocus = 'customer' | 'quality' | 'time' | 'cost' | 'risk';

export interface Kpi extends Element {
    readonly kind: 'kpi';
    readonly focus?: Sourced<KpiFocus>;
    readonly statistic?: 'mean' | 'median' | 'p90' | 'p95' | 'count' | 'rate';
    readonly unit?: Text;
    readonly formula?: Text;
    readonly numerator?: Text;
    readonly denominator?: Text;
    readonly setOn?: Sourced<string>;
    readonly baseline?: Baseline;
    readonly target?: Target;
    readonly benchmark?: { readonly measure?: Quantity; readonly from?: Text; readonly place: Place };
    readonly owner?: Ref;
    readonly every?: Text;
    readonly source?: Text;
    readonly evidence: readonly Ref[];
    /** Results written in the document; `kpiResults` adds those of the file. */
    readonly results: readonly Result[];
    readonly resultsFile?: FilePath;
    readonly resultsPlace?: Place;
}
export interface Baseline {
    readonly measure?: Quantity;
    readonly on?: Sourced<string>;
    /** Why there is none. */
    readonly none?: { readonly because?: Text };
    readonly place: Place;
}
export interface Target {
    readonly direction: '>=' | '<=' | '=';
    readonly measure: Quantity;
    readonly by?: Sourced<string>;
    readonly place: Place;
}
export interface Result {
    readonly period: Period;
    readonly measure: Quantity;
    readonly place: Place;
}
export interface Period {
    /** As written: `2026-H2`, `2026-05`, … */
    readonly text: string;
    /** First day, ISO date. */
    readonly start: string;
    /** Last day, ISO date: periods are ordered by it. */
    readonly end: string;
}
/** A path in a document. `target` is its URI; absent when the path leaves the workspace or is none. */
export interface FilePath {
    readonly path: string;
    readonly target?: string;
    readonly place: Place;
}

export interface Engagement extends Element {
    readonly kind: 'engagement';
    readonly party?: Ref;
    readonly method?: Text;
    readonly on?: Sourced<string>;
    readonly asked?: Text;
    readonly learned?: Text;
    readonly changed?: Text;
    readonly evidence: readonly Ref[];
}
export interface Approval extends Element {
    readonly kind: 'approval';
    readonly by?: Ref;
    readonly on?: Sourced<string>;
    readonly decision?: 'approved' | 'rejected' | 'pending';
    readonly version?: Text;
    readonly conditions?: Text;
    readonly seal?: Text;
    readonly evidence: readonly Ref[];
}

export interface Evaluation extends Element {
    readonly kind: 'evaluation';
    /** The process it is of; inside a process, that process. */
    readonly of?: Ref;
    readonly on?: Sourced<string>;
    readonly against: readonly Ref[];
    readonly feedback: readonly Feedback[];
    readonly findings: readonly EvaluationFinding[];
    readonly costs: readonly Money[];
    readonly benefits: readonly Money[];
    readonly horizon?: { readonly years: number; readonly discount?: Quantity; readonly place: Place };
    readonly recommendations: readonly Recommendation[];
}
export interface Feedback extends Element {
    readonly kind: 'feedback';
    readonly from?: Ref;
    readonly text: string;
    readonly sample?: number;
    readonly evidence: readonly Ref[];
}
/** What an evaluation found; what a rule reports is a `Finding`. */
export interface EvaluationFinding extends Element {
    readonly kind: 'finding';
    readonly text: string;
    readonly measure?: Quantity;
    readonly from: readonly Ref[];
    readonly evidence: readonly Ref[];
}
export interface Money extends Element {
    readonly kind: 'cost' | 'benefit';
    readonly text: string;
    readonly amount?: Quantity;
    readonly frequency?: 'once' | 'monthly' | 'yearly';
    readonly from?: Ref;
}
export interface Recommendation extends Element {
    readonly kind: 'recommendation';
    readonly text: string;
    readonly because: readonly Ref[];
    readonly owner?: Ref;
    readonly due?: Sourced<string>;
    readonly measuredBy?: Ref;
    readonly status?: 'proposed' | 'accepted' | 'done' | 'rejected';
    readonly verdict?: 'adopt' | 'enhance' | 'reject';
}
export interface Improvement extends Element {
    readonly kind: 'improvement';
    readonly of?: Ref;
    readonly on?: Sourced<string>;
    readonly feedback?: Text;
    readonly changed?: Text;
    readonly implements: readonly Ref[];
    readonly result?: Text;
    readonly resultFrom?: Ref;
    readonly reflection?: Text;
}

export type EvidenceKind =
    | 'product'
    | 'observation'
    | 'testimony'
    | 'discussion'
    | 'reflection'
    | 'questions'
    | 'prior';

export interface Evidence extends Element {
    readonly kind: 'evidence';
    readonly file?: FilePath;
    readonly held?: Text;
    readonly seenBy?: Text;
    readonly planned: boolean;
    readonly evidenceKind?: EvidenceKind;
    readonly date?: Sourced<string>;
    readonly author?: { readonly own: boolean; readonly contribution?: Text; readonly place: Place };
    readonly commentary?: Text;
    readonly confidential?: Text;
    readonly shows: readonly { readonly criterion: Ref; readonly at?: Text }[];
}

export interface Portfolio extends Element {
    readonly kind: 'portfolio';
    readonly against: readonly Ref[];
    readonly learner?: Text;
    readonly centre?: Text;
    readonly covers: readonly Ref[];
    readonly currency?: Duration;
    readonly declaration?: Text;
    readonly evidence: readonly Evidence[];
}

/** A criteria pack. */
export interface Pack extends Element {
    readonly kind: 'criteria';
    readonly qualifications: readonly string[];
    readonly status?: 'official' | 'paraphrase' | 'third-party';
    readonly source?: Text;
    readonly version?: Text;
    readonly outcomes: readonly LearningOutcome[];
}
/** `outcome ID "…"` of a pack; the outcome of a process is an `Outcome`. */
export interface LearningOutcome extends Element {
    readonly kind: 'learning-outcome';
    readonly criteria: readonly Criterion[];
}
export interface Criterion extends Element {
    readonly kind: 'criterion';
    readonly expectations: readonly Expectation[];
}
export interface Expectation {
    readonly form: 'some' | 'every' | 'no' | 'clean';
    /** At least so many; 1 for `expects KIND`. Only for `some`. */
    readonly least: number;
    /** The kind of element, as written; empty for `clean`. */
    readonly what: Sourced<string>;
    readonly features: readonly Sourced<string>[];
    /** Rule codes; only for `clean`. */
    readonly rules: readonly Sourced<string>[];
    /** As written, white space folded: `expects at least 2 technique with rationale`. */
    readonly text: string;
    readonly place: Place;
}

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

/** What the disk says of a file that a document names. */
export interface FileFacts {
    readonly state: 'present' | 'missing' | 'folder' | 'outside' | 'unreadable';
    /** In bytes. */
    readonly size?: number;
    /** Only of results files. */
    readonly text?: string;
}

/** All documents that belong together, and what is known of the files they name. */
export interface Workspace {
    readonly documents: ReadonlyMap<string, DocumentModel>;
    /** By URI. */
    readonly files: ReadonlyMap<string, FileFacts>;
}
