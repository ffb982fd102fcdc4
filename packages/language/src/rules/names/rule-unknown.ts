import type { DocumentModel, Sourced } from '../../model/types.ts';
import type { DocumentRule } from '../rule.ts';
import { closest } from '../support/names.ts';
import { oneOf, quote } from '../support/words.ts';

/** `allow` or `expects clean` names a rule that does not exist; a project file or the settings are checked by `project/`. */
export const ruleUnknown: DocumentRule = {
    code: 'rule-unknown',
    layer: 'names',
    severity: 'warning',
    says: '`allow`, `expects clean`, `proc.json` or the settings name a rule that does not exist',
    fix: 'take the closest code',
    about: 'document',
    check(document, { codes, report }) {
        for (const { value, place } of namedCodes(document)) {
            if (codes.has(value)) continue;
            report({
                at: place,
                message: unknownRule(value, codes),
                fixes: () => {
                    const guesses = closest(value, codes);
                    return guesses.map(code => ({
                        title: `Write ${code}`,
                        edits: [{ place, text: code }],
                        unattended: guesses.length === 1,
                    }));
                },
            });
        }
    },
};

/** What to say of a code that no rule has, wherever it is written. */
export function unknownRule(code: string, codes: Iterable<string>): string {
    if (code === 'syntax') return 'What cannot be read cannot be allowed or turned off: "syntax" is no rule.';
    const guesses = closest(code, codes);
    return `No rule has the code ${quote(code)}. ${guesses.length > 0 ? `Did you mean ${oneOf(guesses)}?` : 'A finding shows the code of its rule.'}`;
}

function namedCodes(document: DocumentModel): Sourced<string>[] {
    const criteria = document.packs.flatMap(pack => pack.outcomes.flatMap(outcome => outcome.criteria));
    return [
        ...document.waivers.flatMap(waiver => waiver.codes),
        ...criteria.flatMap(criterion => criterion.expectations.flatMap(each => each.rules)),
    ];
}
