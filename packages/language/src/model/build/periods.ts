import type { Period } from '../types.ts';

/** Reads `2026`, `2026-H2`, `2026-Q3`, `2026-05`, `2026-05-12`, `2025/26` (April to March). Undefined when it is none of them. */
export function periodOf(text: string): Period | undefined {
    const date = text.trim();
    if (isDate(date)) return { text, start: date, end: date };
    const [, year, rest = ''] = /^(\d{4})(.*)$/.exec(date) ?? [];
    const first = Number(year);
    if (!year) return undefined;
    if (rest === '') return months(text, first, 1, 12);
    if (/^-H[12]$/.test(rest)) return months(text, first, Number(rest[2]) * 6 - 5, 6);
    if (/^-Q[1-4]$/.test(rest)) return months(text, first, Number(rest[2]) * 3 - 2, 3);
    if (/^-(0[1-9]|1[0-2])$/.test(rest)) return months(text, first, Number(rest.slice(1)), 1);
    if (/^\/(\d{2}|\d{4})$/.test(rest)) return months(text, first, 4, 12);
    return undefined;
}

/** True for a date that the calendar has: not for 2026-02-30. */
export function isDate(text: string): boolean {
    if (!/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false;
    const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)].map(Number);
    return day! >= 1 && day! <= daysIn(year!, month!);
}

function months(text: string, year: number, month: number, count: number): Period {
    return {
        text,
        start: iso(Date.UTC(year, month - 1, 1)),
        end: iso(Date.UTC(year, month - 1 + count, 0)),
    };
}

function daysIn(year: number, month: number): number {
    if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
    return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function iso(time: number): string {
    return new Date(time).toISOString().slice(0, 10);
}
