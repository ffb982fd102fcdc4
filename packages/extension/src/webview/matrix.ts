import { MATRIX_NOTE, matrixSummary } from '@process-as-code/diagrams';
import type {
    CoverageState,
    MatrixCriterion,
    MatrixEvidence,
    MatrixExpectation,
    MatrixView,
} from '@process-as-code/language/protocol';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Place } from '../preview/messages.ts';

/** Shows a place of the text. */
export type Open = (place: Place) => void;

const icons: Readonly<Record<CoverageState, string>> = {
    claimed: 'pass-filled',
    partly: 'color-mode',
    'not recorded': 'circle-large',
};
/** So many places of one expectation are shown; the rest is counted. */
const mostPlaces = 6;

/** The matrices of a file, one table a pack: each criterion with its state, what is recorded and the evidence. */
export function matrices(views: readonly MatrixView[], open: Open): TemplateResult[] {
    return views.map((view, index) => matrix(view, `matrix-${index}`, open));
}

function matrix(view: MatrixView, id: string, open: Open): TemplateResult {
    return html`<section class="pack" aria-labelledby=${id}>
        <h2 id=${id}>${view.label}</h2>
        <p class="quiet">${view.about === view.label ? nothing : `${view.about} · `}${matrixSummary(view)}</p>
        <table>
            <thead>
                <tr>
                    <th scope="col">Criterion</th>
                    <th scope="col">State</th>
                    <th scope="col">What is recorded</th>
                    <th scope="col">Evidence</th>
                </tr>
            </thead>
            ${view.outcomes.map(
                outcome => html`<tbody>
                    <tr class="outcome">
                        <th scope="rowgroup" colspan="4"><b>${outcome.id}</b> ${outcome.label}</th>
                    </tr>
                    ${outcome.criteria.map(criterion => row(criterion, open))}
                </tbody>`,
            )}
        </table>
        <p class="quiet">${MATRIX_NOTE}</p>
    </section>`;
}

function row(criterion: MatrixCriterion, open: Open): TemplateResult {
    const { id, label, state, place, expectations, evidence } = criterion;
    return html`<tr class="criterion" data-criterion=${id} data-state=${state}>
        <th scope="row">
            ${link(id, place, open, 'link strong')} ${label}
        </th>
        <td class="state">${icon(icons[state])} ${state}</td>
        <td>
            <ul>
                ${expectations.map(each => expectation(each, open))}
            </ul>
        </td>
        <td>
            ${
                evidence.length === 0
                    ? html`<span class="quiet">none named</span>`
                    : html`<ul>
                          ${evidence.map(each => evidenceItem(each, open))}
                      </ul>`
            }
        </td>
    </tr>`;
}

/** A screen reader hears whether it is recorded. */
function expectation({ text, recorded, missing, places }: MatrixExpectation, open: Open): TemplateResult {
    return html`<li data-recorded=${recorded}>
        ${icon(recorded ? 'check' : 'circle-small')}
        <div>
            <span class="unseen">${recorded ? 'Recorded:' : 'Not recorded:'}</span>
            ${wanted(text)} ${places.length > 0 ? placesLine(places, open) : nothing}
            ${missing ? html`<span class="line quiet">${missing}</span>` : nothing}
        </div>
    </li>`;
}

/** The expectation as the pack writes it, without its keywords. */
function wanted(text: string): string {
    return text.replace(/^expects\s+clean\s+/, 'no finding of ').replace(/^expects\s+/, '');
}

function placesLine(places: MatrixExpectation['places'], open: Open): TemplateResult {
    const hidden = places.length - mostPlaces;
    return html`<span class="line"
        >${places.slice(0, mostPlaces).map(({ label, place }, index) => [index > 0 ? ' · ' : nothing, link(label, place, open)])}${
            hidden > 0 ? html`<span class="quiet">and ${hidden} more</span>` : nothing
        }</span
    >`;
}

function evidenceItem({ label, name, place, location, planned }: MatrixEvidence, open: Open): TemplateResult {
    return html`<li>
        <div>
            ${link(label || name, place, open)}
            ${location ? html`<span class="line quiet">${location}</span>` : nothing}
            ${planned ? html`<span class="quiet badge">planned</span>` : nothing}
        </div>
    </li>`;
}

function link(text: string, place: Place, open: Open, look = 'link'): TemplateResult {
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
