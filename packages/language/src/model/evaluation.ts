import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Quantity } from './values.ts';

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
    readonly textPlace: Place;
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
