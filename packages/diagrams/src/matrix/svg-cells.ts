import type { CoverageState, MatrixCriterion, MatrixExpectation } from '@process-as-code/language/protocol';
import { type FontStyle, wrapText } from '../font/wrap.ts';
import { askedFor, evidenceText } from './words.ts';

export const BODY: FontStyle = { size: 14, weight: 400, leading: 19 };
export const STRONG: FontStyle = { size: 14, weight: 600, leading: 19 };
export const SMALL: FontStyle = { size: 12.5, weight: 400, leading: 17 };

/** Columns of the table: left edge and width in pixels. */
export const COLUMNS = [
    { title: 'Criterion', x: 24, width: 340 },
    { title: 'State', x: 364, width: 136 },
    { title: 'What is recorded', x: 500, width: 400 },
    { title: 'Evidence', x: 900, width: 276 },
] as const;
export const RIGHT = 1176;
export const PADDING = 10;
/** Room for the sign before a text. */
const INDENT = 20;
/** Between the parts of a cell. */
const GAP = 4;

/** A line of text, `y` being the middle of the line from the top of its row. */
export interface Line {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly style: FontStyle;
    readonly tone: 'text' | 'soft' | CoverageState;
}
/** A sign that stands for a state; always beside the words that say the same. */
export interface Sign {
    readonly state: CoverageState;
    readonly x: number;
    readonly y: number;
}
export interface Row {
    readonly lines: readonly Line[];
    readonly signs: readonly Sign[];
    readonly height: number;
}

interface Paragraph {
    readonly text: string;
    readonly style: FontStyle;
    readonly tone: Line['tone'];
    readonly sign?: CoverageState;
    /** Set under the paragraph before it. */
    readonly indented?: boolean;
}

/** The texts of a criterion's row, wrapped into the columns. */
export function criterionRow(criterion: MatrixCriterion): Row {
    const cells: readonly (readonly Paragraph[])[] = [
        [
            { text: criterion.id, style: STRONG, tone: 'text' },
            { text: criterion.label, style: BODY, tone: 'text' },
        ],
        [{ text: criterion.state, style: STRONG, tone: criterion.state, sign: criterion.state }],
        criterion.expectations.flatMap(expectationParagraphs),
        criterion.evidence.length > 0
            ? criterion.evidence.map(item => ({
                  text: evidenceText(item),
                  style: BODY,
                  tone: 'text' as const,
              }))
            : [{ text: 'none named', style: BODY, tone: 'soft' }],
    ];
    const rows = cells.map((paragraphs, index) => cell(paragraphs, COLUMNS[index]!));
    return {
        lines: rows.flatMap(row => row.lines),
        signs: rows.flatMap(row => row.signs),
        height: Math.max(...rows.map(row => row.height)),
    };
}

function expectationParagraphs(expectation: MatrixExpectation): Paragraph[] {
    const { recorded, missing } = expectation;
    const asked: Paragraph = {
        text: askedFor(expectation),
        style: BODY,
        tone: 'text',
        sign: recorded ? 'claimed' : 'not recorded',
    };
    return recorded || !missing
        ? [asked]
        : [asked, { text: missing, style: SMALL, tone: 'soft', indented: true }];
}

/** A row with one text over all columns. */
export function wideRow(text: string, style: FontStyle, tone: Line['tone'] = 'text'): Row {
    return cell([{ text, style, tone }], { x: COLUMNS[0].x, width: RIGHT - COLUMNS[0].x });
}

function cell(paragraphs: readonly Paragraph[], column: { x: number; width: number }): Row {
    const lines: Line[] = [];
    const signs: Sign[] = [];
    let y = PADDING;
    for (const [index, { text, style, tone, sign, indented }] of paragraphs.entries()) {
        if (index > 0 && !indented) y += GAP;
        const x = column.x + PADDING + (sign || indented ? INDENT : 0);
        if (sign) signs.push({ state: sign, x: column.x + PADDING + 7, y: y + style.leading / 2 });
        for (const line of wrapText(text, style, column.x + column.width - PADDING - x).lines) {
            lines.push({ text: line.text, x, y: y + style.leading / 2, style, tone });
            y += style.leading;
        }
    }
    return { lines, signs, height: y + PADDING };
}
