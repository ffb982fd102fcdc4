/** Prints what the benchmarks measured. */

export interface Measure {
    readonly what: string;
    /** One for each time it was measured. */
    readonly values: readonly number[];
    readonly limit?: number;
    readonly unit?: 'ms' | 'MB';
    /** What it is made of, in ms; what is missing to the whole is waiting and the way between the processes. */
    readonly parts?: Readonly<Record<string, number>>;
}

/** One line for a measure and, where its parts are known, one for these. Sets the exit code when p95 is above the limit. */
export function report({ what, values, limit, unit = 'ms', parts }: Measure): void {
    const whole = median(values);
    const worst = percentile(values, 0.95);
    const within =
        limit === undefined ? '' : `, limit ${limit} ${unit}${worst > limit ? ' – OVER THE LIMIT' : ''}`;
    const figures = `median ${shown(whole)} ${unit}, p95 ${shown(worst)} ${unit} of ${values.length}`;
    console.log(`${what}: ${values.length > 1 ? figures : `${shown(whole)} ${unit}`}${within}`);
    if (parts) console.log(`    ${madeOf(whole, parts)}`);
    if (limit !== undefined && worst > limit) process.exitCode = 1;
}

/** Half of the values lie above it. */
export function median(values: readonly number[]): number {
    return percentile(values, 0.5);
}

function madeOf(whole: number, parts: Readonly<Record<string, number>>): string {
    const known = Object.values(parts).reduce((sum, part) => sum + part, 0);
    const all = { ...parts, 'transport and waiting': Math.max(0, whole - known) };
    const sorted = Object.entries(all).sort(([, a], [, b]) => b - a);
    return `mostly ${sorted.map(([name, value]) => `${name} ${shown(value)}`).join(', ')}`;
}

function percentile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]!;
}

function shown(value: number): string {
    return value < 10 ? value.toFixed(1) : value.toFixed(0);
}
