import { pageMargin } from '../layout/distances.ts';
import { layOut, withLetters } from '../layout/layout.ts';
import { type AcrossPositions, type Parts, placeAcross } from '../layout/measurements.ts';
import type { Excerpt } from '../layout/pieces.ts';
import { naturalLength, type Setting } from '../placing/frame.ts';
import { pictureOf } from '../placing/picture.ts';
import type { MapScene } from '../scene.ts';
import { Cuttable } from './excerpts.ts';
import type { Known } from './known.ts';

/** What a connector and the gutter next to it take, and the most a gutter is thought to take. In pixels. */
const connectorRoom = 62;
const usualGutter = 120;

/**
 * A map in rows that fit the width, read like lines of text: cut where few lines cross and phases begin, the rows about
 * equally full. A row of a single column may be wider than the page.
 */
export function wrapRows(
    whole: Excerpt,
    parts: Parts,
    setting: Setting,
    width: number,
    known: Known,
): MapScene[] {
    known.begin();
    const rows = rowsOf(whole, parts, setting, width, known);
    return rows.map(({ excerpt, parts, letters }, index) => {
        const first = index === 0;
        const last = index === rows.length - 1;
        const rowSetting = {
            ...setting,
            heading: first ? setting.heading : [],
            notes: last ? setting.notes : [],
            legend: last ? setting.legend : [],
            row: { first, last },
            width,
        };
        return known.once('picture', [excerpt, letters, rowSetting], () => pictureOf(parts, rowSetting));
    });
}

/** The rows without their frames, each no longer than `length`. */
export function cutRows(
    whole: Excerpt,
    parts: Parts,
    setting: Setting,
    length: number,
    known: Known,
): Parts[] {
    known.begin();
    return rowsOf(whole, parts, setting, length, known).map(row => row.parts);
}

interface Row {
    readonly excerpt: Excerpt;
    readonly parts: Parts;
    /** Of its connectors, in their order. */
    readonly letters: readonly string[];
}

function rowsOf(whole: Excerpt, parts: Parts, setting: Setting, length: number, known: Known): Row[] {
    const cuttable = new Cuttable(whole);
    const across = placeAcross(parts, pageMargin + setting.header);
    const { rows, breaks } = fittingRows(whole, cuttable, across, setting, length, known);
    const all = cuttable.letters(breaks);
    return rows.map(({ excerpt, parts }) => {
        const letters = excerpt.pieces.flatMap(({ target }) =>
            target === undefined ? [] : (all.get(target) ?? []),
        );
        return { excerpt, letters, parts: withLetters(parts, all) };
    });
}

/** Row by row: how wide a row really is shows only when it is laid out. */
function fittingRows(
    whole: Excerpt,
    cuttable: Cuttable,
    across: AcrossPositions,
    setting: Setting,
    width: number,
    known: Known,
): { rows: Omit<Row, 'letters'>[]; breaks: number[] } {
    const plan: BreakPlan = {
        widths: across.columns.map((_, column) => columnWidth(across, column)),
        cuts: cutPrices(whole, setting),
        room: width - 2 * pageMargin - setting.header,
        limits: new Array<number>(whole.columns).fill(whole.columns - 1),
    };
    const rows: Omit<Row, 'letters'>[] = [];
    const breaks: number[] = [];
    for (let start = 0; ; ) {
        const end = nextBreak(plan, start);
        const excerpt = cuttable.row(start, end - 1);
        const parts = known.once('row', excerpt, () => layOut(excerpt));
        if (end - start > 1 && naturalLength(parts, setting) > width) {
            plan.limits[start] = end - 2;
            continue;
        }
        rows.push({ excerpt, parts });
        if (end === whole.columns) return { rows, breaks };
        breaks.push(end);
        start = end;
    }
}

interface BreakPlan {
    /** About how wide each column is. */
    readonly widths: readonly number[];
    /** What it costs to cut before each column. */
    readonly cuts: readonly number[];
    readonly room: number;
    /** For each first column of a row the last one with which it may still fit. */
    readonly limits: number[];
}

/** The first column after the row that begins at `begin`, when all the rest is cut in the cheapest way. */
function nextBreak({ widths, cuts, room, limits }: BreakPlan, begin: number): number {
    const columns = widths.length;
    const best = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    const from = new Array<number>(columns + 1).fill(begin);
    best[begin] = 0;
    for (let start = begin; start < columns; start++) {
        let filled = start > 0 ? connectorRoom : 0;
        for (let end = start; end <= limits[start]!; end++) {
            filled += widths[end]!;
            const full = filled + (end < columns - 1 ? connectorRoom : 0);
            if (full > room && end > start) break;
            const empty = ((room - full) / room) ** 2;
            const price = end === columns - 1 ? lastPrice(start, end, empty) : empty + cuts[end + 1]!;
            // Fewer rows before all else.
            if (best[start]! + price + 1 < best[end + 1]! - 1e-9) {
                best[end + 1] = best[start]! + price + 1;
                from[end + 1] = start;
            }
        }
    }
    let at = columns;
    while (from[at]! > begin) at = from[at]!;
    return at;
}

/** A last row may be short, but should not be a single word. */
function lastPrice(start: number, end: number, empty: number): number {
    if (start === 0) return 0;
    return empty / 3 + (start === end ? 0.5 : 0);
}

function columnWidth({ gutters }: AcrossPositions, column: number): number {
    const whole = gutters[column + 1]! - gutters[column]!;
    const gutter = gutters[column + 2]! - gutters[column + 1]!;
    return Math.min(whole, whole - gutter + usualGutter);
}

/** What it costs to cut before each column: a little for each line, less where a phase begins. */
function cutPrices(whole: Excerpt, setting: Setting): number[] {
    const prices = new Array<number>(whole.columns + 1).fill(0);
    for (const way of whole.ways) {
        const a = whole.pieces[way.from]!.column;
        const b = whole.pieces[way.to]!.column;
        for (let column = Math.min(a, b) + 1; column <= Math.max(a, b); column++) prices[column]! += 0.04;
    }
    const starts = new Map<string, number>();
    for (const { phases, column } of whole.pieces) {
        for (const phase of phases) starts.set(phase, Math.min(starts.get(phase) ?? column, column));
    }
    for (const phase of setting.phases) {
        const start = starts.get(phase.id);
        if (start !== undefined) prices[start]! -= 0.12;
    }
    return prices;
}
