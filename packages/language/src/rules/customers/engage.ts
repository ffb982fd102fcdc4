import type { Party, Process } from '../../model/types.ts';
import type { Fix } from '../rule.ts';
import { addBehind } from '../support/blocks.ts';
import { called } from '../support/words.ts';

/** Fixes that write down that somebody is asked, one for each party; when, and what came of it, is for the writer to say. */
export function engage(parties: readonly Party[], method: string, process: Process): Fix[] {
    return parties
        .filter(party => party.name !== undefined)
        .map(party => ({
            title: `Add that ${called(party)} was asked`,
            edits: [
                addBehind(process.engagements, process, [
                    `engage ${party.name} by ${method} {`,
                    '\tasked "What would make it better for you?"',
                    '}',
                ]),
            ],
            unattended: false,
        }));
}
