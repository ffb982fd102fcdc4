import type { Kpi } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

/** Targets that make people fast or cheap, and none that shows whether the work is still good. */
export const kpiUnbalanced: ProcessRule = {
    code: 'kpi-unbalanced',
    layer: 'measures',
    stage: 'approved',
    severity: 'information',
    says: 'a time or cost target with no quality or customer KPI beside it',
    about: 'process',
    check({ kpis }, { report }) {
        const [first, ...others] = kpis.filter(kpi => kpi.target && focuses(kpi, ['time', 'cost']));
        if (!first?.target || kpis.some(kpi => focuses(kpi, ['quality', 'customer']))) return;
        report({
            at: first.target.place,
            message: `The target of the KPI ${called(first)} is about ${first.focus?.value}, and no KPI about quality or the customer is recorded beside it. Add one, so that nobody has to hurry or save at the customer's cost.`,
            related: others.flatMap(kpi =>
                kpi.target
                    ? [{ message: `So is the target of the KPI ${called(kpi)}.`, place: kpi.target.place }]
                    : [],
            ),
        });
    },
};

function focuses({ focus }: Kpi, wanted: readonly string[]): boolean {
    return focus !== undefined && wanted.includes(focus.value);
}
