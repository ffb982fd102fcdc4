import type { Rule } from '../rule.ts';
import { extensionSilent } from './extension-silent.ts';
import { kpiArithmetic } from './kpi-arithmetic.ts';
import { kpiData } from './kpi-data.ts';
import { kpiIncomplete } from './kpi-incomplete.ts';
import { kpiMissing } from './kpi-missing.ts';
import { kpiNoCustomer } from './kpi-no-customer.ts';
import { kpiNoResults } from './kpi-no-results.ts';
import { kpiNoTrend } from './kpi-no-trend.ts';
import { kpiNotPredefined } from './kpi-not-predefined.ts';
import { kpiRange } from './kpi-range.ts';
import { kpiUnbalanced } from './kpi-unbalanced.ts';
import { limitContradiction } from './limit-contradiction.ts';
import { limitExceeded } from './limit-exceeded.ts';
import { limitNoSource } from './limit-no-source.ts';

/** The rules about measures, in the order of the docs. */
export const measuresRules: readonly Rule[] = [
    kpiMissing,
    kpiNoCustomer,
    kpiIncomplete,
    kpiNotPredefined,
    kpiNoResults,
    kpiNoTrend,
    kpiRange,
    kpiArithmetic,
    kpiUnbalanced,
    kpiData,
    limitContradiction,
    limitExceeded,
    limitNoSource,
    extensionSilent,
];
