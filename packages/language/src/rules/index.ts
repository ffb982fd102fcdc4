import { customersRules } from './customers/index.ts';
import { evaluationRules } from './evaluation/index.ts';
import { evidenceRules } from './evidence/index.ts';
import { flowRules } from './flow/index.ts';
import { measuresRules } from './measures/index.ts';
import { namesRules } from './names/index.ts';
import { rolesRules } from './roles/index.ts';
import type { Rule } from './rule.ts';
import { sipocRules } from './sipoc/index.ts';

/** Every rule there is, by layer: each layer has a list of its own. */
export const rules: readonly Rule[] = [
    ...namesRules,
    ...flowRules,
    ...rolesRules,
    ...sipocRules,
    ...customersRules,
    ...measuresRules,
    ...evaluationRules,
    ...evidenceRules,
];

const byCode = new Map(rules.map(rule => [rule.code, rule]));

export function ruleOf(code: string): Rule | undefined {
    return byCode.get(code);
}
