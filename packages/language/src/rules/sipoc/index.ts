import type { Rule } from '../rule.ts';
import { inputNoSupplier } from './input-no-supplier.ts';
import { inputUnused } from './input-unused.ts';
import { outputNoCustomer } from './output-no-customer.ts';
import { outputUnproduced } from './output-unproduced.ts';
import { sipocSize } from './sipoc-size.ts';
import { techniqueGeneric } from './technique-generic.ts';
import { techniqueMissing } from './technique-missing.ts';
import { techniqueOverkill } from './technique-overkill.ts';
import { techniqueUnderpowered } from './technique-underpowered.ts';
import { techniqueUnjustified } from './technique-unjustified.ts';

/** The rules about SIPOC and techniques, in the order of the docs. */
export const sipocRules: readonly Rule[] = [
    inputNoSupplier,
    outputNoCustomer,
    inputUnused,
    outputUnproduced,
    sipocSize,
    techniqueMissing,
    techniqueUnjustified,
    techniqueGeneric,
    techniqueOverkill,
    techniqueUnderpowered,
];
