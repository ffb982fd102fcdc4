import { listed, quoted } from '../sentences/words.ts';
import type { RaciLetter, RaciMark, RaciTable } from './raci-table.ts';

export const raciWords: Readonly<Record<RaciLetter, string>> = {
    R: 'Responsible',
    A: 'Accountable',
    C: 'Consulted',
    I: 'Informed',
};

/** `A`, or `(A)` where it is derived. */
export function markText({ letter, derived }: RaciMark): string {
    return derived ? `(${letter})` : letter;
}

/** `Accountable, derived`. */
export function markWords({ letter, derived }: RaciMark): string {
    return derived ? `${raciWords[letter]}, derived` : raciWords[letter];
}

/** What stands below the matrix: what the letters mean, and what is not recorded. */
export function raciNotes(table: RaciTable): string[] {
    const marks = [table.whole, ...table.groups.flatMap(group => group.rows)].flatMap(
        row => row?.marks.flat() ?? [],
    );
    const letters = (['R', 'A', 'C', 'I'] as const).filter(letter =>
        marks.some(mark => mark.letter === letter),
    );
    return [
        letters.length > 0
            ? `${letters.map(letter => `${letter} ${raciWords[letter].toLowerCase()}`).join(' · ')}.`
            : '',
        marks.some(mark => mark.derived)
            ? 'In brackets: not written but derived. The only performer of a step is accountable for it when that is a role and nobody else is named; the owner is accountable for the process as a whole.'
            : '',
        missing(table, 'R', 'Nobody is recorded as responsible for', 'by …'),
        missing(table, 'A', 'Nobody is recorded as accountable for', 'accountable …'),
        table.whole ? '' : 'No owner of the process is recorded. Write: owner …',
        table.groups.length > 0 ? '' : noSteps,
    ].filter(note => note !== '');
}

/** What a view says that shows steps and has none. */
export const noSteps = 'No step is recorded. Write: step "…" by … inside flow { … }';

function missing(table: RaciTable, letter: 'R' | 'A', words: string, clause: string): string {
    const labels = table.missing.filter(each => each.letter === letter).map(({ row }) => quoted(row.label));
    return labels.length > 0 ? `${words} ${listed(labels)}. Write: ${clause}` : '';
}
