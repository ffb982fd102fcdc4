import { approvalMissing } from './customers/approval-missing.ts';
import { touchpointMissing } from './customers/touchpoint-missing.ts';
import { flowDeadEnd } from './flow/flow-dead-end.ts';
import { flowUnreachable } from './flow/flow-unreachable.ts';
import { stepUnassigned } from './flow/step-unassigned.ts';
import { kpiMissing } from './measures/kpi-missing.ts';
import { kpiNoCustomer } from './measures/kpi-no-customer.ts';
import { importUnresolved } from './names/import-unresolved.ts';
import { nameDuplicate } from './names/name-duplicate.ts';
import { nameUnknown } from './names/name-unknown.ts';
import { ownerMissing } from './roles/owner-missing.ts';
import { roleMissing } from './roles/role-missing.ts';
import type { Rule } from './rule.ts';
import { inputNoSupplier } from './sipoc/input-no-supplier.ts';
import { outputNoCustomer } from './sipoc/output-no-customer.ts';

/** Every rule there is, by layer. */
export const rules: readonly Rule[] = [
    nameUnknown,
    nameDuplicate,
    importUnresolved,
    flowUnreachable,
    flowDeadEnd,
    stepUnassigned,
    ownerMissing,
    roleMissing,
    inputNoSupplier,
    outputNoCustomer,
    touchpointMissing,
    approvalMissing,
    kpiMissing,
    kpiNoCustomer,
];

const byCode = new Map(rules.map(rule => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
    return byCode.get(code);
}
