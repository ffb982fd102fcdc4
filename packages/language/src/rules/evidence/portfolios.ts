import { type Scope, scopeOf } from '../../coverage/scope.ts';
import { resolve, writtenDocuments } from '../../model/lookup.ts';
import type { Evidence, Pack, Portfolio, Workspace } from '../../model/types.ts';

const scopes = new WeakMap<Workspace, Map<Portfolio, Scope>>();

/** What counts for a portfolio; worked out once, though several rules ask for it. */
export function scopeOfPortfolio(workspace: Workspace, today: string, portfolio: Portfolio): Scope {
    const known = scopes.get(workspace) ?? new Map<Portfolio, Scope>();
    scopes.set(workspace, known);
    let scope = known.get(portfolio);
    if (!scope) {
        const processes = portfolio.covers
            .map(ref => resolve(workspace, ref))
            .filter(element => element?.kind === 'process');
        scope = scopeOf(workspace, today, { portfolio, processes });
        known.set(portfolio, scope);
    }
    return scope;
}

/** The packs that a portfolio is against; without those that nobody knows. */
export function packsOf(workspace: Workspace, portfolio: Portfolio): Pack[] {
    return portfolio.against
        .map(ref => resolve(workspace, ref))
        .filter(element => element?.kind === 'criteria');
}

const holders = new WeakMap<Workspace, Map<Evidence, Portfolio[]>>();

/** The portfolios for which an evidence item counts. */
export function portfoliosOf(workspace: Workspace, today: string, item: Evidence): readonly Portfolio[] {
    let known = holders.get(workspace);
    if (!known) {
        known = new Map();
        for (const portfolio of writtenDocuments(workspace).flatMap(document => document.portfolios)) {
            for (const evidence of scopeOfPortfolio(workspace, today, portfolio).evidence) {
                known.set(evidence, [...(known.get(evidence) ?? []), portfolio]);
            }
        }
        holders.set(workspace, known);
    }
    return known.get(item) ?? [];
}
