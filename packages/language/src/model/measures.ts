import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Duration, Quantity } from './values.ts';

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
    /** Of a results file: the share that the row itself states, and where the row stands, the header being line 1. */
    readonly stated?: Quantity;
    readonly line?: number;
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
