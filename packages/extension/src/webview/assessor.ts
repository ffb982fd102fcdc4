import * as l10n from '@vscode/l10n';
import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import type { AssessorState, FromAssessor, ToAssessor } from '../assessor/messages.ts';
import { MatrixPane } from './matrix/pane.ts';
import { makeReachable, roving } from './roving.ts';

/** What the page needs of the editor around it. */
export interface AssessorEditor {
    post(message: FromAssessor): void;
    keep(state: AssessorState): void;
}

/** The page of an assessor: the matrix, only to be read, with a field for remarks beside each criterion. */
export class AssessorPage {
    private readonly root: HTMLElement;
    private readonly editor: AssessorEditor;
    private readonly matrix: MatrixPane;
    private shown: Extract<ToAssessor, { type: 'show' }> | undefined;

    constructor(root: HTMLElement, editor: AssessorEditor) {
        this.root = root;
        this.editor = editor;
        this.matrix = new MatrixPane({
            open: place => editor.post({ type: 'open', place }),
            openFile: file => editor.post({ type: 'evidence', file }),
            remark: ({ id }, criterion, text) => {
                if (id !== undefined) editor.post({ type: 'remark', matrix: id, criterion, text });
            },
            changed: () => this.draw(),
        });
        roving(root, () => this.rows());
        this.draw();
        editor.post({ type: 'ready' });
    }

    /** Takes in a message of the extension. */
    receive(message: ToAssessor): void {
        if (message.type === 'start') {
            if (message.words) l10n.config({ contents: message.words });
            this.editor.keep(message.state);
        } else if (message.type === 'kept') this.forget(message.criterion, message.text);
        else this.shown = message;
        this.draw();
    }

    /** Empties the field of a remark that is kept. */
    private forget(criterion: string, text: string): void {
        for (const field of this.root.querySelectorAll('textarea')) {
            if (field.dataset.criterion === criterion && field.value.trim() === text) field.value = '';
        }
    }

    private draw(): void {
        const { matrices = [] } = this.shown ?? {};
        render(
            html`<h1 class="unseen">${l10n.t('Assessor')}</h1>
                <div class="bar assessing" role="note">
                    <i class="codicon codicon-book" aria-hidden="true"></i>
                    <span>${l10n.t('You look at this as an assessor: nothing here changes the text. Remarks are kept in a file of their own, beside it.')}</span>
                    ${
                        matrices.length > 0
                            ? html`<button class="plain" @click=${() => this.editor.post({ type: 'export' })}>
                                  ${l10n.t('Export evidence bundle…')}
                              </button>`
                            : nothing
                    }
                </div>
                <div id="view" class="matrix">${this.content()}</div>`,
            this.root,
        );
        makeReachable(this.rows());
    }

    private content(): TemplateResult {
        const { matrices, remarks } = this.shown ?? {};
        if (matrices && matrices.length > 0) return this.matrix.view(matrices, { remarks: remarks ?? {} });
        return html`<div class="empty" aria-busy=${this.shown === undefined}><p>${this.sentence()}</p></div>`;
    }

    private sentence(): string {
        if (!this.shown) return l10n.t('Reading the file …');
        return this.shown.matrices
            ? l10n.t('No process is recorded in this file yet, so there is nothing to compare with criteria.')
            : l10n.t('The language server gives no answer. The file may have been moved or deleted.');
    }

    private rows(): HTMLElement[][] {
        return [...this.root.querySelectorAll('tr.criterion')].map(row => [
            ...row.querySelectorAll<HTMLElement>('a.link, button, textarea'),
        ]);
    }
}
