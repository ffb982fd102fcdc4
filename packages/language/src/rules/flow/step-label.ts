import { nodesOf, stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { isNominal, seemEnglish } from './english.ts';

/** A step that names a thing or a state instead of saying what somebody does. */
export const stepLabel: ProcessRule = {
    code: 'step-label',
    layer: 'flow',
    stage: 'designed',
    severity: 'hint',
    says: 'a step that does not begin with a verb, or is only a noun',
    about: 'process',
    check(process, { report }) {
        const nominal = stepsOf(process).filter(step => isNominal(step.label));
        if (nominal.length === 0 || !seemEnglish(nodesOf(process).map(node => node.label ?? ''))) return;
        for (const step of nominal) {
            report({
                at: step.anchor,
                message: `The step ${called(step)} names a thing, not what is done. Begin with a verb, as you would ask somebody to do it: "Check the request".`,
            });
        }
    },
};
