import { visible } from '../../analysis/visibility.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type { Evidence, Pack, Portfolio, Workspace } from '../../model/types.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { appendClauses } from '../support/edits.ts';
import { evidenceBlock } from '../support/records.ts';
import { called, quote } from '../support/words.ts';
import { evidenceFor, packsOf, portfoliosIn } from './portfolios.ts';

/** How many criteria are offered to choose from. */
const offered = 8;

/**
 * Evidence that shows no criterion. Who keeps evidence without a portfolio, and shows criteria with none of it, is not asked: a
 * process owner need not know what a criterion is.
 */
export const evidenceUnclaimed: DocumentRule = {
    code: 'evidence-unclaimed',
    layer: 'evidence',
    severity: 'information',
    says: 'shows no criterion, though a portfolio counts it or other evidence of the file shows some',
    fix: 'insert',
    about: 'document',
    check(document, context) {
        const items = evidenceIn(document);
        const knowsCriteria = items.some(({ shows }) => shows.length > 0);
        for (const item of items) {
            if (item.planned || item.shows.length > 0) continue;
            if (!knowsCriteria && portfoliosOf(item, context.workspace).length === 0) continue;
            context.report({
                at: item.anchor,
                message: `The evidence ${called(item)} shows no criterion. Say which it shows and where: shows MP2 at "page 2".`,
                fixes: () => fixesFor(item, context),
            });
        }
    },
};

function portfoliosOf(item: Evidence, workspace: Workspace): Portfolio[] {
    return portfoliosIn(workspace).filter(portfolio => evidenceFor(workspace, portfolio).has(item));
}

/** The criteria that a portfolio is against first, those that nothing shows yet before the others. */
function fixesFor(item: Evidence, context: RuleContext): Fix[] {
    const { workspace, document } = context;
    const wanted = portfoliosOf(item, workspace).flatMap(portfolio => packsOf(workspace, portfolio));
    const seen = visible(workspace, document).flatMap(({ packs }) => packs);
    const packs = wanted.length > 0 ? [...new Set(wanted)].filter(pack => seen.includes(pack)) : seen;
    const shown = new Set(
        visible(workspace, document)
            .flatMap(evidenceIn)
            .flatMap(({ shows }) => shows.map(({ criterion }) => criterion.target?.id)),
    );
    return packs
        .flatMap(pack => criteriaOf(pack, seen))
        .toSorted((a, b) => Number(shown.has(a.id)) - Number(shown.has(b.id)))
        .slice(0, offered)
        .map(({ name, label }) => ({
            title: `Shows ${name}${label ? `: ${quote(label)}` : ''}`,
            edits: [appendClauses(evidenceBlock(item), [`shows ${name}`])],
            unattended: false,
        }));
}

/** Criteria as they are named where several packs are visible: `MP1`, or `Unit.MP1` where two share the id. */
function criteriaOf(pack: Pack, seen: readonly Pack[]) {
    const ids = (other: Pack) =>
        other.outcomes.flatMap(({ criteria }) => criteria.map(({ name }) => name ?? ''));
    const others = new Set(seen.filter(other => other !== pack).flatMap(ids));
    return pack.outcomes
        .flatMap(({ criteria }) => criteria)
        .map(({ id, name = '', label }) => ({
            id,
            name: others.has(name) ? `${pack.name}.${name}` : name,
            label,
        }));
}
