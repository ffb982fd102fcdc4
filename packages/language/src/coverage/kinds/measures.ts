import { hasBaseline, hasTrend, isPredefined, meetsTarget } from '../../analysis/kpi.ts';
import { kpiResults } from '../../model/results.ts';
import { after, being, defineKind, having, type Kind } from '../kind.ts';
import { isKnown, isWritten, partsOf } from './elements.ts';

/** What shows how well a process works. */
export const measureKinds: Readonly<Record<string, Kind>> = {
    kpi: defineKind(
        'KPI',
        'KPIs',
        partsOf(process => process.kpis),
        {
            customer: being('customer-focused', ({ element }) => element.focus?.value === 'customer'),
            target: having('a target', ({ element }) => element.target !== undefined),
            baseline: having('a baseline', ({ element }) => hasBaseline(element)),
            owner: having('an owner', ({ element }) => isKnown(element.owner)),
            source: having('a source', ({ element }) => isWritten(element.source)),
            benchmark: having('a benchmark', ({ element }) => element.benchmark !== undefined),
            results: having(
                'results',
                ({ element }, { workspace }) => kpiResults(workspace, element).results.length > 0,
            ),
            trend: having('results that show a trend', ({ element, process }, { workspace }) =>
                hasTrend(workspace, process, element),
            ),
            predefined: after('set before the process went live', ({ element, process }) =>
                isPredefined(process, element),
            ),
            met: after('at its target', ({ element }, { workspace }) => meetsTarget(workspace, element)),
        },
    ),
};
