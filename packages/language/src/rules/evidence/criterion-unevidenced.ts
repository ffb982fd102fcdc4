import type { Criterion } from '../../model/types.ts';
import type { PortfolioRule } from '../rule.ts';
import { called, oneOf } from '../support/words.ts';
import { evidenceFor, packsOf } from './portfolios.ts';

/** How many criteria a message names. */
const named = 8;

/** Criteria that no evidence shows: one finding on the portfolio that lists them. Of planned evidence `evidence-planned` speaks. */
export const criterionUnevidenced: PortfolioRule = {
    code: 'criterion-unevidenced',
    layer: 'evidence',
    severity: 'warning',
    says: 'a criterion no evidence shows (one finding on the portfolio, listing them)',
    about: 'portfolio',
    check(portfolio, { workspace, report }) {
        // What it is about comes first: of that `portfolio-empty` speaks.
        if (portfolio.covers.length === 0) return;
        const evidence = [...evidenceFor(workspace, portfolio)];
        const shown = new Set(
            evidence.flatMap(({ shows }) =>
                shows.flatMap(({ criterion: { target } }) => (target ? `${target.file}#${target.id}` : [])),
            ),
        );
        const open = packsOf(workspace, portfolio)
            .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
            .filter(({ place, id }) => !shown.has(`${place.file}#${id}`));
        if (open.length === 0) return;
        report({
            at: portfolio.anchor,
            message: `No evidence shows ${namesOf(open)} in the portfolio ${called(portfolio)}. Say in the evidence that does: shows ${open[0]?.name} at "page 2".`,
            related: open.slice(0, named).map(criterion => ({
                message: `No evidence shows ${criterion.name}.`,
                place: criterion.anchor,
            })),
        });
    },
};

function namesOf(criteria: readonly Criterion[]): string {
    const names = criteria.map(({ name }) => name ?? '');
    return names.length > named
        ? `${names.slice(0, named).join(', ')} and ${names.length - named} more criteria`
        : oneOf(names, 'and');
}
