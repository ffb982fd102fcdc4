import { imported, visible } from '../../analysis/visibility.ts';
import type { Portfolio } from '../../model/types.ts';
import type { Fix, PortfolioRule, RuleContext } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { portfolioBlock } from '../support/records.ts';
import { called } from '../support/words.ts';

/** How many processes or packs are offered to choose from. */
const offered = 8;

/** A portfolio that covers no process, or is against no criteria. */
export const portfolioEmpty: PortfolioRule = {
    code: 'portfolio-empty',
    layer: 'evidence',
    severity: 'warning',
    says: 'covers no process, or is against no criteria',
    fix: 'insert',
    about: 'portfolio',
    check(portfolio, context) {
        if (portfolio.covers.length === 0) {
            context.report({
                at: portfolio.anchor,
                message: `The portfolio ${called(portfolio)} covers no process. Say which it is about: covers ComplaintHandling.`,
                fixes: () => choose(portfolio, 'covers', processNames(context)),
            });
        }
        if (portfolio.against.length === 0) {
            context.report({
                at: portfolio.anchor,
                message: `The portfolio ${called(portfolio)} is against no criteria. Say which it is to meet: against FocusAwardsL4.`,
                fixes: () => choose(portfolio, 'against', packNames(context)),
            });
        }
    },
};

function choose(portfolio: Portfolio, keyword: 'covers' | 'against', names: readonly string[]): Fix[] {
    return names.slice(0, offered).map(name => ({
        title: keyword === 'covers' ? `Cover the process ${name}` : `Against the criteria ${name}`,
        edits: [appendClauses(portfolioBlock(portfolio), [`${keyword} ${name}`])],
        unattended: false,
    }));
}

/** What is retired comes last. */
function processNames({ workspace, document }: RuleContext): string[] {
    return imported(workspace, document)
        .flatMap(({ processes }) => processes)
        .toSorted((a, b) => Number(a.stage.value === 'retired') - Number(b.stage.value === 'retired'))
        .flatMap(({ name }) => name ?? []);
}

function packNames({ workspace, document }: RuleContext): string[] {
    return visible(workspace, document)
        .flatMap(({ packs }) => packs)
        .flatMap(({ name }) => name ?? []);
}
