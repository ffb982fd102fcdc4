import type { DocumentModel } from '@process-as-code/language';

/** The fields of the model that hold the URI of a file. */
const FILE_FIELDS: ReadonlySet<string> = new Set(['file', 'target']);

/** The models as JSON, version 1; files are named by relative paths. */
export function showJson(documents: readonly DocumentModel[], nameOf: (uri: string) => string): string {
    const shorten = (key: string, value: unknown): unknown =>
        typeof value === 'string' && FILE_FIELDS.has(key) ? nameOf(value) : value;
    return JSON.stringify({ version: 1, documents }, shorten, 2);
}
