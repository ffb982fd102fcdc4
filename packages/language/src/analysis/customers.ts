import type { Ref } from '../model/element.ts';
import { resolve } from '../model/lookup.ts';
import type { Process, Stakeholder, Workspace } from '../model/types.ts';
import { stepsOf, touchpointsOf, worksOf } from './nodes.ts';
import { partyRefsOf } from './parties.ts';
import { isCustomer } from './responsibility.ts';

const cache = new WeakMap<Workspace, Map<Process, ReadonlyMap<Stakeholder, Ref>>>();

/** Each customer that a process names, with the first place where it does. */
export function customersOf(workspace: Workspace, process: Process): ReadonlyMap<Stakeholder, Ref> {
    const known = cache.get(workspace) ?? new Map<Process, ReadonlyMap<Stakeholder, Ref>>();
    cache.set(workspace, known);
    let customers = known.get(process);
    if (!customers) {
        customers = findCustomers(workspace, process);
        known.set(process, customers);
    }
    return customers;
}

function findCustomers(workspace: Workspace, process: Process): ReadonlyMap<Stakeholder, Ref> {
    const named = new Map<Stakeholder, Ref>();
    for (const ref of partyRefsOf(process)) {
        if (ref.target?.kind !== 'stakeholder') continue;
        const party = resolve(workspace, ref);
        if (party?.kind === 'stakeholder' && party.customer && !named.has(party)) named.set(party, ref);
    }
    return named;
}

/** True when a customer gives an input, receives an output, performs something, or is met in a step. */
export function isCustomerFacing(workspace: Workspace, process: Process): boolean {
    const isMet = (ref: Ref) => isCustomer(workspace, ref);
    return (
        process.inputs.some(({ from }) => from.some(isMet)) ||
        process.outputs.some(({ to }) => to.some(isMet)) ||
        worksOf(process).some(({ by }) => by.some(isMet)) ||
        stepsOf(process).some(({ counterparts }) => counterparts.some(isMet)) ||
        touchpointsOf(process).some(({ party }) => isCustomer(workspace, party))
    );
}
