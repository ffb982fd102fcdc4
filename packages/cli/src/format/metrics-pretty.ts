import {
    type Counts,
    type Metrics,
    type Process,
    timeText,
    type WorkingWeek,
} from '@process-as-code/language';
import { harmless, type Paint, paintFor } from '../terminal.ts';

export interface Measured {
    readonly process: Process;
    readonly metrics: Metrics;
    readonly week: WorkingWeek;
}

const NAMES: Readonly<Record<keyof Counts, string>> = {
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

/** Counts and figures for a person, one process after the other. */
export function metricsPretty(
    measured: readonly Measured[],
    paint: Paint = paintFor(process.stdout),
): string {
    if (measured.length === 0) return 'There is no process in these files.';
    return measured
        .map(({ process: { name, label }, metrics, week }) => {
            const title = label ? `${label} (${name})` : (name ?? '');
            const counts = Object.entries(NAMES).map(
                ([key, words]) => `${String(metrics[key as keyof Counts]).padStart(6)}  ${words}`,
            );
            const figures = figuresOf(metrics, week).map(line => `  ${line}`);
            return [paint('bold', harmless(title)), ...counts, ...figures].join('\n');
        })
        .join('\n\n');
}

/** What one case takes and costs, as far as it is recorded. */
function figuresOf({ time, efficiency, rolledAccuracy, cost, currency, sound }: Metrics, week: WorkingWeek) {
    const minutes = (part: number | undefined) =>
        part === undefined ? 'not recorded' : timeText(week, part);
    return [
        'For one case, expected over the chances:',
        time
            ? `lead time ${minutes(time.lead)}: touch time ${minutes(time.touch)}, waiting ${minutes(time.wait)}`
            : 'no times are recorded',
        ...(efficiency === undefined ? [] : [`touch time is ${percent(efficiency)} of the lead time`]),
        rolledAccuracy === undefined
            ? 'no accuracy (%C&A) is recorded'
            : `complete and accurate the whole way: ${percent(rolledAccuracy)} (rolled %C&A)`,
        cost === undefined ? 'no cost is recorded in one currency' : `cost ${currency} ${cost.toFixed(2)}`,
        SOUND[sound],
    ];
}

const SOUND: Readonly<Record<Metrics['sound'], string>> = {
    yes: 'sound: every case can come to an end',
    no: 'not sound: some case cannot come to an end',
    unknown: 'sound: not known',
};

function percent(share: number): string {
    return `${Math.round(share * 1000) / 10}%`;
}
