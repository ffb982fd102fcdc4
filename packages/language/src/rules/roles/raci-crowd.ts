import { partyKey } from '../../analysis/handoffs.ts';
import { stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called, calledRef, oneOf } from '../support/words.ts';

const MOST_CONSULTED = 3;

/** More than three parties are consulted on a step. */
export const raciCrowd: ProcessRule = {
    code: 'raci-crowd',
    layer: 'roles',
    stage: 'approved',
    severity: 'hint',
    says: 'more than three parties consulted on a step',
    about: 'process',
    check(process, { workspace, report }) {
        for (const step of stepsOf(process)) {
            const parties = [...new Map(step.consult.map(ref => [partyKey(ref), ref])).values()];
            const tooMany = parties[MOST_CONSULTED];
            if (!tooMany) continue;
            const names = parties.map(ref => calledRef(workspace, ref));
            report({
                at: tooMany.place,
                message: `The step ${called(step)} waits for the word of ${parties.length} parties: ${oneOf(names, 'and')}. Keep those whose answer may change it, and inform the others.`,
            });
        }
    },
};
