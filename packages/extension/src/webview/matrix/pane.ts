import type { AddParams, CriterionParams, MatrixView } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Remarks } from '../../assessor/review.ts';
import type { Place } from '../../preview/messages.ts';
import { type Arrangement, arranged, asItIs } from './arrange.ts';
import { filters } from './filters.ts';
import { head } from './head.ts';
import { criterionRow } from './row.ts';
import { matrixNote, summary } from './words.ts';

/** What somebody can do in a matrix. What is absent is not offered. */
export interface MatrixWishes {
    open(place: Place): void;
    /** Opens a file of evidence, by its URI. */
    openFile(file: string): void;
    /** Writes what an expectation misses. */
    add?(params: AddParams): void;
    /** Lights up what counts for a criterion; undefined leaves it. */
    light?(criterion: CriterionParams | undefined): void;
    /** Keeps what an assessor remarks. */
    remark?(matrix: MatrixView, criterion: string, text: string): void;
    /** Something else is to be shown. */
    changed(): void;
}

/** What a matrix shows besides itself. */
export interface MatrixExtras {
    /** Key of the criterion that is lit up. */
    readonly lit?: string | undefined;
    /** Remarks of assessors, by the URI of their file. */
    readonly remarks: Remarks;
}

/** The matrices of a file, one table a pack, with what somebody chose to see of them. */
export class MatrixPane {
    private readonly wishes: MatrixWishes;
    private arrangement: Arrangement = asItIs;

    constructor(wishes: MatrixWishes) {
        this.wishes = wishes;
    }

    /** What is shown of these matrices. */
    view(views: readonly MatrixView[], extras: MatrixExtras): TemplateResult {
        const shown = views.filter(view => arranged(view, this.arrangement).length > 0);
        return html`${filters(views, this.arrangement, changes => this.arrange(changes))}
            ${shown.map((view, index) => this.matrix(view, `matrix-${index}`, extras))}
            ${shown.length === 0 ? this.nothingFits() : nothing}`;
    }

    private arrange(changes: Partial<Arrangement>): void {
        this.arrangement = { ...this.arrangement, ...changes };
        this.wishes.changed();
    }

    private matrix(view: MatrixView, id: string, extras: MatrixExtras): TemplateResult {
        const remarks = (view.review && extras.remarks[view.review]) || [];
        const hasRemarks = remarks.length > 0 || this.wishes.remark !== undefined;
        const columns = hasRemarks ? 6 : 5;
        return html`<section class="pack" aria-labelledby=${id}>
            <h2 id=${id}>${view.label}</h2>
            <p class="quiet">${view.about === view.label ? nothing : `${view.about} · `}${summary(view)}</p>
            <table role="table" aria-labelledby=${id}>
                ${head(this.arrangement, hasRemarks, changes => this.arrange(changes))}
                ${arranged(view, this.arrangement).map(
                    ({ outcome, criteria }) => html`<tbody role="rowgroup">
                        ${
                            outcome
                                ? html`<tr class="outcome" role="row">
                                      <th scope="rowgroup" role="rowheader" colspan=${columns}><b>${outcome.id}</b> ${outcome.label}</th>
                                  </tr>`
                                : nothing
                        }
                        ${criteria.map(criterion => criterionRow({ view, criterion, ...extras, hasRemarks, remarks }, this.wishes))}
                    </tbody>`,
                )}
            </table>
            <p class="quiet">${matrixNote()}</p>
        </section>`;
    }

    private nothingFits(): TemplateResult {
        return html`<div class="empty">
            <p>${l10n.t('No criterion fits what you chose.')}</p>
            <button class="primary" @click=${() => this.arrange(asItIs)}>
                ${l10n.t('Show all')}
            </button>
        </div>`;
    }
}
