import type { Rule } from '../rule.ts';
import { dutySeparation } from './duty-separation.ts';
import { ownerMissing } from './owner-missing.ts';
import { raciCrowd } from './raci-crowd.ts';
import { raciNoAccountable } from './raci-no-accountable.ts';
import { raciOverload } from './raci-overload.ts';
import { raciTwoAccountable } from './raci-two-accountable.ts';
import { roleMissing } from './role-missing.ts';
import { roleVague } from './role-vague.ts';

/** The rules about roles and responsibility, in the order of the docs. */
export const rolesRules: readonly Rule[] = [
    ownerMissing,
    roleMissing,
    roleVague,
    raciNoAccountable,
    raciTwoAccountable,
    raciOverload,
    raciCrowd,
    dutySeparation,
];
