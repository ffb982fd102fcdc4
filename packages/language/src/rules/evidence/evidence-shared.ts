import { isWritten } from '../../analysis/recorded.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentRule } from '../rule.ts';
import { insertBehind } from '../support/edits.ts';
import { called } from '../support/words.ts';

/** Shared work that does not tell what the learner did. */
export const evidenceShared: DocumentRule = {
    code: 'evidence-shared',
    layer: 'evidence',
    severity: 'warning',
    says: 'shared work with no contribution',
    fix: 'insert',
    about: 'document',
    check(document, { report }) {
        for (const item of evidenceIn(document)) {
            const { author } = item;
            if (!author || author.own || isWritten(author.contribution)) continue;
            report({
                at: author.place,
                message: `The evidence ${called(item)} is shared work, and no contribution is recorded. Say what you did yourself: author shared "I wrote section 2".`,
                fixes: () => [
                    {
                        title: 'Add the contribution',
                        edits: [
                            author.contribution
                                ? { place: author.contribution.place, text: '"What I did myself"' }
                                : insertBehind(author.place, ' "What I did myself"'),
                        ],
                        unattended: false,
                    },
                ],
            });
        }
    },
};
