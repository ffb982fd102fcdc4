import type { Rule } from '../rule.ts';
import { evaluationMissing } from './evaluation-missing.ts';
import { evaluationNoComparison } from './evaluation-no-comparison.ts';
import { evaluationNoCosts } from './evaluation-no-costs.ts';
import { evaluationNoCustomer } from './evaluation-no-customer.ts';
import { evaluationNoFrontline } from './evaluation-no-frontline.ts';
import { evaluationNoOutcome } from './evaluation-no-outcome.ts';
import { improvementMissing } from './improvement-missing.ts';
import { recommendationMissing } from './recommendation-missing.ts';
import { recommendationVague } from './recommendation-vague.ts';

/** The rules about evaluations, in the order of the docs. */
export const evaluationRules: readonly Rule[] = [
    evaluationMissing,
    evaluationNoCustomer,
    evaluationNoFrontline,
    evaluationNoOutcome,
    evaluationNoCosts,
    evaluationNoComparison,
    recommendationMissing,
    recommendationVague,
    improvementMissing,
];
