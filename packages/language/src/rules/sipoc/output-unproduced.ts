import { stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';
import { letHandle, unhandled } from './handled.ts';

/** No step gives an output. */
export const outputUnproduced: ProcessRule = {
    code: 'output-unproduced',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'warning',
    says: 'no step gives the output',
    fix: 'add `out` to a step',
    about: 'process',
    check(process, { report }) {
        for (const output of unhandled(process.outputs, process, step => step.out)) {
            report({
                at: output.anchor,
                message: `No step is recorded that gives the output ${called(output)}. Write in the step that does: out ${output.name}.`,
                // What a process gives comes out late.
                fixes: () => letHandle(output, output.to, stepsOf(process).toReversed(), process, 'out'),
            });
        }
    },
};
