import { matrixSummary } from '@process-as-code/diagrams';
import type { CoverageState, MatrixCriterion, MatrixView } from '@process-as-code/language/protocol';
import { harmless, type Paint, paintFor, type Style } from '../terminal.ts';

const SIGNS: Readonly<Record<CoverageState, { sign: string; style: Style }>> = {
    claimed: { sign: '✓', style: 'green' },
    partly: { sign: '◐', style: 'yellow' },
    'not recorded': { sign: '○', style: 'red' },
};

/** The matrices for a person: each criterion with its state, and for an open one what is not recorded. */
export function coveragePretty(
    views: readonly MatrixView[],
    paint: Paint = paintFor(process.stdout),
): string {
    return views.map(view => matrixText(view, paint)).join('\n\n');
}

function matrixText(view: MatrixView, paint: Paint): string {
    return [
        paint('bold', harmless(`${view.label} (${view.pack}): ${view.about}`)),
        ...view.outcomes.flatMap(outcome => [
            '',
            paint('bold', harmless(`${outcome.id} ${outcome.label}`)),
            ...outcome.criteria.flatMap(criterion => criterionText(criterion, paint)),
        ]),
        '',
        `${matrixSummary(view)}.`,
    ].join('\n');
}

function criterionText(criterion: MatrixCriterion, paint: Paint): string[] {
    const { sign, style } = SIGNS[criterion.state];
    const state = paint(style, `${sign} ${criterion.state.padEnd(12)}`);
    const lines = [`  ${state} ${harmless(`${criterion.id} ${criterion.label}`)}`];
    if (criterion.state === 'claimed') return lines;
    const open = criterion.expectations.filter(expectation => !expectation.recorded);
    for (const { text, missing } of open)
        lines.push(harmless(`      ${missing ?? 'Not recorded.'} (${text.replace(/^expects /, '')})`));
    if (criterion.evidence.length === 0) lines.push('      No evidence is named.');
    else if (criterion.evidence.every(item => item.planned))
        lines.push('      All evidence is still planned.');
    return lines;
}
