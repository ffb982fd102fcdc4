import type {
    MatrixCriterion,
    MatrixExpectation,
    MatrixOutcome,
    MatrixView,
} from '@process-as-code/language/protocol';
import { askedFor, detailText, evidenceText, type FileName, lastPart } from './words.ts';

const HEADER = [
    'pack',
    'about',
    'outcome',
    'outcome label',
    'criterion',
    'criterion label',
    'state',
    'recorded',
    'not recorded',
    'evidence',
];

/**
 * The matrices as one CSV table (RFC 4180, lines end in CR LF): a row for each criterion.
 * Cells that a spreadsheet would take for a formula begin with an apostrophe.
 */
export function matrixCsv(views: readonly MatrixView[], fileName: FileName = lastPart): string {
    const rows = views.flatMap(view =>
        view.outcomes.flatMap(outcome =>
            outcome.criteria.map(criterion => criterionRow(view, outcome, criterion, fileName)),
        ),
    );
    return [HEADER, ...rows].map(row => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** One cell, quoted where it must be; what starts like a formula is made text (OWASP, "CSV injection"). */
export function csvCell(text: string): string {
    const safe = /^(\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(text) ? `'${text}` : text;
    return /[",\r\n;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function criterionRow(
    view: MatrixView,
    outcome: MatrixOutcome,
    criterion: MatrixCriterion,
    fileName: FileName,
): string[] {
    const expectations = (recorded: boolean): string =>
        criterion.expectations
            .filter(expectation => expectation.recorded === recorded)
            .map(expectation => expectationText(expectation, fileName))
            .join('\n');
    return [
        view.label,
        view.about,
        outcome.id,
        outcome.label,
        criterion.id,
        criterion.label,
        criterion.state,
        expectations(true),
        expectations(false),
        criterion.evidence.map(evidenceText).join('\n'),
    ];
}

function expectationText(expectation: MatrixExpectation, fileName: FileName): string {
    const detail = detailText(expectation, fileName, Number.POSITIVE_INFINITY);
    return detail ? `${askedFor(expectation)}: ${detail}` : askedFor(expectation);
}
