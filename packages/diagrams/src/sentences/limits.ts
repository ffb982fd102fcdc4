import type { Limit, Ref } from '@process-as-code/language';
import type { Piece, Words } from './sentence.ts';
import { titled } from './titles.ts';
import type { Flowing } from './ways.ts';
import { quoted } from './words.ts';

/** By when a node must be done: the limits that end at it. */
export function limitWords(flowing: Flowing, limits: readonly Limit[], id: string): Words {
    return limits
        .filter(limit => limit.within && limit.to.some(ref => ref.target?.id === id))
        .flatMap(limit => [
            within(flowing, limit),
            ...clock(flowing, 'The clock stands still during ', limit.pausedWhile),
            ...clock(flowing, 'The clock starts again at ', limit.startsAgainAt),
            ...extension(flowing, limit),
        ]);
}

/** `Limit: within 5 working days of 1, for 85% of cases (statutory).` */
function within(flowing: Flowing, { within: time, from, fromEvent, order }: Limit): Piece[] {
    const begin = fromEvent ? [quoted(fromEvent.value)] : numbered(flowing, from);
    const share = time?.share ? `, for ${time.share.text} of cases` : '';
    return [
        `Limit: within ${time?.duration.text ?? ''}`,
        ...(begin.length > 0 ? [' of ', ...begin] : []),
        `${share}${order ? ` (${order})` : ''}.`,
    ];
}

function clock(flowing: Flowing, words: string, refs: readonly Ref[]): Words {
    const places = numbered(flowing, refs);
    return places.length > 0 ? [[words, ...places, '.']] : [];
}

function extension({ workspace }: Flowing, { extension: more }: Limit): Words {
    if (!more) return [];
    const length = more.duration ? ` by ${more.duration.text}` : '';
    const cause = more.condition ? ` if ${quoted(more.condition.value)}` : '';
    const partner = more.agreedWith ? `, agreed with ${titled(workspace, more.agreedWith)}` : '';
    const told = more.notify ? ` Tell ${titled(workspace, more.notify)}` : '';
    const soon = told && more.notifyWithin ? ` within ${more.notifyWithin.text}` : '';
    return [[`It may be extended${length}${cause}${partner}.${told ? `${told}${soon}.` : ''}`]];
}

/** `1`, `1 or 4`; a name as written where there is no such place. */
function numbered({ numbers }: Flowing, refs: readonly Ref[]): Piece[] {
    return refs.flatMap((ref, index): Piece[] => {
        const number = ref.target && numbers.get(ref.target.id);
        const place = number === undefined ? quoted(ref.name) : { sentence: number };
        return index === 0 ? [place] : [' or ', place];
    });
}
