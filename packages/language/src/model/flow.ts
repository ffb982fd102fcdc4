import type { Element, Place, Ref, Sourced, Text } from './element.ts';
import type { Duration, Quantity, TimeRange } from './values.ts';

/** The nodes of a process in the order of the text. */
export interface Flow {
    readonly nodes: readonly FlowNode[];
    readonly place: Place;
    /** From behind the opening brace to before the closing one. */
    readonly body: Place;
}

export type FlowNode = Start | End | Step | Wait | Decision | Parallel | Phase | Jump;

export interface Start extends Element {
    readonly kind: 'start';
}

export interface End extends Element {
    readonly kind: 'end';
    readonly result?: 'good' | 'poor' | 'neutral';
}

/** What steps and decisions may both say. */
export interface Work extends Element {
    /** Where the label is written, with its quotes. */
    readonly labelPlace?: Place;
    /** Responsible: who performs it, the first one first. */
    readonly by: readonly Ref[];
    readonly using: readonly Ref[];
    readonly touchpoints: readonly Touchpoint[];
    /** Touch time. */
    readonly time?: TimeRange;
    readonly notes: readonly Text[];
    readonly because?: Text;
    readonly sources: readonly Text[];
}

export interface Step extends Work {
    readonly kind: 'step' | 'send' | 'receive' | 'call';
    readonly label: string;
    /** Of `send`: to whom. Of `receive`: from whom. */
    readonly counterparts: readonly Ref[];
    /** Of `call`: the process that runs. */
    readonly runs?: Ref;
    readonly accountable: readonly Ref[];
    /** The clauses that say so. */
    readonly accountablePlaces: readonly Place[];
    readonly consult: readonly Ref[];
    readonly inform: readonly Ref[];
    readonly independentOf?: { readonly node: Ref; readonly byAnotherPerson: boolean };
    readonly in: readonly Ref[];
    readonly out: readonly Ref[];
    /** Waiting before the step. */
    readonly wait?: TimeRange;
    /** Share of cases that are complete and accurate (%C&A). */
    readonly accurate?: Quantity;
    readonly cost?: Quantity;
    readonly value?: 'adding' | 'enabling' | 'waste';
    readonly checklist: readonly Text[];
    readonly exceptions: readonly Exception[];
    readonly deadlines: readonly Deadline[];
    /** Where the case goes next, when it is not the next node of the text. */
    readonly next?: Ref;
}

export interface Touchpoint extends Element {
    readonly kind: 'touchpoint';
    readonly party: Ref;
    readonly channels: readonly Text[];
    readonly promise?: Text;
    /** 1 (bad) to 5 (good). */
    readonly feeling?: Sourced<number>;
}

/** `if "…" 3% -> X`: leaves its step at once. */
export interface Exception {
    readonly trigger: string;
    readonly chance?: Quantity;
    readonly to: Ref;
    readonly place: Place;
}

/** `after 5 working days -> X`: leaves its step when the time is up. */
export interface Deadline {
    readonly after: Duration;
    readonly to: Ref;
    readonly place: Place;
}

export interface Wait extends Element {
    readonly kind: 'wait';
    readonly duration?: Duration;
    readonly until?: Text;
    readonly next?: Ref;
}

export interface Decision extends Work {
    readonly kind: 'decision';
    readonly label: string;
    readonly branches: readonly Branch[];
}

export interface Branch {
    /** The answer as shown; `otherwise` for what is left. */
    readonly answer: string;
    readonly otherwise: boolean;
    readonly chance?: Quantity;
    /** Either an arrow … */
    readonly next?: Ref;
    /** … or nodes of its own (absent when there is an arrow). */
    readonly nodes?: readonly FlowNode[];
    readonly place: Place;
    readonly anchor: Place;
}

export interface Parallel extends Element {
    readonly kind: 'parallel';
    readonly branches: readonly ParallelBranch[];
}
export interface ParallelBranch {
    readonly label?: string;
    readonly nodes: readonly FlowNode[];
    readonly place: Place;
}

export interface Phase extends Element {
    readonly kind: 'phase';
    readonly label: string;
    readonly nodes: readonly FlowNode[];
}

/** `-> X` on a line of its own. */
export interface Jump extends Element {
    readonly kind: 'jump';
    readonly to: Ref;
}
