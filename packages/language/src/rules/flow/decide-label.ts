import { nodesOf } from '../../analysis/nodes.ts';
import type { Decision } from '../../model/flow.ts';
import { behind } from '../../model/place.ts';
import type { Fix, ProcessRule } from '../rule.ts';
import { called } from '../support/words.ts';

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

/** Before the quotes that close the label; none where the model does not tell where they stand. */
function questionMark(decision: Decision): Fix[] {
    const end = labelEnd(decision);
    if (!end) return [];
    const at = { ...end, column: end.column - 1, endColumn: end.column - 1 };
    return [{ title: 'Add the question mark', edits: [{ place: at, text: '?' }], unattended: true }];
}

/** The point behind the label: of a decision with a name where it must be for what follows to stand where it stands. */
function labelEnd({ name, label, anchor, by, body }: Decision) {
    if (name === undefined) return anchor.line === anchor.endLine ? behind(anchor) : undefined;
    const column = anchor.endColumn + 1 + label.length + 2;
    const next = by[0]?.place ?? (body && { ...body.place, column: body.place.column - 1 });
    const link = by[0] ? ' by ' : ' ';
    if (next?.line !== anchor.line || next.column !== column + link.length) return undefined;
    return { ...behind(anchor), column, endColumn: column };
}
