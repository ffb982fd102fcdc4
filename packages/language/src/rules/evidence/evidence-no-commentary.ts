import { isWritten } from '../../analysis/recorded.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentRule } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { evidenceBlock } from '../support/records.ts';
import { called } from '../support/words.ts';

/** Evidence that does not say what it shows. */
export const evidenceNoCommentary: DocumentRule = {
    code: 'evidence-no-commentary',
    layer: 'evidence',
    severity: 'warning',
    says: 'no commentary',
    fix: 'insert',
    about: 'document',
    check(document, { report }) {
        for (const item of evidenceIn(document)) {
            if (item.planned || isWritten(item.commentary)) continue;
            report({
                at: item.anchor,
                message: `No commentary is recorded for the evidence ${called(item)}. Say what it shows, and what you did for it: commentary "…".`,
                fixes: () => [
                    {
                        title: 'Add a commentary',
                        edits: [
                            item.commentary
                                ? {
                                      place: item.commentary.place,
                                      text: '"What it shows, and what I did for it"',
                                  }
                                : appendClauses(evidenceBlock(item), [
                                      'commentary "What it shows, and what I did for it"',
                                  ]),
                        ],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
