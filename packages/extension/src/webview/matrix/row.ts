import type {
    CoverageState,
    MatrixCriterion,
    MatrixEvidence,
    MatrixExpectation,
    MatrixView,
} from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Remark } from '../../assessor/review.ts';
import type { Place } from '../../preview/messages.ts';
import type { MatrixWishes } from './pane.ts';
import { remarksCell } from './remarks.ts';
import { stateLabel, wanted } from './words.ts';

/** A criterion, and what stands around it. */
export interface Row {
    readonly view: MatrixView;
    readonly criterion: MatrixCriterion;
    readonly lit?: string | undefined;
    readonly hasRemarks: boolean;
    /** Those of the whole matrix. */
    readonly remarks: readonly Remark[];
}

const icons: Readonly<Record<CoverageState, string>> = {
    claimed: 'pass-filled',
    partly: 'color-mode',
    'not recorded': 'circle-large',
};
/** So many places of one expectation are shown; the rest is counted. */
const mostPlaces = 6;

/** One criterion: its state, what is recorded and what is not, the evidence, and a cell that is the assessor's. */
export function criterionRow(row: Row, wishes: MatrixWishes): TemplateResult {
    const { criterion, lit } = row;
    const { id, label, state, place, expectations, evidence, key } = criterion;
    const isLit = lit !== undefined && lit === key;
    return html`<tr class="criterion" role="row" data-criterion=${id} data-state=${state} aria-current=${isLit ? 'true' : nothing}>
        <th scope="row" role="rowheader">${link(id, place, wishes.open, 'link strong')} ${label} ${lightButton(row, isLit, wishes)}</th>
        <td class="state" role="cell">${icon(icons[state])} ${stateLabel(state)}</td>
        <td role="cell">
            <ul>
                ${expectations.map((each, index) => expectation(each, index, row, wishes))}
            </ul>
        </td>
        <td role="cell" data-label=${l10n.t('Evidence')}>${evidenceList(evidence, wishes)}</td>
        ${row.hasRemarks ? remarksCell(row, wishes) : nothing}
        <td class="decision" role="cell" data-label=${l10n.t("Assessor's decision: left empty for the assessor")}><span class="unseen">${l10n.t('empty')}</span></td>
    </tr>`;
}

function lightButton({ view, criterion }: Row, isLit: boolean, { light }: MatrixWishes) {
    if (!light || view.id === undefined || criterion.key === undefined) return nothing;
    const params = { matrix: view.id, criterion: criterion.key };
    const title = isLit
        ? l10n.t('Leave {0} (Escape)', criterion.id)
        : l10n.t('Light up what counts for {0}', criterion.id);
    return html`<button class="icon light" title=${title} aria-label=${title} aria-pressed=${isLit}
        @click=${() => light(isLit ? undefined : params)}>
        <i class="codicon codicon-lightbulb" aria-hidden="true"></i>
    </button>`;
}

/** A screen reader hears whether it is recorded. */
function expectation(each: MatrixExpectation, index: number, row: Row, wishes: MatrixWishes): TemplateResult {
    const { recorded, missing, places } = each;
    return html`<li data-recorded=${recorded}>
        ${icon(recorded ? 'check' : 'circle-small')}
        <div>
            <span class="unseen">${recorded ? l10n.t('Recorded:') : l10n.t('Not recorded:')}</span>
            ${wanted(each)} ${places.length > 0 ? placesLine(places, wishes.open) : nothing}
            ${missing ? html`<span class="line quiet">${missing}</span>` : nothing}
            ${each.canAdd ? addButton(each, index, row, wishes) : nothing}
        </div>
    </li>`;
}

function addButton(each: MatrixExpectation, index: number, { view, criterion }: Row, { add }: MatrixWishes) {
    if (!add || view.id === undefined || criterion.key === undefined) return nothing;
    const params = { matrix: view.id, criterion: criterion.key, expectation: index };
    return html`<button class="add" title=${l10n.t('Write what is missing into the text, and fill it in there')}
        aria-label=${l10n.t('Add here: {0}', wanted(each))} @click=${() => add(params)}>
        ${icon('add')} ${l10n.t('Add here…')}
    </button>`;
}

function placesLine(places: MatrixExpectation['places'], open: MatrixWishes['open']): TemplateResult {
    const hidden = places.length - mostPlaces;
    return html`<span class="line"
        >${places.slice(0, mostPlaces).map(({ label, place }, index) => [index > 0 ? ' · ' : nothing, link(label, place, open)])}${
            hidden > 0 ? html`<span class="quiet"> ${l10n.t('and {0} more', hidden)}</span>` : nothing
        }</span
    >`;
}

function evidenceList(evidence: readonly MatrixEvidence[], { open, openFile }: MatrixWishes): TemplateResult {
    if (evidence.length === 0) return html`<span class="quiet">${l10n.t('none named')}</span>`;
    return html`<ul>
        ${evidence.map(
            ({ label, name, place, location, planned, file }) => html`<li>
                <div>
                    ${link(label || name, place, open)} ${file ? fileButton(label || name, () => openFile(file)) : nothing}
                    ${location ? html`<span class="line quiet">${location}</span>` : nothing}
                    ${planned ? html`<span class="quiet badge">${l10n.t('planned')}</span>` : nothing}
                </div>
            </li>`,
        )}
    </ul>`;
}

function fileButton(label: string, openFile: () => void): TemplateResult {
    const title = l10n.t('Open the file of {0}', label);
    return html`<button class="icon" title=${title} aria-label=${title} @click=${openFile}>
        ${icon('go-to-file')}
    </button>`;
}

function link(text: string, place: Place, open: MatrixWishes['open'], look = 'link'): TemplateResult {
    const follow = (event: Event) => {
        event.preventDefault();
        // The editor around the page takes a click on a link for a wish to scroll.
        event.stopPropagation();
        open(place);
    };
    return html`<a class=${look} href="#" @click=${follow}>${text}</a>`;
}

function icon(name: string): TemplateResult {
    return html`<i class="codicon codicon-${name}" aria-hidden="true"></i>`;
}
