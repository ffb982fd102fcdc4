import type { MatrixCriterion, MatrixView } from '@process-as-code/language/protocol';
import { MATRIX_NOTE, matrixSummary } from './view.ts';
import { askedFor, detailText, evidenceText, type FileName, lastPart } from './words.ts';

/**
 * The matrix as a Markdown section: a heading, a table for each outcome, the note.
 * Workspace text is escaped, so that it can neither break the table nor become markup.
 */
export function matrixMarkdown(view: MatrixView, fileName: FileName = lastPart): string {
    const outcomes = view.outcomes.map(outcome =>
        [
            `### ${escapeMarkdown(`${outcome.id} ${outcome.label}`.trim())}`,
            '',
            '| Criterion | State | What is recorded | Evidence |',
            '| --- | --- | --- | --- |',
            ...outcome.criteria.map(criterion => criterionRow(criterion, fileName)),
            '',
        ].join('\n'),
    );
    return [
        `## ${escapeMarkdown(`${view.label}: ${view.about}`)}`,
        '',
        `${matrixSummary(view)}.`,
        '',
        ...outcomes,
        MATRIX_NOTE,
        '',
    ].join('\n');
}

/** Text that Markdown shows as it stands, on one line, also inside a table cell. */
export function escapeMarkdown(text: string): string {
    return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|~$#&]/g, '\\$&');
}

function criterionRow(criterion: MatrixCriterion, fileName: FileName): string {
    const expectations = criterion.expectations.map(expectation => {
        const detail = detailText(expectation, fileName, 6);
        const text = `${expectation.recorded ? '✓' : '○ not recorded:'} ${askedFor(expectation)}`;
        return escapeMarkdown(detail ? `${text} – ${detail}` : text);
    });
    const cells = [
        escapeMarkdown(`${criterion.id} ${criterion.label}`.trim()),
        criterion.state,
        expectations.join('<br>'),
        criterion.evidence.map(item => escapeMarkdown(evidenceText(item))).join('<br>') || 'none named',
    ];
    return `| ${cells.join(' | ')} |`;
}
