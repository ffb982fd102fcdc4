import type { MarkTone } from './plan/overlay.ts';

/** A swimlane map with every position worked out: in pixels, y downwards, numbers rounded to two decimals. */
export interface MapScene {
    readonly version: 1;
    /** Id of the process. */
    readonly process: string;
    readonly width: number;
    readonly height: number;
    /** Title and what stands below it; none on the second and later rows of a wrapped map. */
    readonly heading: readonly SceneHeading[];
    readonly lanes: readonly SceneLane[];
    readonly phases: readonly ScenePhase[];
    readonly nodes: readonly SceneNode[];
    readonly edges: readonly SceneEdge[];
    /** Footnotes; on the last row of a wrapped map. */
    readonly notes: readonly SceneNote[];
    /** What the signs mean that occur; on the last row of a wrapped map. */
    readonly legend: readonly SceneLegendItem[];
}

export interface Rect {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** One line of text; the rectangle is as wide as the text and as high as the line. */
export interface SceneText extends Rect {
    readonly text: string;
    /** What it tells besides the name of its node, or the words of its line. */
    readonly role?: TextRole;
}
export type TextRole =
    /** Number of a footnote. */
    | 'number'
    | 'performer'
    | 'time'
    | 'wait'
    | 'input'
    | 'output'
    | 'system'
    /** What an overlay says, or what became of the node. */
    | 'figure'
    /** What differs from another version. */
    | 'difference';

/** What became of something, on a map that shows two versions of a process. */
export type MapChange = 'added' | 'removed' | 'changed' | 'moved';

export interface SceneHeading {
    readonly role: 'title' | 'subtitle';
    readonly texts: readonly SceneText[];
}

export interface SceneLane extends Rect {
    readonly id: string;
    readonly label: string;
    readonly kind: LaneKind;
    /** Width of the heading at its left, which holds the texts. */
    readonly header: number;
    readonly texts: readonly SceneText[];
}
export type LaneKind = 'customer' | 'role' | 'stakeholder' | 'system' | 'unassigned';

export interface ScenePhase extends Rect {
    readonly id: string;
    readonly label: string;
    readonly line: number;
    readonly texts: readonly SceneText[];
}

export type MapNodeKind =
    | 'start'
    | 'end'
    | 'step'
    | 'send'
    | 'receive'
    | 'call'
    | 'wait'
    | 'decision'
    | 'fork'
    | 'join'
    | 'exception'
    | 'deadline'
    /** A way that leads nowhere yet. */
    | 'open'
    /** Where a line goes on in another row of a wrapped map: same letter, same line. */
    | 'continued'
    | 'continuing';

export interface SceneNode extends Rect {
    readonly id: string;
    readonly kind: MapNodeKind;
    /** Id of its lane; none in a flowchart. A bar over several lanes is one node in each of them. */
    readonly lane?: string;
    readonly label: string;
    /** Where it is written. */
    readonly line: number;
    /** Of exceptions and deadlines: the node on whose border it sits. */
    readonly on?: string;
    /** Of ends. */
    readonly result?: 'good' | 'poor' | 'neutral';
    /** Of decisions: heights of the upright sides that hold more than one line; 0 is a corner. */
    readonly sides?: { readonly left: number; readonly right: number };
    /** The same of the flat sides, in a flowchart. */
    readonly flats?: { readonly top: number; readonly bottom: number };
    /** Of bars in pieces: whether the bar goes on into the lane above or below. */
    readonly goesOn?: { readonly up: boolean; readonly down: boolean };
    /** Of nodes that an overlay colours. */
    readonly tone?: MarkTone;
    /** On a map of two versions. */
    readonly change?: MapChange;
    /** Numbers of its footnotes. */
    readonly notes: readonly number[];
    readonly texts: readonly SceneText[];
}

export interface SceneEdge {
    readonly id: string;
    /** A node, or the marker on it that the line leaves. */
    readonly from: string;
    readonly to: string;
    readonly kind: 'next' | 'branch' | 'fork' | 'exception' | 'deadline';
    /** Part of the usual way through the process. */
    readonly main: boolean;
    /** On a map of two versions. */
    readonly change?: MapChange;
    readonly points: readonly (readonly [number, number])[];
    readonly texts: readonly SceneText[];
}

export interface SceneNote extends Rect {
    readonly number: number;
    /** Id of the node it is about. */
    readonly node: string;
    readonly texts: readonly SceneText[];
}

/** A sign and its meaning; the sign stands at the left. A title of several has none. */
export interface SceneLegendItem extends Rect {
    readonly sign?: LegendSign;
    /** Without the colour of its kind. */
    readonly plain?: boolean;
    readonly texts: readonly SceneText[];
}
export type LegendSign =
    | 'start'
    | 'end'
    | 'good'
    | 'poor'
    | 'neutral'
    | 'step'
    | 'send'
    | 'receive'
    | 'call'
    | 'wait'
    | 'decision'
    | 'parallel'
    | 'exception'
    | 'deadline'
    | 'open'
    | 'connector'
    | 'main'
    | 'note'
    | `small-${Exclude<TextRole, 'number' | 'figure' | 'difference'>}`
    | `change-${MapChange}`
    | `way-${Exclude<MapChange, 'moved'>}`
    | `tone-${MarkTone}`;
