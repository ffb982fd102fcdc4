import * as l10n from '@vscode/l10n';
import { html, nothing, type TemplateResult } from 'lit/html.js';
import type { Arrangement } from './arrange.ts';

type Column = Exclude<Arrangement['sort'], 'pack'>;

/** The headings of a matrix: some of them sort it, up, down, and back to the order of the pack. */
export function head(
    arrangement: Arrangement,
    hasRemarks: boolean,
    arrange: (changes: Partial<Arrangement>) => void,
): TemplateResult {
    const { sort, isDescending } = arrangement;
    const sorting = (column: Column, label: string) => {
        const isSorted = sort === column;
        const icon = !isSorted ? 'arrow-swap turned' : isDescending ? 'arrow-down' : 'arrow-up';
        const next = !isSorted
            ? { sort: column, isDescending: false }
            : isDescending
              ? { sort: 'pack' as const, isDescending: false }
              : { isDescending: true };
        return html`<th scope="col" role="columnheader" aria-sort=${isSorted ? (isDescending ? 'descending' : 'ascending') : nothing}>
            <button class="sort" title=${l10n.t('Sort by this column')} @click=${() => arrange(next)}>
                ${label}<i class="codicon codicon-${icon}" aria-hidden="true"></i>
            </button>
        </th>`;
    };
    return html`<thead role="rowgroup">
        <tr role="row">
            ${sorting('criterion', l10n.t('Criterion'))} ${sorting('state', l10n.t('State'))}
            <th scope="col" role="columnheader" class="unsorted">${l10n.t('What is recorded, and what is not')}</th>
            ${sorting('evidence', l10n.t('Evidence'))}
            ${hasRemarks ? html`<th scope="col" role="columnheader" class="unsorted">${l10n.t('Remarks')}</th>` : nothing}
            <th scope="col" role="columnheader" class="decision unsorted">
                ${l10n.t("Assessor's decision")}<span class="line quiet">${l10n.t('left empty for the assessor')}</span>
            </th>
        </tr>
    </thead>`;
}
