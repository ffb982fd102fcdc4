import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentRule } from '../rule.ts';
import { called } from '../support/words.ts';

/** Evidence that is not there yet. */
export const evidencePlanned: DocumentRule = {
    code: 'evidence-planned',
    layer: 'evidence',
    severity: 'information',
    says: 'still planned',
    about: 'document',
    check(document, { report }) {
        for (const item of evidenceIn(document)) {
            if (!item.planned) continue;
            const shows = item.shows.map(({ criterion }) => criterion.name);
            const until =
                shows.length > 0 ? ` Until it is there, it does not count for ${shows.join(', ')}.` : '';
            report({
                at: item.anchor,
                message: `The evidence ${called(item)} is still planned.${until} Once it is there, write its file or where it is held instead of planned.`,
            });
        }
    },
};
