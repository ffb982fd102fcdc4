import type { Evaluation, Party, Process } from '../../model/types.ts';
import type { Fix, Surroundings, TextEdit } from '../rule.ts';
import { processBlock } from '../support/blocks.ts';
import { takenNames } from '../support/declare.ts';
import { appendClauses } from '../support/edits.ts';
import { freeName } from '../support/names.ts';
import { likely, visibleParties } from '../support/parties.ts';
import { evaluationBlock } from '../support/records.ts';
import { called } from '../support/words.ts';

/** Somebody whose feedback can be asked for, and how one is written where nobody of the kind can be seen. */
export interface Wanted {
    readonly fits: (party: Party) => boolean;
    readonly name: string;
    readonly lines: (name: string) => readonly string[];
}

/** Fixes that write feedback into an evaluation: one for each party that fits, else one that creates such a party. */
export function addFeedback(
    evaluation: Evaluation,
    process: Process,
    surroundings: Surroundings,
    { fits, name, lines }: Wanted,
): Fix[] {
    const parties = likely(visibleParties(process, surroundings).filter(fits), process);
    if (parties.length > 0) {
        return parties.map(party => ({
            title: `Add feedback from ${called(party)}`,
            edits: [feedback(party.name)],
            unattended: false,
        }));
    }
    const home = surroundings.workspace.documents.get(process.place.file) ?? surroundings.document;
    const created = freeName(name, takenNames(home, process));
    return [
        {
            title: `Add feedback from a new party "${created}"`,
            edits: [appendClauses(processBlock(process), lines(created)), feedback(created)],
            unattended: false,
        },
    ];

    function feedback(party: string): TextEdit {
        const line = `feedback from ${party} "What they say about the process"`;
        return appendClauses(evaluationBlock(evaluation), [line]);
    }
}
