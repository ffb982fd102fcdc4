import { later } from '../../analysis/dates.ts';
import type { Evidence } from '../../model/types.ts';
import { defineKind, having, type Kind, of } from '../kind.ts';
import type { Scope } from '../scope.ts';
import { elementsFrom, isWritten } from './elements.ts';

/** The items that show what was done. */
export const evidenceKinds: Readonly<Record<string, Kind>> = {
    evidence: defineKind(
        'evidence item',
        'evidence items',
        elementsFrom(scope => scope.evidence),
        {
            file: having('a file', isThere),
            commentary: having('a commentary', evidence => isWritten(evidence.commentary)),
            current: of('within the currency of the portfolio', isWithinCurrency),
            performance: of('of performance', ({ evidenceKind }) =>
                ['product', 'observation', 'testimony'].includes(evidenceKind ?? ''),
            ),
            author: having('an author', evidence => evidence.author !== undefined),
        },
    ),
};

/** Names a file that, as far as anybody knows, is there. */
function isThere({ file }: Evidence, { workspace }: Scope): boolean {
    if (file?.target === undefined) return false;
    const facts = workspace.files.get(file.target);
    return facts === undefined || facts.state === 'present' || facts.state === 'bundled';
}

/** Dated, and no older than the currency of the portfolio where it states one. */
function isWithinCurrency({ date }: Evidence, { portfolio, today }: Scope): boolean {
    if (!date) return false;
    return portfolio?.currency === undefined || later(date.value, portfolio.currency) >= today;
}
