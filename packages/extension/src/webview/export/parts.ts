import type { ForeseenPart } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';
import { live } from 'lit/directives/live.js';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { ExportState, FromExport } from '../../export/messages.ts';
import { contents, filesAndSize, partLabel, partUse, sizeInWords } from '../../export/words.ts';

/** The parts of a bundle, each with a tick and the files that it will hold. */
export function partList(state: ExportState, post: (message: FromExport) => void): TemplateResult {
    const { foresight, looking } = state;
    if (!foresight) {
        return html`<p class="quiet" aria-busy=${looking}>
            ${looking ? l10n.t('Looking up what will be in it …') : nothing}
        </p>`;
    }
    return html`<fieldset aria-busy=${looking}>
        <legend>${l10n.t('What will be in it')}</legend>
        ${foresight.parts.map(part => partRow(part, state, post))}
    </fieldset>`;
}

/** What all ticked parts come to, in a sentence. */
export function contentsOf({ foresight, without }: ExportState): string {
    if (!foresight) return '';
    const files = foresight.parts.filter(({ name }) => !without.includes(name)).flatMap(each => each.files);
    if (files.length === 0) return l10n.t('Nothing is ticked.');
    return contents(files);
}

function partRow(part: ForeseenPart, { without }: ExportState, post: (message: FromExport) => void) {
    const { name, files, canLeave } = part;
    const on = !without.includes(name);
    const use = partUse(name);
    const tick = (event: Event) =>
        post({ type: 'tick', part: name, on: (event.target as HTMLInputElement).checked });
    return html`<div class="part">
        <label><input type="checkbox" .checked=${live(on)} ?disabled=${!canLeave} @change=${tick}
            aria-describedby=${`use-${name}`} /><span>${partLabel(name)}</span></label>
        <span class="quiet use" id=${`use-${name}`}>${use}</span>
        ${on && files.length > 0 ? fileList(part) : html`<span class="quiet none">${on ? l10n.t('nothing to take along') : l10n.t('left out')}</span>`}
    </div>`;
}

function fileList(part: ForeseenPart): TemplateResult {
    const size = filesAndSize(part.files);
    return html`<details>
        <summary aria-label=${l10n.t('Files of "{0}": {1}', partLabel(part.name), size)}>${size}</summary>
        <ul>
            ${part.files.map(
                ({ path, size }) => html`<li><span class="path">${path}</span>
                    <span class="quiet size">${size === undefined ? nothing : sizeInWords(size)}</span></li>`,
            )}
        </ul>
    </details>`;
}
