import type { Process } from '../../model/types.ts';
import type { ProcessRule, TextEdit } from '../rule.ts';
import { addToHead } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** No business need is recorded. */
export const needMissing: ProcessRule = {
    code: 'need-missing',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'no business need',
    fix: 'insert one',
    about: 'process',
    check(process, { report }) {
        if (process.needs.length > 0) return;
        report({
            at: process.anchor,
            message: `No business need is recorded for the process ${called(process)}. Say what was wrong before, or what is wanted: need "31% of complaints were reopened".`,
            fixes: () => [{ title: 'Add a business need', edits: [addNeed(process)], unattended: false }],
        });
    },
};

/** With the KPI that asks the customer, where there is one, as what shows it. */
function addNeed(process: Process): TextEdit {
    const need = 'need "What the organisation needs, and why"';
    const kpi = process.kpis.find(({ focus }) => focus?.value === 'customer') ?? process.kpis[0];
    const lines = kpi ? [`${need} {`, `\tshown by ${kpi.name}`, '}'] : [need];
    return addToHead([], process, lines);
}
