import type { Rule } from '../rule.ts';
import { importUnresolved } from './import-unresolved.ts';
import { nameDuplicate } from './name-duplicate.ts';
import { nameUnknown } from './name-unknown.ts';

/** The rules about names and files, in the order of the docs. */
export const namesRules: readonly Rule[] = [nameUnknown, nameDuplicate, importUnresolved];
