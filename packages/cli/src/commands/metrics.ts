import { metricsJson, metricsOf, workingWeekOf } from '@process-as-code/language';
import { relativePath } from '@process-as-code/language/node';
import { FINE } from '../exit-codes.ts';
import { metricsPretty } from '../format/metrics-pretty.ts';
import { open, processes } from '../opening.ts';
import { print } from '../terminal.ts';

export interface MetricsCall {
    readonly process?: string;
    readonly format: 'pretty' | 'json';
}

/** What the processes of the named files consist of, and what a case takes and costs. */
export async function metrics(paths: readonly string[], call: MetricsCall): Promise<number> {
    const opened = await open(paths);
    const measured = processes(opened, call.process).map(process => ({
        process,
        metrics: metricsOf(opened.workspace, process),
        week: workingWeekOf(opened.workspace, process),
    }));
    const nameOf = (uri: string): string => relativePath(opened.root, uri);
    print(call.format === 'json' ? metricsJson(measured, nameOf) : metricsPretty(measured));
    return FINE;
}
