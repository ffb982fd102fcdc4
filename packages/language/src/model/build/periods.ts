import type { Period } from '../types.ts';

/** Reads `2026`, `2026-H2`, `2026-Q3`, `2026-05`, `2026-05-12`, `2025/26` (April to March). Undefined when it is none of them. */
export function periodOf(text: string): Period | undefined {
    const [, year, rest = ''] = /^(\d{4})(.*)$/.exec(text.trim()) ?? [];
    const first = Number(year);
    if (!year) return undefined;
    if (rest === '') return months(text, first, 1, 12);
    if (/^-H[12]$/.test(rest)) return months(text, first, Number(rest[2]) * 6 - 5, 6);
    if (/^-Q[1-4]$/.test(rest)) return months(text, first, Number(rest[2]) * 3 - 2, 3);
    if (/^-(0[1-9]|1[0-2])$/.test(rest)) return months(text, first, Number(rest.slice(1)), 1);
    if (/^\/(\d{2}|\d{4})$/.test(rest)) return months(text, first, 4, 12);
    if (/^-\d{2}-\d{2}$/.test(rest) && isDate(text.trim()))
        return { text, start: text.trim(), end: text.trim() };
    return undefined;
}

/** True for a date that the calendar has: not for 2026-02-30. */
export function isDate(text: string): boolean {
    const time = Date.parse(`${text}T00:00:00Z`);
    return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(time) && iso(time) === text;
}

function months(text: string, year: number, month: number, count: number): Period {
    return {
        text,
        start: iso(Date.UTC(year, month - 1, 1)),
        end: iso(Date.UTC(year, month - 1 + count, 0)),
    };
}

function iso(time: number): string {
    return new Date(time).toISOString().slice(0, 10);
}
