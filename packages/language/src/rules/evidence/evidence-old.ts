import { later } from '../../analysis/dates.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { evidenceFor, portfoliosIn } from './portfolios.ts';

/** Evidence that is older than the portfolio wants it to be. */
export const evidenceOld: DocumentRule = {
    code: 'evidence-old',
    layer: 'evidence',
    severity: 'information',
    says: "older than the portfolio's currency",
    about: 'document',
    check(document, { workspace, today, report }) {
        for (const item of evidenceIn(document)) {
            const { date } = item;
            if (!date) continue;
            const portfolio = portfoliosIn(workspace).find(
                each =>
                    each.currency &&
                    later(date.value, each.currency) < today &&
                    evidenceFor(workspace, each).has(item),
            );
            if (!portfolio?.currency) continue;
            report({
                at: date.place,
                message: `The evidence ${called(item)} of ${date.value} is older than ${portfolio.currency.text}, the currency of the portfolio ${called(portfolio)}. Ask the assessor whether it still counts, or add something newer.`,
                related: [{ message: 'The currency of the portfolio.', place: portfolio.currency.place }],
            });
        }
    },
};
