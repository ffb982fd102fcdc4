const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const NAMED =
    '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';

/** Dates as people write them elsewhere. What may also be the number of a criterion (1.2.12) is none. */
export const OTHER_DATE = new RegExp(
    [
        `${DAY} (?:of )?${NAMED}\\.?,? \\d{4}(?!\\d)`,
        `${NAMED}\\.? ${DAY},? \\d{4}(?!\\d)`,
        '\\d{1,2}\\/\\d{1,2}\\/(?:\\d{4}|\\d{2})(?!\\d)',
        `\\d{1,2}-${NAMED}-\\d{4}(?!\\d)`,
        '\\d{1,2}([.-])\\d{1,2}\\1(?:\\d{4}|\\d{2})(?![\\d.])',
        '\\d{4}([-/.])\\d{1,2}\\2\\d{1,2}(?!\\d)',
    ].join('|'),
);

/** Times as people write them elsewhere: 9am, 9.30 pm. */
export const OTHER_TIME = /\d{1,2}(?:[:.]\d{2})? ?[ap]m(?![A-Za-z])/;

/** Months and quarters as people write them elsewhere: December 2026, Q4 2026. */
export const OTHER_PERIOD = new RegExp(`${NAMED} \\d{4}(?![\\d-])|Q[1-4][ /]?\\d{4}(?![\\d-])`);

/** A month or a quarter as `2026-12` or `2026-Q4`. */
export function periodMeant(written: string): string {
    const year = /\d{4}$/.exec(written)![0];
    if (written.startsWith('Q')) return `${year}-${written.slice(0, 2)}`;
    return `${year}-${padded(MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1)}`;
}

/** What a date may mean, as `2026-05-12`, most likely first; more than one where day and month may be exchanged. */
export function datesMeant(written: string): string[] {
    const numbers = (written.match(/\d+/g) ?? []).map(Number);
    const name = /[A-Za-z]{3,}/.exec(written.replace(/\d(?:st|nd|rd|th)/g, ''))?.[0];
    if (name) {
        const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
        return existing([[numbers[1]!, month, numbers[0]!]]);
    }
    const [a, b, c] = numbers as [number, number, number];
    if (a > 99) return existing([[a, b, c]]);
    const year = c < 100 ? 2000 + c : c;
    return existing([
        [year, b, a],
        [year, a, b],
    ]);
}

/** A time as `09:30`. */
export function timeMeant(written: string): string | undefined {
    const [hour, minute = 0] = (written.match(/\d+/g) ?? []).map(Number) as [number, number?];
    if (hour < 1 || hour > 12 || minute > 59) return undefined;
    const afternoon = written.endsWith('pm') ? 12 : 0;
    return `${padded((hour % 12) + afternoon)}:${padded(minute)}`;
}

function existing(dates: readonly [year: number, month: number, day: number][]): string[] {
    const real = dates.filter(([year, month, day]) => {
        const date = new Date(Date.UTC(year, month - 1, day));
        return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    });
    return [...new Set(real.map(([year, month, day]) => `${year}-${padded(month)}-${padded(day)}`))];
}

function padded(number: number): string {
    return String(number).padStart(2, '0');
}
