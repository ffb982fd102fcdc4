/** What came from a page is of any shape until it was looked at. */
import type { NodePlace } from '@process-as-code/language/protocol';

export type Place = NodePlace['anchor'];

export function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}

/** Whether it is a range of a text, lines and columns from 1. */
export function isPlace(value: unknown): value is Place {
    if (!isRecord(value) || typeof value.file !== 'string') return false;
    return [value.line, value.column, value.endLine, value.endColumn].every(
        number => Number.isInteger(number) && (number as number) >= 1,
    );
}
