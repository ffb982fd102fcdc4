import type { Place } from '../../model/element.ts';
import type { Party, Process } from '../../model/types.ts';
import type { Fix, RuleContext } from '../rule.ts';
import { declare, takenNames } from './declare.ts';
import { insertBehind } from './edits.ts';
import { freeName } from './names.ts';
import { likely, visibleParties } from './parties.ts';

/**
 * Fixes that write `from PARTY` or `to PARTY` behind a place: one for each party likely to be meant, customers first, and
 * one that creates a customer where none can be seen.
 */
export function chooseParty(
    process: Process,
    context: RuleContext,
    title: (party: Party) => string,
    at: Place,
    keyword: 'from' | 'to',
): Fix[] {
    const parties = visibleParties(process, context);
    const customers = parties.filter(isCustomer);
    const choices = [
        ...likely(customers, process),
        ...likely(
            parties.filter(party => !isCustomer(party)),
            process,
        ),
    ];
    const fixes = choices.map(party => ({
        title: title(party),
        edits: [insertBehind(at, ` ${keyword} ${party.name}`)],
        unattended: false,
    }));
    if (customers.length > 0) return fixes;
    const created = freeName('Customer', takenNames(context.document, process));
    return [
        ...fixes,
        {
            title: `Create the stakeholder "${created}"`,
            edits: [
                declare(context.document, 'stakeholder', [created]),
                insertBehind(at, ` ${keyword} ${created}`),
            ],
            unattended: false,
        },
    ];
}

function isCustomer(party: Party): boolean {
    return party.kind === 'stakeholder' && party.customer;
}
