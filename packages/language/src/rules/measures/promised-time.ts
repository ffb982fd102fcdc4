import type { DurationUnit } from '../../model/values.ts';

const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

const TIME = new RegExp(
    `\\bwithin (?:an? |(\\d+(?:\\.\\d+)?|${NUMBERS.join('|')}) )(working )?(minute|hour|day|week|month)s?\\b`,
    'gi',
);

/**
 * The time that the text of a promise allows: `We answer within ten working days`. Undefined where it names none behind "within",
 * or several.
 */
export function promisedTime(text: string): { amount: number; unit: DurationUnit } | undefined {
    const found = [...text.matchAll(TIME)];
    const [match] = found;
    if (!match || found.length > 1) return undefined;
    const [, number, working, unit = ''] = match;
    const plain = unit.toLowerCase();
    const isWorking = working !== undefined && (plain === 'day' || plain === 'hour');
    return { amount: amountOf(number), unit: (isWorking ? `working ${plain}` : plain) as DurationUnit };
}

function amountOf(number: string | undefined): number {
    if (number === undefined) return 1;
    const word = NUMBERS.indexOf(number.toLowerCase());
    return word < 0 ? Number(number) : word + 1;
}
