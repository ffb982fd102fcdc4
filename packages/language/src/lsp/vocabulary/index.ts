import type { Clause, Clauses } from './clause.ts';
import { criteriaClauses } from './criteria.ts';
import { documentClauses } from './document.ts';
import { evaluationClauses } from './evaluation.ts';
import { evidenceClauses } from './evidence.ts';
import { flowClauses } from './flow.ts';
import { measureClauses } from './measures.ts';
import { organisationClauses } from './organisation.ts';
import { processClauses } from './process.ts';
import { valueClauses } from './values.ts';

export type { Clause } from './clause.ts';

/** Every word of the language by the rule of the grammar that reads it. */
export const vocabulary: Clauses = {
    ...documentClauses,
    ...organisationClauses,
    ...processClauses,
    ...flowClauses,
    ...measureClauses,
    ...evaluationClauses,
    ...evidenceClauses,
    ...criteriaClauses,
    ...valueClauses,
};

/** A keyword where it stands: what it means there, and a whole line or block to learn from. */
export interface Word {
    readonly means: string;
    readonly example: string;
}

/**
 * What a keyword means in a rule of the grammar: `source` of a KPI is not the `source` of a pack. Signs such as commas and braces
 * mean nothing by themselves.
 */
export function wordOf(rule: string, keyword: string): Word | undefined {
    const clause = clauseOf(rule);
    const means = clause?.words[keyword];
    return clause && means !== undefined ? { means, example: clause.example } : undefined;
}

/** What is known of a rule of the grammar. */
export function clauseOf(rule: string): Clause | undefined {
    return Object.hasOwn(vocabulary, rule) ? vocabulary[rule] : undefined;
}
