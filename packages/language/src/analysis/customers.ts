import type { Ref } from '../model/element.ts';
import { resolve } from '../model/lookup.ts';
import type { Process, Stakeholder, Workspace } from '../model/types.ts';
import { stepsOf, touchpointsOf, worksOf } from './nodes.ts';
import { partyRefsOf } from './parties.ts';
import { isCustomer } from './responsibility.ts';

/** Each customer that a process names, with the first place where it does. */
export function customersOf(workspace: Workspace, process: Process): Map<Stakeholder, Ref> {
    const named = new Map<Stakeholder, Ref>();
    for (const ref of partyRefsOf(process)) {
        const party = resolve(workspace, ref);
        if (party?.kind === 'stakeholder' && party.customer && !named.has(party)) named.set(party, ref);
    }
    return named;
}

/** True when a customer gives an input, receives an output, performs something, or is met in a step. */
export function isCustomerFacing(workspace: Workspace, process: Process): boolean {
    const met = [
        ...process.inputs.flatMap(input => input.from),
        ...process.outputs.flatMap(output => output.to),
        ...worksOf(process).flatMap(work => work.by),
        ...stepsOf(process).flatMap(step => step.counterparts),
        ...touchpointsOf(process).map(touchpoint => touchpoint.party),
    ];
    return met.some(ref => isCustomer(workspace, ref));
}
