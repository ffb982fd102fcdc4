import { evidenceOf } from '../../coverage/scope.ts';
import { resolve, writtenDocuments } from '../../model/lookup.ts';
import type { Evidence, Pack, Portfolio, Workspace } from '../../model/types.ts';

/** What was worked out for a workspace, though several rules ask for it. */
interface Known {
    readonly portfolios: readonly Portfolio[];
    readonly evidence: Map<Portfolio, ReadonlySet<Evidence>>;
}

const cache = new WeakMap<Workspace, Known>();

/** All portfolios that people wrote. */
export function portfoliosIn(workspace: Workspace): readonly Portfolio[] {
    return known(workspace).portfolios;
}

/** The evidence items that count for a portfolio. */
export function evidenceFor(workspace: Workspace, portfolio: Portfolio): ReadonlySet<Evidence> {
    const { evidence } = known(workspace);
    let items = evidence.get(portfolio);
    if (!items) {
        const processes = portfolio.covers
            .map(ref => resolve(workspace, ref))
            .filter(element => element?.kind === 'process');
        items = new Set(evidenceOf(workspace, { portfolio, processes }));
        evidence.set(portfolio, items);
    }
    return items;
}

/** The packs that a portfolio is against; without those that nobody knows. */
export function packsOf(workspace: Workspace, portfolio: Portfolio): Pack[] {
    return portfolio.against
        .map(ref => resolve(workspace, ref))
        .filter(element => element?.kind === 'criteria');
}

function known(workspace: Workspace): Known {
    let found = cache.get(workspace);
    if (!found) {
        const portfolios = writtenDocuments(workspace).flatMap(document => document.portfolios);
        found = { portfolios, evidence: new Map() };
        cache.set(workspace, found);
    }
    return found;
}
