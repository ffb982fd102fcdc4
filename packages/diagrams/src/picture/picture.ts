import type { Place } from '@process-as-code/language';
import type { FontStyle } from '../font/wrap.ts';
import type { ColourName } from '../theme/palette.ts';

/** A drawing of a process as plain data, in pixels from the upper left corner: same input, same picture. */
export interface Picture {
    readonly version: 1;
    /** `sipoc`, `raci`, … */
    readonly view: string;
    readonly title: string;
    /** What a reader who cannot see it must know. */
    readonly description: string;
    readonly width: number;
    readonly height: number;
    /** What comes later lies on top. */
    readonly shapes: readonly Shape[];
}

export type Shape = Group | Box | Line | Outline | Label;

/** What belongs together and has a name; with an id or a place, an element of the model that a person can click. */
export interface Group {
    readonly type: 'group';
    /** Becomes the class: `item`, `kpi`, … */
    readonly kind: string;
    /** Of the element of the model. */
    readonly id?: string;
    /** Of the element of the model. */
    readonly place?: Place;
    /** What a screen reader says. */
    readonly label: string;
    readonly shapes: readonly Shape[];
}

export interface Box {
    readonly type: 'box';
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly radius?: number;
    readonly fill?: ColourName;
    readonly stroke?: ColourName;
    readonly strokeWidth?: number;
    /** As in SVG: lengths of dashes and gaps. */
    readonly dash?: string;
}

export type Point = readonly [x: number, y: number];

export interface Line {
    readonly type: 'line';
    readonly points: readonly Point[];
    readonly stroke: ColourName;
    readonly strokeWidth?: number;
    readonly dash?: string;
    /** At its end. */
    readonly arrow?: boolean;
    /** Ids of what it joins. */
    readonly from?: string;
    readonly to?: string;
}

/** Any other form. */
export interface Outline {
    readonly type: 'outline';
    /** A path of SVG, its numbers rounded to two decimals. */
    readonly d: string;
    readonly fill?: ColourName;
    readonly stroke?: ColourName;
    readonly strokeWidth?: number;
    readonly dash?: string;
}

/** One line of text. */
export interface Label {
    readonly type: 'label';
    readonly text: string;
    /** Left edge, middle or right edge, as `anchor` says. */
    readonly x: number;
    /** Top of the line, which is `style.leading` high. */
    readonly y: number;
    readonly style: FontStyle;
    /** `text` where none is given. */
    readonly colour?: ColourName;
    /** `start` where none is given. */
    readonly anchor?: Anchor;
}

export type Anchor = 'start' | 'middle' | 'end';
