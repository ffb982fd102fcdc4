import { stepsOf } from '../../analysis/nodes.ts';
import type { ProcessRule } from '../rule.ts';
import { called, quote } from '../support/words.ts';

const FEWEST_STEPS = 5;
/** Share of the steps, in percent. */
const MOST_KEYSTROKES = 60;

/** Most steps say which key to press, not what is done. */
export const readsLikeInstructions: ProcessRule = {
    code: 'reads-like-instructions',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'more than 60% of at least five steps are keystrokes (click, type, select, log in, tick, press, print)',
    about: 'process',
    check(process, { report }) {
        const steps = stepsOf(process);
        const pressed = steps.filter(({ label }) => keystroke.test(label));
        if (steps.length < FEWEST_STEPS || (100 * pressed.length) / steps.length <= MOST_KEYSTROKES) return;
        // People select suppliers and print letters without a computer being the point of it.
        if (!pressed.some(({ label }) => onlyKeystroke.test(label))) return;
        report({
            at: process.anchor,
            message: `${pressed.length} of the ${steps.length} steps of ${called(process)} tell what to do at the computer, such as ${quote(pressed[0]?.label ?? '')}. Write what is achieved and for whom, and keep the keystrokes for a work instruction.`,
            related: pressed.map(step => ({ message: 'A keystroke.', place: step.anchor })),
        });
    },
};

const onlyKeystroke =
    /^(?:(?:double|right|left)[- ]?)?(?:click|tick|untick|scroll|hover|tap|press|type|log ?(?:in|into|on|out|off)|sign (?:in|out))\b/i;
const keystroke = new RegExp(`${onlyKeystroke.source}|^(?:select|print|drag|paste)\\b`, 'i');
