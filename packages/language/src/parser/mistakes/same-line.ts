import type { Correction, Span } from './mistake.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isEnd, isOnLineOf, isSign, keywordOf, spanOf } from './tokens.ts';
import { belongsInBraces, OPENED } from './wrap.ts';

/** What stands in braces elsewhere, on the line of its statement: `step "Log it" by Advisor time 5 min`. */
export function clauseOnLine(at: Situation): Diagnosis | undefined {
    const keyword = keywordOf(at.look(1));
    const header = keyword === undefined ? undefined : headerOf(at, keyword);
    if (!header) return undefined;
    const { first, rule } = header;
    const around = at.path.findLast(each => each !== rule && at.shape.inside(each) !== undefined);
    const others = around === undefined ? undefined : at.shape.inside(around)?.keywords;
    // On one line it may be the next statement just as well.
    if (others?.has(keyword!)) return undefined;
    const own = at.shape.inside(rule)!.keywords;
    const isNext = (count: number): boolean => {
        const word = keywordOf(at.look(count)) ?? '';
        return (
            !isOnLineOf(at.look(count - 1), at.look(count)) || (others?.has(word) === true && !own.has(word))
        );
    };
    let last = 1;
    while (!isNext(last + 1) && !/^[{}]$/.test(at.look(last + 1).image)) last++;
    const isOpened = isSign(at.look(last + 1), '{');
    if (isOpened && hasOwnBraces(at, last)) return undefined;
    const clause = { start: at.look(1).startOffset, end: spanOf(at.look(last)).end };
    const written = { start: at.look(first).startOffset, end: spanOf(at.look(0)).end };
    const edits = isOpened
        ? intoBraces(at, written.end, clause, last + 1)
        : [
              { start: written.end, end: clause.start, text: ' { ' },
              { start: clause.end, end: clause.end, text: ' }' },
          ];
    return {
        mistake: {
            ...clause,
            message: belongsInBraces(at, rule, written, clause),
            fixes: [{ title: 'Put it into braces', edits, unattended: true }],
        },
        repair: { how: 'drop', count: last },
    };
}

/** The statement on whose line the next token stands, and in whose braces it belongs: where its keyword is, and what it opens. */
function headerOf(at: Situation, keyword: string): { first: number; rule: string } | undefined {
    for (let first = 0; isOnLineOf(at.look(first), at.look(first + 1)); first--) {
        const token = at.look(first);
        if (/^[{}]$/.test(token.image)) return undefined;
        const rule = OPENED[keywordOf(token) ?? ''];
        if (rule !== undefined && at.shape.inside(rule)?.keywords.has(keyword)) return { first, rule };
    }
    return undefined;
}

/** Among the tokens up to the last is a word whose braces may be those that follow. */
function hasOwnBraces(at: Situation, last: number): boolean {
    for (let count = 1; count <= last; count++) {
        const word = keywordOf(at.look(count)) ?? '';
        if (OPENED[word] !== undefined || /^(flow|phase|parallel|branch|results)$/.test(word)) return true;
    }
    return false;
}

/** The clause goes behind the brace that follows it. */
function intoBraces(at: Situation, end: number, clause: Span, brace: number): Correction[] {
    const behind = spanOf(at.look(brace)).end;
    const next = at.look(brace + 1);
    const isBeside = isEnd(next) || isOnLineOf(at.look(brace), next);
    const gap = isBeside ? ' ' : at.text.slice(behind, next.startOffset);
    const text = at.text.slice(clause.start, clause.end);
    return [
        { start: end, end: clause.end, text: '' },
        { start: behind, end: behind, text: `${gap}${text}` },
    ];
}
