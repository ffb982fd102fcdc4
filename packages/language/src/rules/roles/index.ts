import type { Rule } from '../rule.ts';
import { ownerMissing } from './owner-missing.ts';
import { roleMissing } from './role-missing.ts';

/** The rules about roles and responsibility, in the order of the docs. */
export const rolesRules: readonly Rule[] = [ownerMissing, roleMissing];
