import type { Metrics } from '@process-as-code/language';
import { harmless, type Paint, paintFor } from '../terminal.ts';
import type { Measured } from './metrics-json.ts';

const NAMES: Readonly<Record<keyof Metrics, string>> = {
    steps: 'steps (with send, receive and call)',
    decisions: 'decisions',
    parallels: 'parallel blocks',
    phases: 'phases',
    starts: 'starts',
    ends: 'ends',
    roles: 'roles',
    parties: 'parties',
    handoffs: 'hand-offs',
    exceptions: 'exceptions',
    deadlines: 'deadlines',
    touchpoints: 'touchpoints',
    limits: 'limits',
    kpis: 'KPIs',
    complexity: 'control-flow complexity',
};

/** The counts for a person, one process after the other. */
export function metricsPretty(
    measured: readonly Measured[],
    paint: Paint = paintFor(process.stdout),
): string {
    if (measured.length === 0) return 'There is no process in these files.';
    return measured
        .map(({ process: { name, label }, metrics }) => {
            const title = label ? `${label} (${name})` : (name ?? '');
            const rows = Object.entries(NAMES).map(
                ([key, words]) => `${String(metrics[key as keyof Metrics]).padStart(6)}  ${words}`,
            );
            return [paint('bold', harmless(title)), ...rows].join('\n');
        })
        .join('\n\n');
}
