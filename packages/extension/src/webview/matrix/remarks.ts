import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { MatrixWishes } from './pane.ts';
import type { Row } from './row.ts';

/** What assessors remark on a criterion, and for an assessor a field for more. */
export function remarksCell({ view, criterion, remarks }: Row, { remark }: MatrixWishes): TemplateResult {
    const here = remarks.filter(each => each.criterion === criterion.key);
    return html`<td class="remarks" role="cell" data-label=${here.length > 0 || remark ? l10n.t('Remarks') : nothing}>
        <ul>
            ${here.map(
                ({ on, by, text }) => html`<li>
                    <div><span class="said">${text}</span><span class="line quiet">${[by, on].filter(Boolean).join(', ')}</span></div>
                </li>`,
            )}
        </ul>
        ${remark && criterion.key !== undefined ? field(criterion, text => remark(view, criterion.key!, text)) : nothing}
    </td>`;
}

/** The words stay in the field until they are known to be kept. */
function field({ id, key }: Row['criterion'], keep: (text: string) => void): TemplateResult {
    const take = (area: HTMLTextAreaElement) => {
        const text = area.value.trim();
        if (text !== '') keep(text);
    };
    const onKey = (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
        event.preventDefault();
        take(event.target as HTMLTextAreaElement);
    };
    const onClick = (event: Event) =>
        take((event.currentTarget as HTMLElement).parentElement!.querySelector('textarea')!);
    return html`<div class="remark">
        <textarea rows="1" data-criterion=${key ?? nothing} aria-label=${l10n.t('Remark on {0}', id)} placeholder=${l10n.t('Remark on {0}', id)}
            title=${l10n.t('Enter keeps it, Shift+Enter begins a line')} @keydown=${onKey}></textarea>
        <button class="icon" title=${l10n.t('Keep the remark')} aria-label=${l10n.t('Keep the remark on {0}', id)} @click=${onClick}>
            <i class="codicon codicon-check" aria-hidden="true"></i>
        </button>
    </div>`;
}
