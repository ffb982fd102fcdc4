import { insert, replace } from './mistake.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isOnLineOf, isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';

/** `fully justified -> Mend`: an answer of several words without quotes. */
export function answerInWords(at: Situation): Diagnosis | undefined {
    if (keywordOf(at.look(1)) !== undefined || /^(if|when|case|option|answer)$/i.test(at.look(1).image))
        return undefined;
    let count = 1;
    while (isWord(at.look(count + 1)) && isOnLineOf(at.look(count), at.look(count + 1))) count++;
    if (count < 2 || !leadsOn(at, count)) return undefined;
    const span = { start: at.look(1).startOffset, end: spanOf(at.look(count)).end };
    const image = `"${at.text.slice(span.start, span.end)}"`;
    return {
        mistake: {
            ...span,
            message: `An answer of several words stands in quotes: ${image}`,
            fixes: [replace('Put it in quotes', span, image)],
        },
        repair: { how: 'become', type: 'STRING', image, leaveOut: count - 1 },
    };
}

/** `else -> Mend`: what is left, and not an answer of that name. */
export function isOtherwise(at: Situation): boolean {
    const { image } = at.look(1);
    return image !== 'otherwise' && /^(else|otherwise)$/i.test(image) && leadsOn(at, 1);
}

/** Behind a word something follows on its line as behind an answer. */
function leadsOn(at: Situation, last: number): boolean {
    const next = at.look(last + 1);
    const leads = /^(->|\{)$/.test(next.image) || (isSign(next, 'NUMBER') && at.look(last + 2).image === '%');
    return leads && isOnLineOf(at.look(last), next);
}

/** `70% yes -> Mend` in a decision, `10 working days` in a limit: an amount at the beginning of a line. */
export function amountBefore(at: Situation, block: string): Diagnosis | undefined {
    const [number, next, third] = [at.look(1), at.look(2), at.look(3)];
    if (!isOnLineOf(number, next)) return undefined;
    if (block === 'Limit' && isWord(next)) {
        const end = keywordOf(next) === 'working' && isOnLineOf(next, third) ? third : next;
        const span = { start: number.startOffset, end: spanOf(end).end };
        const written = at.text.slice(span.start, span.end);
        return {
            mistake: {
                ...span,
                message: `The word within is missing: write within ${written}`,
                fixes: [insert('Write within', span.start, 'within ')],
            },
            repair: { how: 'force', keyword: 'within' },
        };
    }
    const isAnswer = isOnLineOf(next, third) && (isWord(third) || isText(third));
    if (block !== 'DecisionNode' || next.image !== '%' || !isAnswer) return undefined;
    const span = { start: number.startOffset, end: spanOf(third).end };
    const meant = `${third.image} ${number.image}%`;
    return {
        mistake: {
            ...span,
            message: `The share stands behind the answer: write ${meant}`,
            fixes: [replace(`Write ${meant}`, span, meant)],
        },
        repair: { how: 'drop', count: 2 },
    };
}
