import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { evidenceBlock } from '../support/records.ts';
import { called } from '../support/words.ts';

/** Evidence of which nobody can say whether it is still current. */
export const evidenceUndated: DocumentRule = {
    code: 'evidence-undated',
    layer: 'evidence',
    severity: 'warning',
    says: 'no date',
    fix: 'insert',
    about: 'document',
    check(document, { today, report }) {
        for (const item of evidenceIn(document)) {
            if (item.planned || item.date) continue;
            report({
                at: item.anchor,
                message: `No date is recorded for the evidence ${called(item)}. Say from when it is: date ${today}.`,
                fixes: () => [
                    {
                        title: `Add the date of today, to be corrected`,
                        edits: [appendClauses(evidenceBlock(item), [`date ${today}`])],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
