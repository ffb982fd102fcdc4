import type { Kpi, Quantity, Text } from '@process-as-code/language';
import type { Block, Cell, Fact, Inlines, Section } from '../document.ts';

const months = 'January February March April May June July August September October November December'.split(
    ' ',
);

/** `12 May 2026` for an ISO date; anything else as it is. */
export function dateWords(iso: string): string {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
    const name = months[Number(month) - 1];
    return name ? `${Number(day)} ${name} ${year}` : iso;
}

/** First letter as a capital. */
export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A measured value with the unit of its KPI, where it carries none itself. */
export function measureWords(measure: Quantity | undefined, kpi: Kpi): string {
    if (!measure) return '';
    const unit = kpi.unit?.value;
    const bare = measure.unit === 'none' && unit && unit !== '%' && /^[a-z]/.test(unit);
    return `${measure.text}${bare ? ` ${unit}` : measure.unit === 'none' && unit === '%' ? '%' : ''}`;
}

/** A line of text in a cell; no line where nothing is recorded. */
export function textCell(text: Text | string | undefined): Cell {
    const value = typeof text === 'string' ? text : text?.value;
    return value ? [[value]] : [];
}

/** A fact where something is recorded, else nothing. */
export function fact(term: string, ...lines: readonly (Inlines | string | undefined)[]): Fact[] {
    const given = lines
        .map(line => (typeof line === 'string' ? [line] : (line ?? [])))
        .filter(line => line.some(piece => piece !== ''));
    return given.length > 0 ? [{ term, lines: given }] : [];
}

/** A section where there is something to say, else nothing. */
export function section(
    id: string,
    title: string,
    blocks: readonly Block[],
    page?: Section['page'],
): Section[] {
    return blocks.length > 0 ? [{ kind: 'section', id, title, blocks, ...(page ? { page } : {}) }] : [];
}
