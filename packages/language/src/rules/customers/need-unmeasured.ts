import type { ProcessRule } from '../rule.ts';
import { innerBlock } from '../support/blocks.ts';
import { appendClauses } from '../support/edits.ts';
import { called, quote } from '../support/words.ts';

/** A need that no KPI shows. Where there is no KPI at all, that is what is said. */
export const needUnmeasured: ProcessRule = {
    code: 'need-unmeasured',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'a need no KPI shows',
    fix: 'choose a KPI',
    about: 'process',
    check(process, { report }) {
        if (process.kpis.length === 0) return;
        for (const need of process.needs) {
            if (need.shownBy.length > 0) continue;
            report({
                at: need.anchor,
                message: `No KPI is recorded that shows the need ${quote(need.text)}. Say which one tells whether it is met: shown by ${process.kpis[0]?.name}.`,
                fixes: () =>
                    process.kpis.map(kpi => ({
                        title: `Shown by the KPI ${called(kpi)}`,
                        edits: [appendClauses(innerBlock(need, process), [`shown by ${kpi.name}`])],
                        unattended: false,
                    })),
            });
        }
    },
};
