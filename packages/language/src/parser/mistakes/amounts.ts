import { insert, type MistakeFix, replace } from './mistake.ts';
import type { Diagnosis, Situation } from './situation.ts';
import { isGlued, isOnLineOf, isSign, isWord, spanOf } from './tokens.ts';
import { isSecond, unitMeant } from './words.ts';

/** A duration that ends with its number. */
export function unit(at: Situation): Diagnosis {
    const number = at.look(0);
    const token = at.look(1);
    const isBeside = isOnLineOf(number, token) && isWord(token);
    const several = isBeside ? unitMeant(token.image) : undefined;
    const meant = number.image === '1' ? several?.replace(/s$/, '') : several;
    if (isBeside && meant) {
        return {
            mistake: {
                ...spanOf(token),
                message: `Write ${meant} instead of ${token.image}`,
                fixes: [replace(`Write ${meant}`, spanOf(token), meant)],
            },
            repair: { how: 'become', type: meant.split(' ').at(-1)!, image: meant, leaveOut: 0 },
        };
    }
    if (isBeside && isSecond(token.image)) {
        const span = { start: number.startOffset, end: spanOf(token).end };
        const minutes = `${Number((Number(number.image.replaceAll(',', '')) / 60).toPrecision(2))} min`;
        return {
            mistake: {
                ...span,
                message: `The shortest unit is the minute: write ${minutes} instead of ${number.image} ${token.image}`,
                fixes: [replace(`Write ${minutes}`, span, minutes)],
            },
            repair: { how: 'become', type: 'min', image: 'min', leaveOut: 0 },
        };
    }
    if (isBeside && /^(business|work|office|bank)$/i.test(token.image) && /^days?$/.test(at.look(2).image)) {
        const message = `Write working ${at.look(2).image} instead of ${token.image} ${at.look(2).image}`;
        const fixes = [replace(`Write working ${at.look(2).image}`, spanOf(token), 'working')];
        return { mistake: { ...spanOf(token), message, fixes }, repair: { how: 'drop', count: 1 } };
    }
    const [, more] = isBeside && isGlued(number, token) ? (/^h(\d{1,2})$/.exec(token.image) ?? []) : [];
    if (more !== undefined) return oneUnit(at, 0, 1, Number(number.image) * 60 + Number(more));
    const at0 = spanOf(number);
    const units = ['min', 'hours', 'working days', 'days', 'weeks'];
    return {
        mistake: {
            ...at0,
            message: `${number.image} of what? A duration needs a unit, for example: ${number.image} min or ${number.image} working days`,
            fixes: units.map(each => insert(`Write ${number.image} ${each}`, at0.end, ` ${each}`, false)),
        },
        repair: { how: 'assume' },
    };
}

/** `1 hour 30 minutes`, seen behind the hour. */
export function twoUnits(at: Situation): Diagnosis | undefined {
    const [hours, hour, minutes, minute] = [at.look(-1), at.look(0), at.look(1), at.look(2)];
    if (!/^hours?$/.test(hour.image) || !isSign(hours, 'NUMBER') || !isSign(minutes, 'NUMBER'))
        return undefined;
    if (!isOnLineOf(minutes, minute) || !/^min(ute)?s?$/.test(minute.image)) return undefined;
    return oneUnit(at, -1, 2, Number(hours.image) * 60 + Number(minutes.image));
}

/** What stands between two tokens in hours and minutes, in minutes. */
function oneUnit(at: Situation, from: number, to: number, minutes: number): Diagnosis {
    const span = { start: at.look(from).startOffset, end: spanOf(at.look(to)).end };
    const written = at.text.slice(span.start, span.end);
    return {
        mistake: {
            ...span,
            message: `A duration has one unit: write ${minutes} min instead of ${written}`,
            fixes: [replace(`Write ${minutes} min`, span, `${minutes} min`)],
        },
        repair: { how: 'drop', count: to },
    };
}

/** A share without its sign. */
export function percent(at: Situation): Diagnosis {
    const number = at.look(0);
    const token = at.look(1);
    if (isOnLineOf(number, token) && unitMeant(token.image) === '%') {
        const span = { start: spanOf(number).end, end: spanOf(token).end };
        const message = `Write ${number.image}% instead of ${number.image} ${token.image}`;
        const fixes = [replace(`Write ${number.image}%`, span, '%')];
        return {
            mistake: { ...spanOf(token), message, fixes },
            repair: { how: 'become', type: '%', image: '%', leaveOut: 0 },
        };
    }
    // A share of one is the whole: 0.92 is 92%.
    const part = Number(number.image);
    const meant = /^0\.\d/.test(number.image) ? Number((part * 100).toPrecision(6)) : number.image;
    return {
        mistake: {
            ...spanOf(number),
            message: `A share needs its percent sign: write ${meant}% instead of ${number.image}`,
            fixes: [replace(`Write ${meant}%`, spanOf(number), `${meant}%`)],
        },
        repair: { how: 'assume' },
    };
}

/** An amount whose currency stands behind it, or nowhere. */
export function money(at: Situation): Diagnosis {
    const number = at.look(1);
    const behind = at.look(2);
    const isNamed = isOnLineOf(number, behind) && /^([A-Z]{3}|pounds?|euros?|dollars?)$/.test(behind.image);
    const span = { start: number.startOffset, end: spanOf(isNamed ? behind : number).end };
    const written = at.text.slice(span.start, span.end);
    const sign: Record<string, string> = { p: '£', e: '€', d: '$' };
    const currency =
        isNamed && /^[A-Z]/.test(behind.image) ? `${behind.image} ` : sign[behind.image[0] ?? ''];
    const meant = isNamed ? [`${currency}${number.image}`] : [`£${number.image}`, `€${number.image}`];
    const fixes: MistakeFix[] = meant.map(each => replace(`Write ${each}`, span, each, isNamed));
    return {
        mistake: {
            ...span,
            message: `Money has its currency in front: write ${meant.join(' or ')} instead of ${written}`,
            fixes,
        },
        repair: { how: 'drop', count: isNamed ? 2 : 1 },
    };
}
