import { type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { phasePadding } from '../layout/distances.ts';
import type { AcrossPositions } from '../layout/measurements.ts';
import type { Piece } from '../layout/pieces.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { PlanPhase } from '../plan/phases.ts';
import type { ScenePhase } from '../scene.ts';

const gap = 4;

/**
 * The band of phases above the lanes, or left of a flow that leads down; phases inside others, and those that share columns, stand on a level of their own.
 */
export function placePhases(
    all: readonly PlanPhase[],
    pieces: readonly Piece[],
    across: AcrossPositions,
    start: number,
    down = false,
): { phases: ScenePhase[]; end: number } {
    const columnsOf = new Map<string, { first: number; last: number }>();
    for (const { phases, column } of pieces) {
        for (const id of phases) {
            const known = columnsOf.get(id);
            columnsOf.set(id, {
                first: Math.min(known?.first ?? column, column),
                last: Math.max(known?.last ?? column, column),
            });
        }
    }
    const levels: { first: number; last: number; index: number }[][] = [];
    all.forEach((phase, index) => {
        const columns = columnsOf.get(phase.id);
        if (!columns) return;
        let level = phase.depth;
        const isTaken = () =>
            levels[level]?.some(other => other.first <= columns.last && columns.first <= other.last) ?? false;
        while (isTaken()) level++;
        while (levels.length <= level) levels.push([]);
        levels[level]!.push({ ...columns, index });
    });
    const phases: ScenePhase[] = [];
    let at = start;
    for (const level of levels.filter(each => each.length > 0)) {
        const spans = level.map(({ first, last, index }) => ({
            phase: all[index]!,
            from: edge(across, first) + gap / 2,
            to: edge(across, last + 1) - gap / 2,
        }));
        const { boxes, size } = down ? upright(spans) : flat(spans);
        for (const { from, to, text, phase } of boxes) {
            const box = down ? rect(at, from, size, to - from) : rect(from, at, to - from, size);
            const top = down ? from + phasePadding : at + (size - text.height) / 2;
            phases.push({
                id: phase.id,
                label: phase.label,
                line: phase.line,
                ...box,
                texts: textLines(text, typography.phase, box.x + phasePadding, top, false),
            });
        }
        at += size + gap;
    }
    return { phases, end: phases.length > 0 ? at + 4 : at };
}

interface Span {
    readonly phase: PlanPhase;
    readonly from: number;
    readonly to: number;
}
type Band = { readonly boxes: readonly (Span & { readonly text: Wrapped })[]; readonly size: number };

/** As high as the highest text needs. */
function flat(spans: readonly Span[]): Band {
    const boxes = spans.map(span => ({
        ...span,
        text: wrapText(span.phase.label, typography.phase, span.to - span.from - 2 * phasePadding),
    }));
    return { boxes, size: Math.max(...boxes.map(box => box.text.height)) + 12 };
}

/** As wide as it takes until every text is no longer than its phase. */
function upright(spans: readonly Span[]): Band {
    for (let width = 76; ; width += 24) {
        const boxes = spans.map(span => ({
            ...span,
            text: wrapText(span.phase.label, typography.phase, width),
        }));
        const fits = boxes.every(({ from, to, text }) => text.height + 2 * phasePadding <= to - from);
        if (fits || width > 600) {
            const size = Math.max(...boxes.map(box => box.text.width)) + 2 * phasePadding;
            return { boxes, size };
        }
    }
}

/** The middle of a gutter; the outermost ones belong to the phase as a whole. */
function edge(across: AcrossPositions, gutter: number): number {
    const left = across.gutters[gutter]!;
    const right = across.starts[gutter]!;
    if (gutter === 0) return left;
    return gutter === across.columns.length ? right : (left + right) / 2;
}
