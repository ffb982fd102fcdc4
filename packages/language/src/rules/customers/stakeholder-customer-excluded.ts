import { customersOf } from '../../analysis/customers.ts';
import { isCustomer } from '../../analysis/responsibility.ts';
import type { ProcessRule } from '../rule.ts';
import { called, oneOf } from '../support/words.ts';
import { notAsked } from './asked-in-time.ts';
import { engage } from './engage.ts';

/** No customer was asked before the approval, though the process names one. */
export const stakeholderCustomerExcluded: ProcessRule = {
    code: 'stakeholder-customer-excluded',
    layer: 'customers',
    stage: 'approved',
    severity: 'warning',
    says: 'no engagement of a customer before the approval',
    fix: 'insert an `engage`',
    about: 'process',
    check(process, { workspace, report }) {
        const customers = [...customersOf(workspace, process).keys()];
        const missing = notAsked(process, ref => isCustomer(workspace, ref));
        if (customers.length === 0 || !missing) return;
        report({
            at: process.anchor,
            message: `No engagement of a customer from before the approval is recorded for the process ${called(process)}. Ask ${oneOf(customers.map(called))}, and write what was learned: engage ${customers[0]?.name} by survey on 2026-02-20.`,
            related: missing.related,
            fixes: () => engage(customers, 'survey', process),
        });
    },
};
