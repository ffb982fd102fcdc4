import type { Process, Workspace } from '@process-as-code/language';
import { metricsJson, metricsOf, modelJson } from '@process-as-code/language';
import { encoded } from '../bundle/digest.ts';
import type { PlannedFile } from '../bundle/planned.ts';
import type { Scope } from '../bundle/scope.ts';
import { resultsCsv } from './results-csv.ts';

/**
 * What other programs may want to work with: the results of all KPIs as a table, the figures of each process, and the model of
 * all documents. `nameOf` names files as they are called in the bundle: nothing tells where somebody keeps them.
 */
export function dataFiles(scope: Scope, nameOf: (uri: string) => string): PlannedFile[] {
    const { workspace, processes, documents } = scope;
    return [
        ...(processes.some(({ kpis }) => kpis.length > 0)
            ? [text('data/kpi-results.csv', () => `\uFEFF${resultsCsv(workspace, processes)}`)]
            : []),
        text('data/metrics.json', () => `${metricsJson(measured(workspace, processes), nameOf)}\n`),
        text('data/model.json', () => `${modelJson(documents, nameOf)}\n`),
    ];
}

function measured(workspace: Workspace, processes: readonly Process[]) {
    return processes.map(process => ({ process, metrics: metricsOf(workspace, process) }));
}

function text(path: string, write: () => string): PlannedFile {
    return { path, part: 'data', make: () => encoded(write()) };
}
