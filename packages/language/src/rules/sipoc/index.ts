import type { Rule } from '../rule.ts';
import { inputNoSupplier } from './input-no-supplier.ts';
import { outputNoCustomer } from './output-no-customer.ts';

/** The rules about SIPOC and techniques, in the order of the docs. */
export const sipocRules: readonly Rule[] = [inputNoSupplier, outputNoCustomer];
