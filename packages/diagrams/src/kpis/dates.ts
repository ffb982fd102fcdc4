import type { Period } from '@process-as-code/language';

export const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
] as const;

/** `2026-06-01` as `1 June 2026`; what is no date stays as it is. */
export function dateText(date: string): string {
    const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
    const name = months[Number(month) - 1];
    return name ? `${Number(day)} ${name} ${year}` : date;
}

/** A period as a person says it: `June 2026`, `Q3 2026`, `2025/26`. */
export function periodText({ text }: Period): string {
    const [, year, part] = /^(\d{4})-([HQ]\d|\d{2})$/.exec(text.trim()) ?? [];
    if (!year || !part) return dateText(text.trim());
    return `${months[Number(part) - 1] ?? part} ${year}`;
}

/** Days since 1970; the end of a day is the start of the next one. */
export function dayOf(date: string): number {
    return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}

/** The ISO date of a day since 1970. */
export function dateOf(day: number): string {
    return new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);
}
