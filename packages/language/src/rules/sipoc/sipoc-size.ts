import { isStep } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

const FEWEST = 4;
const MOST = 7;

/** A SIPOC with too few or too many top-level steps or phases to be read at a glance. */
export const sipocSize: ProcessRule = {
    code: 'sipoc-size',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'hint',
    says: 'a SIPOC with fewer than 4 or more than 7 top-level steps or phases',
    about: 'process',
    check(process, { report }) {
        const sipoc = process.techniques.find(({ technique }) => technique === 'sipoc');
        const blocks = (process.flow?.nodes ?? []).filter(
            node => isStep(node) || node.kind === 'phase' || node.kind === 'parallel',
        );
        if (!sipoc || blocks.length === 0 || (blocks.length >= FEWEST && blocks.length <= MOST)) return;
        const advice =
            blocks.length > MOST
                ? 'Put steps that belong together into a phase: phase "Listen" { … }.'
                : 'Write the process in four to seven steps, or choose another technique for so short a one.';
        report({
            at: sipoc.anchor,
            message: `The SIPOC of ${called(process)} has ${counted(blocks.length)} at its top level; four to seven can be read at a glance. ${advice}`,
            related: blocks.slice(MOST).map(block => ({
                message: `${called(block)} stands at the top level, too.`,
                place: block.anchor,
            })),
        });
    },
};

function counted(number: number): string {
    return number === 1 ? 'one step or phase' : `${number} steps or phases`;
}
