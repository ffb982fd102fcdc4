import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { FilePath } from './measures.ts';
import type { Duration } from './values.ts';

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
    readonly labelPlace?: Place;
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
