import { kpiTemplates } from '../../catalogue/kpis.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { addKpi } from './add-kpi.ts';

/** No KPI is recorded. */
export const kpiMissing: ProcessRule = {
    code: 'kpi-missing',
    layer: 'measures',
    stage: 'designed',
    severity: 'warning',
    says: '**no KPI is recorded**',
    fix: 'choose from the catalogue: FCR, CSAT, NPS, CES, resolution time, first response, on-time %, reopen rate, escalation rate, AHT, cost per case, completion rate, digital take-up',
    about: 'process',
    check(process, { report }) {
        if (process.kpis.length > 0) return;
        report({
            at: process.anchor,
            message: `No KPI is recorded for the process ${called(process)}. Say what shows that it works: kpi ResolutionTime "Days from request to answer".`,
            fixes: () => addKpi(process, kpiTemplates),
        });
    },
};
