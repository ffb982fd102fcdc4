import { stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { letHandle, unhandled } from './handled.ts';

/** No step takes an input. */
export const inputUnused: ProcessRule = {
    code: 'input-unused',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'warning',
    says: 'no step takes the input',
    fix: 'add `in` to a step',
    about: 'process',
    check(process, { report }) {
        for (const input of unhandled(process.inputs, process, step => step.in)) {
            report({
                at: input.anchor,
                message: `No step is recorded that takes the input ${called(input)}. Write in the step that does: in ${input.name}.`,
                fixes: () => letHandle(input, input.from, stepsOf(process), process, 'in'),
            });
        }
    },
};
