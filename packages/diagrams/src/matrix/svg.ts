import type { CoverageState, MatrixView } from '@process-as-code/language/protocol';
import { fontCss, fontFamily } from '../font/embed.ts';
import { baselineShift } from '../font/measure.ts';
import { element, escapeXml, round, textIn } from '../svg/xml.ts';
import { type ColourName, type Paint, paintOf, type Theme } from '../theme/palette.ts';
import {
    BODY,
    COLUMNS,
    criterionRow,
    type Line,
    PADDING,
    RIGHT,
    type Row,
    type Sign,
    SMALL,
    STRONG,
    wideRow,
} from './svg-cells.ts';
import { MATRIX_NOTE, matrixSummary } from './view.ts';

/** The colour of each tone in the palette of all pictures. */
const TONES: Readonly<Record<Line['tone'], ColourName>> = {
    text: 'text',
    soft: 'muted',
    claimed: 'good-border',
    partly: 'deadline-line',
    'not recorded': 'poor-border',
};

const TITLE = { size: 20, weight: 600, leading: 28 } as const;
const MARGIN = 24;

/** The matrix as an SVG file with the font inside. The same view gives the same text. */
export function matrixSvg(view: MatrixView, theme: Theme): string {
    const paint = paintOf(theme);
    const title = `${view.label}: ${view.about}`;
    const canvas = new Canvas(paint);
    canvas.add(wideRow(title, TITLE));
    canvas.add(wideRow(`${matrixSummary(view)}.`, BODY, 'soft'));
    canvas.add(headerRow(), 'band');
    for (const outcome of view.outcomes) {
        canvas.add(wideRow(`${outcome.id} ${outcome.label}`, STRONG), 'band');
        for (const criterion of outcome.criteria) canvas.add(criterionRow(criterion), 'cells');
    }
    canvas.add(wideRow(MATRIX_NOTE, SMALL, 'soft'));
    const width = RIGHT + MARGIN;
    const height = canvas.bottom + MARGIN;
    return element(
        'svg',
        {
            xmlns: 'http://www.w3.org/2000/svg',
            width,
            height,
            viewBox: `0 0 ${width} ${height}`,
            role: 'img',
            'font-family': fontFamily,
        },
        element('title', {}, escapeXml(title)),
        element('desc', {}, escapeXml(description(view))),
        element('style', {}, fontCss(textIn(canvas.parts.join('')))),
        element('rect', { width, height, fill: paint('page') }),
        ...canvas.parts,
    );
}

/** Stacks rows from top to bottom. */
class Canvas {
    readonly parts: string[] = [];
    bottom = MARGIN;
    private readonly paint: Paint;

    constructor(paint: Paint) {
        this.paint = paint;
    }

    add(row: Row, kind?: 'band' | 'cells'): void {
        const top = this.bottom;
        if (kind) this.parts.push(...this.frames(top, row.height, kind));
        this.parts.push(
            ...row.signs.map(sign => signShape(sign, top, this.paint)),
            ...row.lines.map(line => textLine(line, top, this.paint)),
        );
        this.bottom += row.height;
    }

    private frames(y: number, height: number, kind: 'band' | 'cells'): string[] {
        const columns = kind === 'cells' ? COLUMNS : [{ x: MARGIN, width: RIGHT - MARGIN }];
        const fill = kind === 'band' ? this.paint('lane-header') : 'none';
        return columns.map(({ x, width }) =>
            element('rect', { x, y, width, height, fill, stroke: this.paint('grid') }),
        );
    }
}

function headerRow(): Row {
    const titles = COLUMNS.map(({ title, x }) => ({ ...wideRow(title, STRONG).lines[0]!, x: x + PADDING }));
    return { ...wideRow(COLUMNS[0].title, STRONG), lines: titles };
}

function textLine({ text, x, y, style, tone }: Line, top: number, paint: Paint): string {
    const attributes = {
        x,
        y: top + y + style.size * baselineShift,
        'font-size': style.size,
        'font-weight': style.weight,
        fill: paint(TONES[tone]),
    };
    return element('text', attributes, escapeXml(text));
}

/** A tick in a full disc, a half disc, an empty ring: to be told apart without colour. */
function signShape({ state, x, y }: Sign, top: number, paint: Paint): string {
    const middle = top + y;
    const fill = paint(TONES[state]);
    const ring = element('circle', {
        cx: x,
        cy: middle,
        r: 5.5,
        fill: 'none',
        stroke: fill,
        'stroke-width': 1.5,
    });
    const shapes: Readonly<Record<CoverageState, () => string>> = {
        claimed: () =>
            element('circle', { cx: x, cy: middle, r: 6.25, fill }) +
            element('path', {
                d: `M${round(x - 3)} ${round(middle)}l2.2 2.4l4-4.6`,
                fill: 'none',
                stroke: paint('page'),
                'stroke-width': 1.6,
            }),
        partly: () =>
            ring + element('path', { d: `M${round(x)} ${round(middle - 5.5)}a5.5 5.5 0 0 1 0 11z`, fill }),
        'not recorded': () => ring,
    };
    return shapes[state]();
}

function description(view: MatrixView): string {
    const criteria = view.outcomes.flatMap(outcome =>
        outcome.criteria.map(({ id, state }) => `${id} ${state}`),
    );
    return `${matrixSummary(view)}. ${criteria.join(', ')}.`;
}
