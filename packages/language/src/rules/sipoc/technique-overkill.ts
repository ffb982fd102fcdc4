import { partyKey } from '../../analysis/handoffs.ts';
import { metricsOf } from '../../analysis/metrics.ts';
import { nodesOf, stepsOf, worksOf } from '../../analysis/nodes.ts';
import type { Process, Ref, TechniqueKind, Workspace } from '../../model/types.ts';
import type { ProcessRule } from '../rule.ts';
import { mentionsElement } from '../support/mentions.ts';
import { called, calledRef } from '../support/words.ts';

/** A technique that shows more than there is to show. */
export const techniqueOverkill: ProcessRule = {
    code: 'technique-overkill',
    layer: 'sipoc',
    stage: 'designed',
    severity: 'hint',
    says: 'a technique that shows more than there is: swimlane with one role; SIPOC with ≤4 steps, ≤1 decision, one supplier and one customer; value-stream with under 30% of the steps timed; BPMN with ≤7 steps, ≤2 roles and no timer, message or parallel; RACI with one role. A reason that names an element of the process silences it',
    about: 'process',
    check(process, { workspace, report }) {
        if (stepsOf(process).length === 0) return;
        for (const { technique, because, anchor } of process.techniques) {
            const excess = excesses[technique]?.(process, workspace);
            if (!excess || (because && mentionsElement(workspace, process, because.value))) continue;
            report({
                at: anchor,
                message: `${excess} Take a plainer technique, or name in the reason what in ${called(process)} called for this one.`,
            });
        }
    },
};

type Excess = (process: Process, workspace: Workspace) => string | undefined;

const excesses: Partial<Record<TechniqueKind, Excess>> = {
    swimlane: (process, workspace) => {
        const [only, other] = parties(worksOf(process).flatMap(work => work.by));
        if (!only || other) return undefined;
        return `A swimlane map shows who hands over to whom, and only ${calledRef(workspace, only)} performs anything here.`;
    },
    raci: (process, workspace) => {
        const named = stepsOf(process).flatMap(step => [
            ...step.accountable,
            ...step.consult,
            ...step.inform,
        ]);
        const [only, other] = parties([...worksOf(process).flatMap(work => work.by), ...named]);
        if (!only || other) return undefined;
        return `A RACI chart parts the work among several, and only ${calledRef(workspace, only)} takes part here.`;
    },
    sipoc: (process, workspace) => {
        const { steps, decisions } = metricsOf(workspace, process);
        const suppliers = parties(process.inputs.flatMap(input => input.from));
        const customers = parties(process.outputs.flatMap(output => output.to));
        if (steps > 4 || decisions > 1 || suppliers.length !== 1 || customers.length !== 1) return undefined;
        return `A SIPOC draws the line around a process, and this one has ${counted(steps, 'step')}, one supplier and one customer.`;
    },
    'value-stream': process => {
        const steps = stepsOf(process);
        const timed = steps.filter(step => step.time || step.wait).length;
        if (timed >= 0.3 * steps.length) return undefined;
        return `A value stream map shows where the time goes, and no time is recorded for ${steps.length - timed} of ${counted(steps.length, 'step')}: write time and wait in the steps.`;
    },
    bpmn: (process, workspace) => {
        const { steps, roles, parallels, deadlines } = metricsOf(workspace, process);
        const hasEvents = nodesOf(process).some(({ kind }) => ['wait', 'send', 'receive'].includes(kind));
        if (steps > 7 || roles > 2 || parallels > 0 || deadlines > 0 || hasEvents) return undefined;
        return `A BPMN diagram shows timers, messages and what happens at the same time, and ${counted(steps, 'step')} with none of these ${steps === 1 ? 'is' : 'are'} recorded.`;
    },
};

/** Each party once. */
function parties(refs: readonly Ref[]): Ref[] {
    return [...new Map(refs.map(ref => [partyKey(ref), ref])).values()];
}

function counted(number: number, word: string): string {
    return `${number} ${word}${number === 1 ? '' : 's'}`;
}
