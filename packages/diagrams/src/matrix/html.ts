import type {
    MatrixCriterion,
    MatrixEvidence,
    MatrixExpectation,
    MatrixOutcome,
    MatrixView,
} from '@process-as-code/language/protocol';
import { escapeXml } from '../svg/xml.ts';
import { MATRIX_NOTE, matrixSummary } from './view.ts';
import { askedFor, detailText, evidenceText, type FileName, lastPart } from './words.ts';

/**
 * The matrix as a native HTML table with caption, column and row headers; a fragment without styles of its own.
 * Classes to style: `matrix`, `outcome`, `criterion`, `state` with `data-state`, `expectations`, `recorded`, `open`,
 * `evidence`, `planned`. `fileName` says how a file is named; without it, by the last part of its URI.
 */
export function matrixHtml(view: MatrixView, fileName: FileName = lastPart): string {
    return [
        `<table class="matrix" data-pack="${escapeXml(view.pack)}">`,
        `<caption>${escapeXml(view.label)}: ${escapeXml(view.about)}. ${escapeXml(matrixSummary(view))}.</caption>`,
        '<thead><tr><th scope="col">Criterion</th><th scope="col">State</th>',
        '<th scope="col">What is recorded</th><th scope="col">Evidence</th></tr></thead>',
        ...view.outcomes.map(outcome => outcomeRows(outcome, fileName)),
        '</table>',
        `<p class="matrix-note">${escapeXml(MATRIX_NOTE)}</p>`,
    ].join('\n');
}

function outcomeRows(outcome: MatrixOutcome, fileName: FileName): string {
    return [
        '<tbody>',
        `<tr class="outcome"><th scope="rowgroup" colspan="4">${heading(outcome)}</th></tr>`,
        ...outcome.criteria.map(criterion => criterionRow(criterion, fileName)),
        '</tbody>',
    ].join('\n');
}

function criterionRow(criterion: MatrixCriterion, fileName: FileName): string {
    const expectations = criterion.expectations.map(expectation => expectationItem(expectation, fileName));
    const evidence = criterion.evidence.map(evidenceItem);
    return [
        `<tr class="criterion" data-criterion="${escapeXml(criterion.id)}">`,
        `<th scope="row">${heading(criterion)}</th>`,
        `<td class="state" data-state="${criterion.state}">${criterion.state}</td>`,
        `<td><ul class="expectations">${expectations.join('')}</ul></td>`,
        `<td>${evidence.length > 0 ? `<ul class="evidence">${evidence.join('')}</ul>` : 'none named'}</td>`,
        '</tr>',
    ].join('');
}

function heading({ id, label }: { id: string; label: string }): string {
    return `<span class="id">${escapeXml(id)}</span> ${escapeXml(label)}`;
}

function expectationItem(expectation: MatrixExpectation, fileName: FileName): string {
    const detail = detailText(expectation, fileName, Number.POSITIVE_INFINITY);
    return [
        `<li class="${expectation.recorded ? 'recorded' : 'open'}">`,
        `<b>${expectation.recorded ? 'recorded' : 'not recorded'}</b> `,
        `<span class="text">${escapeXml(askedFor(expectation))}</span>`,
        detail && `<br><span class="detail">${escapeXml(detail)}</span>`,
        '</li>',
    ].join('');
}

function evidenceItem(item: MatrixEvidence): string {
    return `<li${item.planned ? ' class="planned"' : ''}>${escapeXml(evidenceText(item))}</li>`;
}
