import type { Rule } from '../rule.ts';

/** The rules about evaluations, in the order of the docs. */
export const evaluationRules: readonly Rule[] = [];
