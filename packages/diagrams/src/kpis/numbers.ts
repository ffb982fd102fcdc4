/** Marks of an axis, and how many digits behind the point they need. */
export interface Ticks {
    readonly values: readonly number[];
    readonly step: number;
    readonly digits: number;
}

/**
 * Round numbers (1, 2, 2.5 or 5 times a power of ten apart) that enclose two values, `count` or one more or less of them.
 */
export function niceTicks(least: number, most: number, count: number): Ticks {
    const span = most - least || Math.abs(most) || 1;
    const rough = span / Math.max(1, count);
    const power = 10 ** Math.floor(Math.log10(rough));
    const step = power * ([1, 2, 2.5, 5, 10].find(factor => factor * power >= rough * 0.999) ?? 10);
    const first = Math.floor(least / step + 1e-9);
    const last = Math.max(Math.ceil(most / step - 1e-9), first + 1);
    const digits = digitsOf(step);
    const values = Array.from({ length: last - first + 1 }, (_, index) =>
        Number(((first + index) * step).toFixed(digits)),
    );
    return { values, step, digits };
}

/** `1,250.5`, `−20`: no more digits behind the point than asked for, the last ones not 0 unless `fixed`. */
export function numberText(value: number, digits: number, fixed = false): string {
    const written = Math.abs(value).toFixed(Math.min(digits, 10));
    const [whole = '', fraction = ''] = written.split('.');
    const shown = fixed ? fraction : fraction.replace(/0+$/, '');
    const isZero = Number(written) === 0;
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
    return `${value < 0 && !isZero ? '−' : ''}${grouped}${shown ? `.${shown}` : ''}`;
}

function digitsOf(step: number): number {
    for (let digits = 0; digits < 10; digits++) {
        if (Math.abs(step - Number(step.toFixed(digits))) < step * 1e-6) return digits;
    }
    return 10;
}
