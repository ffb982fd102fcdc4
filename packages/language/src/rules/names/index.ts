import type { Rule } from '../rule.ts';
import { importUnresolved } from './import-unresolved.ts';
import { importUnused } from './import-unused.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameUnknown } from './name-unknown.ts';
import { nameUnused } from './name-unused.ts';
import { personName } from './person-name.ts';
import { ruleUnknown } from './rule-unknown.ts';
import { valueInvalid } from './value-invalid.ts';
import { waiverUnused } from './waiver-unused.ts';

/** The rules about names and files, in the order of the docs. */
export const namesRules: readonly Rule[] = [
    nameUnknown,
    nameDuplicate,
    nameUnused,
    importUnresolved,
    importUnused,
    ruleUnknown,
    waiverUnused,
    personName,
    valueInvalid,
];
