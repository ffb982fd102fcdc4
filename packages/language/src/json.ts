import type { Metrics } from './analysis/metrics.ts';
import type { DocumentModel, Process } from './model/types.ts';

/** The name under which a file is shown, by its URI. */
type NameOf = (uri: string) => string;

/** The fields of the model that hold the URI of a file. */
const fileFields: ReadonlySet<string> = new Set(['file', 'target']);

/** The models as JSON, version 1; files have the names that `nameOf` gives them. */
export function modelJson(documents: readonly DocumentModel[], nameOf: NameOf): string {
    const shorten = (key: string, value: unknown): unknown =>
        typeof value === 'string' && fileFields.has(key) ? nameOf(value) : value;
    return JSON.stringify({ version: 1, documents }, shorten, 2);
}

/** Counts and figures as JSON, version 1: a field is never renamed, only added; what is not recorded is absent. */
export function metricsJson(
    measured: readonly { readonly process: Process; readonly metrics: Metrics }[],
    nameOf: NameOf,
): string {
    const processes = measured.map(({ process, metrics }) => ({
        name: process.name,
        label: process.label ?? '',
        file: nameOf(process.place.file),
        ...metrics,
    }));
    return JSON.stringify({ version: 1, processes }, rounded, 2);
}

/** Figures are means of estimates: six digits behind the point are more than anybody can know. */
function rounded(_key: string, value: unknown): unknown {
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
