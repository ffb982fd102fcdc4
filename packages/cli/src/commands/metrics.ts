import { metricsOf, workingWeekOf } from '@process-as-code/language';
import { FINE } from '../exit-codes.ts';
import { metricsJson } from '../format/metrics-json.ts';
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
    print(call.format === 'json' ? metricsJson(measured, opened.root) : metricsPretty(measured));
    return FINE;
}
