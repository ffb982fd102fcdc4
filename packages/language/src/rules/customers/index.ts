import type { Rule } from '../rule.ts';
import { approvalMissing } from './approval-missing.ts';
import { touchpointMissing } from './touchpoint-missing.ts';

/** The rules about customers and stakeholders, in the order of the docs. */
export const customersRules: readonly Rule[] = [touchpointMissing, approvalMissing];
