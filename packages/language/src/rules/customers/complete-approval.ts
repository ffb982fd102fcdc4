import { imported } from '../../analysis/visibility.ts';

import type { Approval, Evidence, Process } from '../../model/types.ts';
import type { Fix, RuleContext, TextEdit } from '../rule.ts';
import { innerBlock, processBlock } from '../support/blocks.ts';
import { declare, takenNames } from '../support/declare.ts';
import { appendClauses, insertBehind, prependClause } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { visibleParties } from '../support/parties.ts';
import { called, oneOf, quote, written } from '../support/words.ts';
import { byPower } from './pending-approval.ts';

/** How many evidence items are offered to choose from. */
const offered = 4;
const FIRST_VERSION = '1.0';

/** Fixes that write what an approval does not say: one for each evidence item that may show it, where that is missing. */
export function completions(approval: Approval, process: Process, context: RuleContext): Fix[] {
    const head = completeHead(approval, process, context);
    const version = approval.version ? undefined : (process.version?.value ?? FIRST_VERSION);
    const first =
        version === undefined || process.version
            ? []
            : [prependClause(processBlock(process), `version ${written(version)}`)];
    const said = [...head.said, ...(version === undefined ? [] : [`version ${quote(version)}`])];
    const clauses = version === undefined ? [] : [`version ${written(version)}`];
    if (approval.evidence.length > 0) return [fix(said, clauses, [])];
    return evidenceFor(process, context).map(({ name, words, edits }) =>
        fix([...said, words], [...clauses, `evidence ${name}`], edits),
    );

    function fix(added: readonly string[], lines: readonly string[], edits: readonly TextEdit[]): Fix {
        return {
            title: `Add ${oneOf(added, 'and')}`,
            edits: [...first, ...edits, ...withClauses(head.edits, lines, approval, process)],
            unattended: false,
        };
    }
}

/** Writes who, when and which decision, as far as they are missing, and tells in words what was written. */
function completeHead(approval: Approval, process: Process, context: RuleContext) {
    const { by, on, decision, anchor } = approval;
    const stakeholders = visibleParties(process, context).filter(party => party.kind === 'stakeholder');
    const approver = byPower(stakeholders).find(({ name }) => name !== undefined);
    const created = freeName('Approver', takenNames(context.document, process));
    const edits: TextEdit[] = [];
    const said: string[] = [];
    let text = '';
    let point = anchor;
    if (by) {
        point = by.place;
    } else {
        if (!approver) edits.push(declare(context.document, 'stakeholder', [created]));
        text += ` by ${approver?.name ?? created}`;
        said.push(approver ? called(approver) : 'a stakeholder who approves');
    }
    if (on) {
        if (text !== '') edits.push(insertBehind(point, text));
        text = '';
        point = on.place;
    } else {
        text += ` on ${context.today}`;
        said.push(`the date ${context.today}`);
    }
    if (!decision) {
        text += ' approved';
        said.push('the decision approved');
    }
    if (text !== '') edits.push(insertBehind(point, text));
    return { edits, said };
}

/** Adds clauses to the edits of what stands before the braces; where both come to one point, the clauses stand behind. */
function withClauses(
    head: readonly TextEdit[],
    lines: readonly string[],
    approval: Approval,
    process: Process,
): TextEdit[] {
    if (lines.length === 0) return [...head];
    const edit = appendClauses(innerBlock(approval, process), lines);
    const last = head.at(-1);
    const isAtOnePoint = last?.place.line === edit.place.line && last.place.column === edit.place.column;
    if (!last || !isAtOnePoint) return [...head, edit];
    return [...head.slice(0, -1), { place: last.place, text: last.text + edit.text }];
}

interface Choice {
    readonly name: string;
    readonly words: string;
    readonly edits: readonly TextEdit[];
}

/** The evidence items that can be seen, those that sound like an approval first; a new one where there is none. */
function evidenceFor(process: Process, context: RuleContext): Choice[] {
    const items = [process, ...imported(context.workspace, context.document)]
        .flatMap(({ evidence }) => evidence)
        .filter((item): item is Evidence & { name: string } => item.name !== undefined);
    const soundsRight = ({ name, label }: Evidence) => (wordsOfApproval.test(`${name} ${label}`) ? 1 : 0);
    const choices = items
        .toSorted((a, b) => soundsRight(b) - soundsRight(a))
        .slice(0, offered)
        .map(item => ({ name: item.name, words: `the evidence ${called(item)}`, edits: [] }));
    if (choices.length > 0) return choices;
    const name = freeName('ApprovalRecord', takenNames(context.document, process));
    const edits = [declare(context.document, 'evidence', [name])];
    return [{ name, words: 'an evidence item for it', edits }];
}

const wordsOfApproval = /minute|approv|sign|meeting|decision|steering|board/i;
