import type { CoverageState } from '@process-as-code/language/protocol';

/**
 * The report as data: what it says, in order, without a word of markup. Every form of the report is written from this.
 */
export interface ReportDocument {
    readonly title: string;
    /** Who hands it in. */
    readonly author?: string;
    /** Of the content, ISO. */
    readonly date: string;
    readonly cover: Cover;
    readonly sections: readonly Section[];
}

export interface Cover {
    /** What sort of paper this is. */
    readonly sort: string;
    readonly title: string;
    readonly facts: readonly Fact[];
}

/** A heading with what stands below it. The level follows from the nesting. */
export interface Section {
    readonly kind: 'section';
    readonly id: string;
    readonly title: string;
    /** Begins on a new page, lying where `wide`. */
    readonly page?: 'new' | 'wide';
    readonly blocks: readonly Block[];
}

export type Block = Section | Paragraph | Facts | List | Table | Steps | Drawing;

export interface Paragraph {
    readonly kind: 'paragraph';
    readonly text: Inlines;
    /** `lead`: what matters most. `remark`: small print. */
    readonly tone?: 'lead' | 'remark';
}

export interface Facts {
    readonly kind: 'facts';
    readonly facts: readonly Fact[];
}
export interface Fact {
    readonly term: string;
    readonly lines: readonly Inlines[];
}

export interface List {
    readonly kind: 'list';
    readonly ordered: boolean;
    readonly items: readonly Inlines[];
}

export interface Table {
    readonly kind: 'table';
    readonly caption: string;
    readonly columns: readonly Column[];
    readonly rows: readonly Row[];
    /** `none`: the first cell of a row is a cell like the others, not the heading of the row. */
    readonly rowHeads?: 'none';
}
export interface Column {
    readonly title: string;
    /** Share of the width, in percent. */
    readonly width?: number;
}
export interface Row {
    readonly id?: string;
    /** A row that heads the ones below it spans all columns and has one cell. */
    readonly group?: boolean;
    /** Leaves room to write in by hand. */
    readonly tall?: boolean;
    readonly cells: readonly Cell[];
}
/** Lines of a cell, one below the other. */
export type Cell = readonly Inlines[];

/** Numbered sentences under the headings of their phases. */
export interface Steps {
    readonly kind: 'steps';
    readonly groups: readonly { readonly title?: string; readonly steps: readonly StepLine[] }[];
}
export interface StepLine {
    readonly id: string;
    readonly number: number;
    /** How many parallel blocks stand around it. */
    readonly depth: number;
    /** What happens, and where it goes on. */
    readonly text: Inlines;
    readonly details: Inlines;
}

export interface Drawing {
    readonly kind: 'drawing';
    readonly title: string;
    /** What it shows, for those who cannot see it. */
    readonly description: string;
    /** Of the whole picture in the bundle, where it is a file of its own. */
    readonly path?: string;
    /** The picture; a wide one in rows that are read like lines of text. */
    readonly rows: readonly Sheet[];
}
/** A picture as SVG, its size in pixels. */
export interface Sheet {
    readonly svg: string;
    readonly width: number;
    readonly height: number;
}

export type Inlines = readonly Inline[];
export type Inline =
    | string
    | { readonly strong: string }
    | { readonly muted: string }
    | { readonly state: CoverageState }
    /** A text that can be linked to. */
    | { readonly id: string; readonly text: string }
    /** To a section, row or sentence of the report (`#id`), or to a file of the bundle. */
    | { readonly link: string; readonly text: string };
