import type { Evidence, LearningOutcome } from '../../model/types.ts';
import type { PortfolioRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { evidenceFor, packsOf } from './portfolios.ts';

/** What somebody is able to do is shown by what was done, not only by what is said about it. */
export const criterionOnlyReflection: PortfolioRule = {
    code: 'criterion-only-reflection',
    layer: 'evidence',
    severity: 'warning',
    says: 'an outcome whose label begins with "Be able to", with no product, observation or testimony',
    about: 'portfolio',
    check(portfolio, { workspace, report }) {
        const evidence = [...evidenceFor(workspace, portfolio)];
        const there = evidence.filter(item => !item.planned);
        for (const outcome of packsOf(workspace, portfolio).flatMap(({ outcomes }) => outcomes)) {
            if (!/^be able to\b/i.test(outcome.label ?? '')) continue;
            const items = there.filter(item => shows(item, outcome));
            // Where nothing shows it, `criterion-unevidenced` speaks.
            if (items.length === 0 || items.some(showsPerformance)) continue;
            report({
                at: portfolio.anchor,
                message: `No product, observation or testimony is recorded for the outcome ${outcome.name} ${called(outcome)}. Add evidence of the work itself, or write kind product, kind observation or kind testimony where it is one.`,
                related: items.map(item => ({
                    message: item.evidenceKind
                        ? `The evidence ${called(item)} is of the kind ${item.evidenceKind}.`
                        : `No kind is recorded for the evidence ${called(item)}.`,
                    place: item.anchor,
                })),
            });
        }
    },
};

function shows(item: Evidence, outcome: LearningOutcome): boolean {
    return item.shows.some(({ criterion: { target } }) =>
        outcome.criteria.some(({ place, id }) => target?.id === id && target.file === place.file),
    );
}

function showsPerformance({ evidenceKind }: Evidence): boolean {
    return evidenceKind === 'product' || evidenceKind === 'observation' || evidenceKind === 'testimony';
}
