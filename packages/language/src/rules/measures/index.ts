import type { Rule } from '../rule.ts';
import { kpiMissing } from './kpi-missing.ts';
import { kpiNoCustomer } from './kpi-no-customer.ts';

/** The rules about measures, in the order of the docs. */
export const measuresRules: readonly Rule[] = [kpiMissing, kpiNoCustomer];
