import { replace, shown } from './mistake.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isOnLineOf, isText, isWord, spanOf } from './tokens.ts';

const BEGINS = /^(starts|begins|trigger|triggered|starting|beginning)$/i;
const ENDS = /^(ends|finishes|stops|closes|ending)$/i;

/** `starts when "A reader asks"`, and on the next line when it ends: what is written scope from … to … here. */
export function scopeInWords(at: Situation): Diagnosis | undefined {
    const begins = textOfLine(at, 1, BEGINS);
    const ends = textOfLine(at, (begins ?? 0) + 1, ENDS);
    const last = ends ?? begins;
    if (last === undefined) return undefined;
    const [from, to] = [begins, ends].map(index => (index === undefined ? undefined : at.look(index).image));
    const start = at.look(1).startOffset;
    const scope = `scope from ${from ?? '"…"'} to ${to ?? '"…"'}`;
    const whole = { start, end: spanOf(at.look(last)).end };
    return {
        mistake: {
            start,
            end: spanOf(at.look(begins ?? last)).end,
            message: `Where a process begins and ends is said in one line: scope from ${from ? shown(from) : '"…"'} to ${to ? shown(to) : '"…"'}`,
            fixes: from && to ? [replace('Write scope', whole, scope)] : [],
        },
        repair: { how: 'drop', count: last },
    };
}

/** Where the text stands that ends a line; undefined where that begins with another word, or has more in it. */
function textOfLine(at: Situation, first: number, word: RegExp): number | undefined {
    if (!word.test(at.look(first).image)) return undefined;
    let index = first + 1;
    while (isWord(at.look(index)) && isOnLineOf(at.look(index - 1), at.look(index))) index++;
    const isLast = !isOnLineOf(at.look(index), at.look(index + 1));
    return isText(at.look(index)) && isOnLineOf(at.look(index - 1), at.look(index)) && isLast
        ? index
        : undefined;
}
