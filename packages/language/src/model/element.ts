/** Where something stands. Lines and columns start at 1, columns count UTF-16 units, the end is exclusive. */
export interface Place {
    /** URI of the file. */
    readonly file: string;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
}

/** A value and where it was written. */
export interface Sourced<T> {
    readonly value: T;
    readonly place: Place;
}
export type Text = Sourced<string>;

/** A name that refers to something. */
export interface Ref {
    /** As written. */
    readonly name: string;
    readonly place: Place;
    /** Absent when nothing of that name is visible, or when it names more than one thing. */
    readonly target?: TargetId;
}

/** Points to an element of any document. */
export interface TargetId {
    readonly file: string;
    readonly id: string;
    readonly kind: ElementKind;
}

export type ElementKind =
    | 'organisation'
    | 'goal'
    | 'calendar'
    | 'role'
    | 'stakeholder'
    | 'system'
    | 'term'
    | 'process'
    | 'need'
    | 'technique'
    | 'alternative'
    | 'constraint'
    | 'culture'
    | 'assumption'
    | 'risk'
    | 'input'
    | 'output'
    | 'artifact'
    | 'outcome'
    | NodeKind
    | 'touchpoint'
    | 'limit'
    | 'kpi'
    | 'engagement'
    | 'approval'
    | 'evaluation'
    | 'feedback'
    | 'finding'
    | 'cost'
    | 'benefit'
    | 'recommendation'
    | 'improvement'
    | 'evidence'
    | 'portfolio'
    | 'criteria'
    | 'learning-outcome'
    | 'criterion';

export type NodeKind =
    | 'start'
    | 'end'
    | 'step'
    | 'send'
    | 'receive'
    | 'call'
    | 'wait'
    | 'decision'
    | 'parallel'
    | 'phase'
    | 'jump';

/** What everything that can be named, clicked or reported has. */
export interface Element {
    readonly kind: ElementKind;
    /** Unique in its file and made of names, so that it survives edits elsewhere: `ComplaintHandling.Acknowledge`. */
    readonly id: string;
    readonly name?: string;
    readonly label?: string;
    /** The text of its documentation comment. */
    readonly documentation?: string;
    /** All of it, from the keyword to the last brace. */
    readonly place: Place;
    /** What a finding underlines and a click selects: the name, else the label, else the keyword. */
    readonly anchor: Place;
    /** Absent when the braces are left out. */
    readonly body?: Body;
}

/** The inside of a pair of braces. */
export interface Body {
    /** From behind the opening brace to before the closing one. */
    readonly place: Place;
    /** White space that leads the line on which the element starts: what is inserted keeps the hand of the writer. */
    readonly indent: string;
}
