import { nodesOf } from '../../analysis/nodes.ts';
import type { Decision } from '../../model/flow.ts';
import { behind } from '../../model/place.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { called, written } from '../support/words.ts';

/** A decision that is not a question, or a branch with no answer. */
export const decideLabel: ProcessRule = {
    code: 'decide-label',
    layer: 'flow',
    stage: 'designed',
    severity: 'hint',
    says: 'a decision that is not a question; a branch with no answer',
    fix: 'add the question mark',
    about: 'process',
    check(process, { report }) {
        for (const node of nodesOf(process)) {
            if (node.kind !== 'decision') continue;
            if (node.label.trim() !== '' && !isQuestion(node.label)) {
                report({
                    at: node.anchor,
                    message: `The decision ${called(node)} is not put as a question. Ask what is decided, so that the answers fit: "Is the request justified?".`,
                    fixes: () => questionMark(node),
                });
            }
            for (const branch of node.branches) {
                if (branch.answer.trim() !== '') continue;
                report({
                    at: branch.anchor,
                    message: `A branch of the decision ${called(node)} has no answer. Say when it is taken: yes, no, "above £500".`,
                });
            }
        }
    },
};

/** With the question mark of any script, at the end or before what is added in brackets. */
function isQuestion(label: string): boolean {
    return /[?？؟;՞⁇‽]/u.test(label);
}

/** Before the quote that closes the label; a text over several lines, or one with signs that are written in another way, anew. */
function questionMark({ label, labelPlace }: Decision): Fix[] {
    if (!labelPlace) return [];
    const end = behind(labelPlace);
    const isPlain =
        labelPlace.endLine === labelPlace.line && end.column - labelPlace.column === label.length + 2;
    const quote = { ...end, column: end.column - 1, endColumn: end.column - 1 };
    const edit = isPlain
        ? { place: quote, text: '?' }
        : { place: labelPlace, text: written(`${label.trimEnd()}?`) };
    return [{ title: 'Add the question mark', edits: [edit], unattended: true }];
}
