import { hasTrend } from '../../analysis/kpi.ts';
import { kpiResults } from '../../model/results.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

/** Results, but too few to tell a trend from chance. */
export const kpiNoTrend: ProcessRule = {
    code: 'kpi-no-trend',
    layer: 'measures',
    stage: 'evaluated',
    severity: 'information',
    says: 'too few results for a trend: fewer than six, and not three with a change between them',
    about: 'process',
    check(process, { workspace, report }) {
        for (const kpi of process.kpis) {
            const { length } = kpiResults(workspace, kpi).results;
            if (length === 0 || hasTrend(workspace, process, kpi)) continue;
            report({
                at: kpi.resultsFile?.place ?? kpi.resultsPlace ?? kpi.anchor,
                message: `The KPI ${called(kpi)} has ${length === 1 ? 'one result' : `${length} results`}: too few to show a trend. Add earlier or later periods until there are six, or three with the date of the change between them.`,
            });
        }
    },
};
