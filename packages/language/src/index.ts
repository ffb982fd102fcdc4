/** The language without editor and disk: model, rules, coverage, metrics. */
export * from './analysis/flow-graph.ts';
export * from './analysis/metrics.ts';
export * from './analysis/working-time.ts';
export * from './analysis/xmr.ts';
export * from './coverage/index.ts';
export { fingerprint } from './model/fingerprint.ts';
export * from './model/lookup.ts';
export { contains } from './model/place.ts';
export { type KpiResults, kpiResults } from './model/results.ts';
export type * from './model/types.ts';
export * from './rules/check.ts';
export { ruleOf, rules } from './rules/index.ts';
export * from './rules/rule.ts';
