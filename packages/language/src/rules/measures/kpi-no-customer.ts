import { kpiTemplates } from '../../catalogue/kpis.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { addKpi } from './add-kpi.ts';

/** No KPI is customer-focused. */
export const kpiNoCustomer: ProcessRule = {
    code: 'kpi-no-customer',
    layer: 'measures',
    stage: 'designed',
    severity: 'warning',
    says: 'no KPI is customer-focused',
    fix: 'choose from the catalogue: FCR, CSAT, NPS, CES, resolution time',
    about: 'process',
    check(process, { report }) {
        if (process.kpis.length === 0 || process.kpis.some(kpi => kpi.focus?.value === 'customer')) return;
        report({
            at: process.anchor,
            message: `No KPI of the process ${called(process)} is customer-focused. Add one that customers would recognise, or write focus customer in one that is.`,
            related: process.kpis.map(kpi => ({
                message: kpi.focus
                    ? `The focus of the KPI ${called(kpi)} is ${kpi.focus.value}.`
                    : `No focus is recorded for the KPI ${called(kpi)}.`,
                place: kpi.focus?.place ?? kpi.anchor,
            })),
            fixes: () =>
                addKpi(
                    process,
                    kpiTemplates.filter(template => template.focus === 'customer'),
                ),
        });
    },
};
