import type { Metrics, Process } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';

export interface Measured {
    readonly process: Process;
    readonly metrics: Metrics;
}

/** The counts as JSON, version 1: a field is never renamed, only added. */
export function metricsJson(measured: readonly Measured[], root: string): string {
    const processes = measured.map(({ process, metrics }) => ({
        name: process.name,
        label: process.label ?? '',
        file: relativePath(root, process.place.file),
        ...metrics,
    }));
    return JSON.stringify({ version: 1, processes }, undefined, 2);
}
