import type { Rule } from '../rule.ts';

/** The rules about evidence and criteria, in the order of the docs. */
export const evidenceRules: readonly Rule[] = [];
