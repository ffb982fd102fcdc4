import type { Metrics, Process, WorkingWeek } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';

export interface Measured {
    readonly process: Process;
    readonly metrics: Metrics;
    readonly week: WorkingWeek;
}

/** Counts and figures as JSON, version 1: a field is never renamed, only added; what is not recorded is absent. */
export function metricsJson(measured: readonly Measured[], root: string): string {
    const processes = measured.map(({ process, metrics }) => ({
        name: process.name,
        label: process.label ?? '',
        file: relativePath(root, process.place.file),
        ...metrics,
    }));
    return JSON.stringify({ version: 1, processes }, rounded, 2);
}

/** Figures are means of estimates: six digits behind the point are more than anybody can know. */
function rounded(_key: string, value: unknown): unknown {
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
