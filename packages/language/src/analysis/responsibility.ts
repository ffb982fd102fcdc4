import type { Ref } from '../model/element.ts';
import type { Step } from '../model/flow.ts';
import { resolve } from '../model/lookup.ts';
import type { AnyElement, Workspace } from '../model/types.ts';

/** Who is accountable for a step: who is written as such, else its only performer when that is a role. */
export function accountableFor(step: Step): readonly Ref[] {
    if (step.accountable.length > 0) return step.accountable;
    return step.by.length === 1 && step.by[0]?.target?.kind === 'role' ? step.by : [];
}

/** True when the reference means a stakeholder who is a customer. */
export function isCustomer(workspace: Workspace, ref: Ref | undefined): boolean {
    if (ref?.target?.kind !== 'stakeholder') return false;
    const party = resolve(workspace, ref);
    return party?.kind === 'stakeholder' && party.customer;
}

/** True when the reference means a role or a stakeholder of the front line. */
export function isFrontline(workspace: Workspace, ref: Ref | undefined): boolean {
    const party: AnyElement | undefined = resolve(workspace, ref);
    return (party?.kind === 'role' || party?.kind === 'stakeholder') && party.frontline;
}
