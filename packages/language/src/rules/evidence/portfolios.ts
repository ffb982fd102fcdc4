import { evidenceOf } from '../../coverage/scope.ts';
import { Gathered, hasSameItems, inOrder } from '../../model/gathered.ts';
import { resolve } from '../../model/lookup.ts';
import type { Evidence, Pack, Portfolio, Workspace } from '../../model/types.ts';

const portfolios = new Gathered<readonly Portfolio[], readonly Portfolio[]>({
    part: document => (document.builtin ? [] : document.portfolios),
    isSame: hasSameItems,
    gather: inOrder,
});

/** All portfolios that people wrote. */
export function portfoliosIn(workspace: Workspace): readonly Portfolio[] {
    return portfolios.of(workspace);
}

/** What was worked out for a workspace, though several rules ask for it. */
const counting = new WeakMap<Workspace, Map<Portfolio, ReadonlySet<Evidence>>>();

/** The evidence items that count for a portfolio. */
export function evidenceFor(workspace: Workspace, portfolio: Portfolio): ReadonlySet<Evidence> {
    const known = counting.get(workspace) ?? new Map<Portfolio, ReadonlySet<Evidence>>();
    counting.set(workspace, known);
    let items = known.get(portfolio);
    if (!items) {
        const processes = portfolio.covers
            .map(ref => resolve(workspace, ref))
            .filter(element => element?.kind === 'process');
        items = new Set(evidenceOf(workspace, { portfolio, processes }));
        known.set(portfolio, items);
    }
    return items;
}

/** The packs that a portfolio is against; without those that nobody knows. */
export function packsOf(workspace: Workspace, portfolio: Portfolio): Pack[] {
    return portfolio.against
        .map(ref => resolve(workspace, ref))
        .filter(element => element?.kind === 'criteria');
}
