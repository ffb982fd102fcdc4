import { isCustomerFacing } from '../../analysis/customers.ts';
import { declaredInProcess } from '../../analysis/declarations.ts';
import { isStep, nodesOf, stepsOf } from '../../analysis/nodes.ts';
import { allNodes } from '../../model/lookup.ts';
import type { Process, Step } from '../../model/types.ts';
import type { Fix, ProcessRule, TextEdit } from '../rule.ts';
import { addToWork, appendNodes } from '../support/blocks.ts';
import { freeName } from '../support/names.ts';
import { called } from '../support/words.ts';

/** How many steps are offered to have an exception. */
const offered = 4;

/** A process that meets customers says only what happens when all goes well. */
export const exceptionMissing: ProcessRule = {
    code: 'exception-missing',
    layer: 'customers',
    stage: 'designed',
    severity: 'warning',
    says: 'a customer-facing process (a customer gives an input, receives an output, performs or is touched) with no exception, deadline or `otherwise`',
    fix: 'insert an exception',
    about: 'process',
    check(process, { workspace, report }) {
        const steps = stepsOf(process);
        if (steps.length === 0 || tellsWhatElse(process) || !isCustomerFacing(workspace, process)) return;
        report({
            at: process.anchor,
            message: `No exception, deadline or otherwise is recorded for the process ${called(process)}, and it meets customers. Say in a step what may go wrong, and where the case goes then: if "The customer cannot be reached" -> Review.`,
            fixes: () => fixesFor(process),
        });
    },
};

/** Something is recorded for the case that not all goes well; an end that is poor is the end of such a way. */
function tellsWhatElse(process: Process): boolean {
    return nodesOf(process).some(node => {
        if (isStep(node)) return node.exceptions.length > 0 || node.deadlines.length > 0;
        if (node.kind === 'decision') return node.branches.some(({ otherwise }) => otherwise);
        return node.kind === 'end' && node.result === 'poor';
    });
}

/** The exception leads to an end that is not good, which is written where there is none yet. */
function fixesFor(process: Process): Fix[] {
    const end = nodesOf(process).find(
        node => node.kind === 'end' && node.name !== undefined && node.result !== 'good',
    );
    const taken = new Set(declaredInProcess(process).map(({ name }) => name));
    const target = end?.name ?? freeName('Stopped', taken);
    const newEnd = end ? [] : [appendNodes(process, [`end ${target} "Stopped" poor`])];
    const insideParallel = new Set(
        nodesOf(process).flatMap(node => (node.kind === 'parallel' ? [...allNodes([node])] : [])),
    );
    return stepsOf(process)
        .filter(step => !insideParallel.has(step))
        .toSorted((a, b) => meetings(b) - meetings(a))
        .slice(0, offered)
        .flatMap(step => {
            const edit = addToWork(step, process, `if "What may go wrong here" -> ${target}`);
            const edits: TextEdit[] = edit ? [...newEnd, edit] : [];
            const title = `Add an exception to the step ${called(step)}`;
            return edit ? [{ title, edits, unattended: false }] : [];
        });
}

/** Steps that meet somebody come first: there most goes wrong. */
function meetings(step: Step): number {
    return step.touchpoints.length + step.counterparts.length;
}
