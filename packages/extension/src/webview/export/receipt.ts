import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportReceipt, FromExport } from '../../export/messages.ts';
import { sizeInWords } from '../../export/words.ts';

/** What was written where, and what can be done with it. */
export function receiptOf(receipt: ExportReceipt, post: (message: FromExport) => void): TemplateResult {
    const { name, folder, files, size, sha256, remarks, hasReport } = receipt;
    return html`<div id="view" class="export">
        <h1 tabindex="-1"><i class="codicon codicon-pass-filled done" aria-hidden="true"></i> ${l10n.t('The evidence bundle is written')}</h1>
        <dl>
            <dt>${l10n.t('File')}</dt><dd>${name}</dd>
            <dt>${l10n.t('Folder')}</dt><dd>${folder}</dd>
            <dt>${l10n.t('Content')}</dt><dd>${files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files)}</dd>
            <dt>${l10n.t('Size')}</dt><dd>${sizeInWords(size)}</dd>
            <dt>SHA-256</dt>
            <dd><code>${sha256}</code>
                <button class="icon" title=${l10n.t('Copy the sum')} aria-label=${l10n.t('Copy the sum')} @click=${() => post({ type: 'copySum' })}>
                    <i class="codicon codicon-copy" aria-hidden="true"></i></button></dd>
        </dl>
        <p class="quiet">${l10n.t('Note the sum where you hand the bundle in: whoever gets it can tell that it is this one.')}</p>
        <div class="row">
            ${hasReport ? button(l10n.t('Open report'), () => post({ type: 'report' }), 'primary') : nothing}
            ${button(l10n.t('Show in folder'), () => post({ type: 'reveal' }))}
            ${button(l10n.t('Verify'), () => post({ type: 'verify' }))}
            ${button(l10n.t('Export again…'), () => post({ type: 'again' }))}
            ${button(l10n.t('Close'), () => post({ type: 'close' }))}
        </div>
        <div role="status">${verdictOf(receipt)}</div>
        ${
            remarks.length > 0
                ? html`<section aria-labelledby="remarks"><h2 id="remarks">${l10n.t('Remarks on what it holds')}</h2>
                      <ul>${remarks.map(remark => html`<li>${remark}</li>`)}</ul></section>`
                : nothing
        }
    </div>`;
}

function verdictOf({ verdict }: ExportReceipt): TemplateResult | typeof nothing {
    if (!verdict) return nothing;
    if (verdict.whole) {
        return html`<div class="note"><i class="codicon codicon-pass" aria-hidden="true"></i>
            <p>${l10n.t('It is whole and unchanged: {0} files agree with their sums.', verdict.files)}</p></div>`;
    }
    return html`<div class="note error"><i class="codicon codicon-error" aria-hidden="true"></i>
        <div><p>${l10n.t('It is not the bundle that was written:')}</p>
            <ul>${verdict.problems.map(problem => html`<li>${problem}</li>`)}</ul></div></div>`;
}

function button(
    label: string,
    action: () => void,
    look: 'primary' | 'secondary' = 'secondary',
): TemplateResult {
    return html`<button class=${look} @click=${action}>${label}</button>`;
}
