import type { IToken } from 'chevrotain';
import { insert, replace, shown } from './mistake.ts';

import type { Diagnosis, Situation } from './situation.ts';
import { isOnLineOf, isSign, isText, isWord, spanOf } from './tokens.ts';
import { whole } from './whole.ts';

/** What stands where an arrow should. */
export function arrow(at: Situation, isBeside: boolean): Diagnosis {
    const token = at.look(1);
    if (isBeside && at.path.at(-1) === 'WaitNode' && isSign(token, 'NUMBER')) {
        return {
            mistake: {
                ...spanOf(token),
                message: `The word for is missing: write wait for ${token.image}${isWord(at.look(2)) ? ` ${at.look(2).image}` : ''}`,
                fixes: [insert('Write for', token.startOffset, 'for ')],
            },
            repair: { how: 'force', keyword: 'for' },
        };
    }
    if (at.path.at(-1) === 'WaitNode' && !isBeside && isText(at.look(0))) {
        const event = at.look(0);
        if (at.look(-1).image === 'for') return untilEvent(at.look(-1));
        return {
            mistake: {
                ...spanOf(event),
                message: `The word until is missing: write wait until ${shown(event.image)}`,
                fixes: [insert('Write until', event.startOffset, 'until ')],
            },
            repair: { how: 'assume' },
        };
    }
    if (isBeside && at.path.at(-1) === 'Branch' && isSign(token, ',')) {
        return {
            mistake: {
                ...spanOf(token),
                message: 'No comma is needed here: remove it',
                fixes: [replace('Remove the comma', spanOf(token), '')],
            },
            repair: { how: 'drop', count: 1 },
        };
    }
    if (isBeside && /^[-–—=:]$/.test(token.image) && isWord(at.look(2)) && isOnLineOf(token, at.look(2))) {
        return {
            mistake: {
                ...spanOf(token),
                message: `An arrow is written -> instead of ${token.image}`,
                fixes: [replace('Write ->', spanOf(token), '->')],
            },
            repair: { how: 'become', type: '->', image: '->', leaveOut: 0 },
        };
    }
    if (!isBeside || !isWord(token) || at.path.at(-1) === 'WaitNode') return whole(at, '->', isBeside);
    const isSaid = /^(then|goto|go|to|next|leads)$/i.test(token.image) && isWord(at.look(2));
    const words = isSaid && /^(go|leads)$/i.test(token.image) && at.look(2).image === 'to' ? 2 : 1;
    if (isSaid && isOnLineOf(token, at.look(words + 1)) && isWord(at.look(words + 1))) {
        const span = { start: token.startOffset, end: spanOf(at.look(words)).end };
        return {
            mistake: {
                ...span,
                message: `An arrow -> leads to the next step: write -> ${at.look(words + 1).image}`,
                fixes: [replace('Write ->', span, '->')],
            },
            repair: { how: 'become', type: '->', image: '->', leaveOut: words - 1 },
        };
    }
    return {
        mistake: {
            ...spanOf(token),
            message: `The arrow -> is missing: write -> ${token.image}`,
            fixes: [replace('Write ->', { start: spanOf(at.look(0)).end, end: token.startOffset }, ' -> ')],
        },
        repair: { how: 'force', keyword: '->' },
    };
}

/** `wait for "the part arrives"`, where `for` stands. */
export function untilEvent(word: IToken): Diagnosis {
    const fixes = [replace('Write until', spanOf(word), 'until')];
    return {
        mistake: { ...spanOf(word), message: 'Write until instead of for', fixes },
        repair: { how: 'assume' },
    };
}
