import { wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import { phasePadding } from '../layout/distances.ts';
import type { AcrossPositions } from '../layout/measurements.ts';
import type { Piece } from '../layout/pieces.ts';
import { rect, textLines } from '../layout/texts.ts';
import type { PlanPhase } from '../plan/phases.ts';
import type { ScenePhase } from '../scene.ts';

const gap = 4;

/** The band of phases above the lanes; phases inside others, and those that share columns, stand on a lower level. */
export function placePhases(
    all: readonly PlanPhase[],
    pieces: readonly Piece[],
    across: AcrossPositions,
    y: number,
): { phases: ScenePhase[]; bottom: number } {
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
    for (const level of levels.filter(each => each.length > 0)) {
        const boxes = level.map(({ first, last, index }) => {
            const left = edge(across, first) + gap / 2;
            const right = edge(across, last + 1) - gap / 2;
            const text = wrapText(all[index]!.label, typography.phase, right - left - 2 * phasePadding);
            return { left, right, text, phase: all[index]! };
        });
        const height = Math.max(...boxes.map(box => box.text.height)) + 12;
        for (const { left, right, text, phase } of boxes) {
            const top = y + (height - text.height) / 2;
            phases.push({
                id: phase.id,
                label: phase.label,
                line: phase.line,
                ...rect(left, y, right - left, height),
                texts: textLines(text, typography.phase, left + phasePadding, top, false),
            });
        }
        y += height + gap;
    }
    return { phases, bottom: phases.length > 0 ? y + 4 : y };
}

/** The middle of a gutter; the outermost ones belong to the phase as a whole. */
function edge(across: AcrossPositions, gutter: number): number {
    const left = across.gutters[gutter]!;
    const right = across.gutters[gutter + 1] ?? left;
    if (gutter === 0) return left;
    return gutter === across.columns.length ? right : (left + right) / 2;
}
