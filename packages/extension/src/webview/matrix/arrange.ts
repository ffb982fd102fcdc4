import type {
    CoverageState,
    MatrixCriterion,
    MatrixOutcome,
    MatrixView,
} from '@process-as-code/language/protocol';

/** What of a matrix is shown, and in which order. */
export interface Arrangement {
    readonly show: 'all' | 'open' | 'claimed';
    /** Id of the only outcome that is shown. */
    readonly outcome: string | undefined;
    /** Id of the only process whose part is shown. */
    readonly process: string | undefined;
    /** `pack`: as the pack has it, by outcomes. */
    readonly sort: 'pack' | 'criterion' | 'state' | 'evidence';
    readonly isDescending: boolean;
}

export const asItIs: Arrangement = {
    show: 'all',
    outcome: undefined,
    process: undefined,
    sort: 'pack',
    isDescending: false,
};

/** Rows that stand together: below an outcome, or all of them where they are sorted over the outcomes. */
export interface Group {
    readonly outcome?: Pick<MatrixOutcome, 'id' | 'label'>;
    readonly criteria: readonly MatrixCriterion[];
}

/** The rows of a matrix that somebody wants to see; none where nothing fits. */
export function arranged(view: MatrixView, wanted: Arrangement): Group[] {
    if (wanted.process !== undefined && !view.processes?.some(({ id }) => id === wanted.process)) return [];
    const groups = view.outcomes
        .filter(({ id }) => wanted.outcome === undefined || wanted.outcome === id)
        .map(({ id, label, criteria }) => ({
            outcome: { id, label },
            criteria: criteria.flatMap(criterion => partOf(criterion, wanted)),
        }))
        .filter(({ criteria }) => criteria.length > 0);
    if (wanted.sort === 'pack') return groups;
    const all = groups.flatMap(({ criteria }) => criteria).toSorted(orders[wanted.sort]);
    return all.length === 0 ? [] : [{ criteria: wanted.isDescending ? all.toReversed() : all }];
}

/** The criterion as far as it is wanted. */
function partOf(criterion: MatrixCriterion, { show, process }: Arrangement): MatrixCriterion[] {
    if (show === 'open' && criterion.state === 'claimed') return [];
    if (show === 'claimed' && criterion.state !== 'claimed') return [];
    if (process === undefined) return [criterion];
    const expectations = criterion.expectations.map(expectation => ({
        ...expectation,
        places: expectation.places.filter(place => place.process === process),
    }));
    const hasPart = expectations.some(({ places, recorded }) => places.length > 0 || !recorded);
    return hasPart ? [{ ...criterion, expectations }] : [];
}

const rank: Readonly<Record<CoverageState, number>> = { 'not recorded': 0, partly: 1, claimed: 2 };

type Order = (a: MatrixCriterion, b: MatrixCriterion) => number;
const orders: Readonly<Record<Exclude<Arrangement['sort'], 'pack'>, Order>> = {
    criterion: (a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }),
    state: (a, b) => rank[a.state] - rank[b.state],
    evidence: (a, b) => a.evidence.length - b.evidence.length,
};
