import type { Ref } from '../model/element.ts';
import type { Process } from '../model/types.ts';
import { Kept } from './kept.ts';
import { stepsOf, worksOf } from './nodes.ts';

const named = new Kept((process: Process): readonly Ref[] => refsIn(process));

/** Every place where a process names a role, a stakeholder or a system, in the order of the text. */
export function partyRefsOf(process: Process): readonly Ref[] {
    return named.of(process);
}

function refsIn(process: Process): Ref[] {
    const refs: Ref[] = [];
    const add = (ref: Ref | undefined) => {
        if (ref) refs.push(ref);
    };
    add(process.owner);
    for (const { from } of process.inputs) from.forEach(add);
    for (const { to } of process.outputs) to.forEach(add);
    for (const { by, using, touchpoints } of worksOf(process)) {
        by.forEach(add);
        using.forEach(add);
        for (const { party } of touchpoints) add(party);
    }
    for (const { counterparts, accountable, consult, inform } of stepsOf(process)) {
        for (const parties of [counterparts, accountable, consult, inform]) parties.forEach(add);
    }
    for (const { extension } of process.limits) {
        add(extension?.agreedWith);
        add(extension?.notify);
    }
    for (const { owner } of process.kpis) add(owner);
    for (const { party } of process.engagements) add(party);
    for (const { by } of process.approvals) add(by);
    for (const { feedback, recommendations } of process.evaluations) {
        for (const { from } of feedback) add(from);
        for (const { owner } of recommendations) add(owner);
    }
    return refs.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
