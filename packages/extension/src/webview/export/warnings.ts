import type { ForeseenGap, Foresight, PersonalData } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportState, FromExport } from '../../export/messages.ts';
import { fileName, gapReason, personalKind, sizeInWords } from '../../export/words.ts';
import type { Place } from '../../from-page.ts';

type Post = (message: FromExport) => void;

/** A list that is longer is no longer read. */
const mostAtOnce = 12;

/** What somebody should know before the bundle leaves the house; nothing where there is nothing to know. */
export function looksWorth(state: ExportState, post: Post): TemplateResult | typeof nothing {
    const { foresight } = state;
    if (!foresight) return nothing;
    const { leftOut } = foresight;
    const notes = [
        personal(state, foresight, post),
        gaps(
            'warning',
            l10n.t('Evidence is missing. It is listed as missing, and its file is not in the bundle.'),
            leftOut.filter(({ state }) => state === 'missing'),
            post,
        ),
        oversize(foresight),
        findings(foresight, post),
        gaps(
            'info',
            l10n.t('Described and not copied, as it should be.'),
            leftOut.filter(({ state }) => state !== 'missing'),
            post,
        ),
    ].filter(note => note !== nothing);
    if (notes.length === 0) {
        return html`<section aria-labelledby="notes"><h2 id="notes">${l10n.t('Before you hand it in')}</h2>
            <div class="note"><i class="codicon codicon-pass" aria-hidden="true"></i>
                <p>${l10n.t('Nothing needs a look: no evidence is missing and no personal data was found.')}</p></div></section>`;
    }
    return html`<section aria-labelledby="notes">
        <h2 id="notes">${l10n.t('Before you hand it in')}</h2>
        ${notes}
    </section>`;
}

function personal(state: ExportState, { personal: found }: Foresight, post: Post) {
    if (found.length === 0) return nothing;
    const decide = (event: Event) =>
        post({ type: 'allowPersonal', on: (event.target as HTMLInputElement).checked });
    const title =
        found.length === 1
            ? l10n.t('Personal data was found in 1 place. Look whether the assessor needs it.')
            : l10n.t(
                  'Personal data was found in {0} places. Look whether the assessor needs it.',
                  found.length,
              );
    return note(
        'warning',
        title,
        html`${personalList(found.slice(0, mostAtOnce), post)}
            ${
                found.length > mostAtOnce
                    ? html`<details>
                          <summary>${l10n.t('{0} more', found.length - mostAtOnce)}</summary>
                          ${personalList(found.slice(mostAtOnce), post)}
                      </details>`
                    : nothing
            }
            <label><input type="checkbox" id="allow-personal" .checked=${live(state.allowPersonal)} @change=${decide} />
                <span>${l10n.t('I have looked: it may be handed in.')}</span></label>`,
    );
}

function personalList(found: readonly PersonalData[], post: Post): TemplateResult {
    return html`<ul>
        ${found.map(
            ({ kind, text, rows, place }) => html`<li>
                <span class="quiet kind">${personalKind(kind)}</span>
                ${placeLink(text, place, post)}
                <span class="quiet">${rows === undefined ? nothing : l10n.t('a column with {0} rows,', rows)} ${where(place)}</span>
            </li>`,
        )}
    </ul>`;
}

function gaps(icon: 'info' | 'warning', title: string, found: readonly ForeseenGap[], post: Post) {
    if (found.length === 0) return nothing;
    return note(
        icon,
        title,
        html`<ul>
            ${found.map(
                ({ label, state, why, place }) => html`<li>
                    <span class="quiet kind">${gapReason(state)}</span>
                    ${placeLink(label, place, post)} <span class="quiet">${why}</span>
                </li>`,
            )}
        </ul>`,
    );
}

function oversize({ oversize: found, limit }: Foresight) {
    if (found.length === 0) return nothing;
    return note(
        'error',
        l10n.t(
            'The files are larger than {0} together. Make these smaller, or mark them as held elsewhere.',
            sizeInWords(limit),
        ),
        html`<ul>${found.map(({ path, size = 0 }) => html`<li>${path} <span class="quiet">${sizeInWords(size)}</span></li>`)}</ul>`,
    );
}

function findings({ findings: { error, warning } }: Foresight, post: Post) {
    if (error + warning === 0) return nothing;
    const open =
        error + warning === 1
            ? l10n.t('1 finding is open.')
            : l10n.t('{0} findings are open.', error + warning);
    return note(
        error > 0 ? 'error' : 'warning',
        `${open} ${l10n.t('The report lists what the checks say.')}`,
        html`<button class="plain" @click=${() => post({ type: 'findings' })}>${l10n.t('Show in Problems')}</button>`,
    );
}

function note(icon: string, title: string, content: TemplateResult): TemplateResult {
    return html`<div class=${`note ${icon}`}>
        <i class="codicon codicon-${icon}" aria-hidden="true"></i>
        <div><p>${title}</p>${content}</div>
    </div>`;
}

function placeLink(label: string, place: Place, post: Post): TemplateResult {
    return html`<button class="plain" title=${l10n.t('Show in the text: {0}', where(place))}
        @click=${() => post({ type: 'open', place })}>${label}</button>`;
}

/** File and line, as in the Problems panel. */
function where({ file, line }: Place): string {
    return `${fileName(file)}:${line}`;
}
