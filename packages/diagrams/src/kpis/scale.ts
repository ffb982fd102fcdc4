import type { DurationUnit, Kpi, Process, Quantity, Workspace } from '@process-as-code/language';
import { inUnit, workingWeekOf } from '@process-as-code/language';
import { fold } from '../sentences/words.ts';
import { numberText } from './numbers.ts';

/** What all values of a KPI are counted in, so that they stand on one axis. */
export interface Scale {
    readonly kind: 'percent' | 'money' | 'duration' | 'number';
    /** For the axis: `days`, `%`, `GBP`, `NPS points`; empty where none is recorded. */
    readonly unit: string;
    /** Natural bounds: a share lies between 0 and 100, a duration is never negative. */
    readonly least?: number;
    readonly most?: number;
    /** A quantity in this unit. */
    readonly valueOf: (quantity: Quantity) => number;
    /** `7.8`, `14%`, `£48.50`: as an axis shows it. */
    readonly short: (value: number, digits: number) => string;
    /** The same with its unit: `7.8 days`. */
    readonly long: (value: number, digits: number) => string;
}

const symbols: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$', JPY: '¥' };

/** The scale of a KPI whose results, target and other measures are these. */
export function scaleOf(
    workspace: Workspace,
    process: Process,
    kpi: Kpi,
    quantities: readonly Quantity[],
): Scale {
    const unit = fold(kpi.unit?.value ?? '');
    if (unit === '%' || quantities.some(quantity => quantity.unit === 'percent')) return percent;
    const money = moneyOf(unit, quantities);
    if (money !== undefined) return moneyScale(money, quantities);
    const duration = durationUnitOf(unit) ?? quantities.map(unitOfDuration).find(Boolean);
    if (duration) return durationScale(workspace, process, duration);
    const named = (text: string) => (unit ? `${text} ${unit}` : text);
    const isCount = kpi.statistic === 'count' && quantities.every(quantity => quantity.value >= 0);
    return {
        kind: 'number',
        unit,
        ...(isCount ? { least: 0 } : {}),
        valueOf: quantity => quantity.value,
        short: numberText,
        long: (value, digits) => named(numberText(value, digits)),
    };
}

/** `£48.50`, `£50`, `−CHF 1,250`. */
export function moneyText(amount: number, currency: string): string {
    const sign = symbols[currency] ?? `${currency} `;
    const hasPence = !Number.isInteger(Number(amount.toFixed(2)));
    return `${amount < 0 ? '−' : ''}${sign}${numberText(Math.abs(amount), hasPence ? 2 : 0, hasPence)}`;
}

const percent: Scale = {
    kind: 'percent',
    unit: '%',
    least: 0,
    most: 100,
    valueOf: quantity => quantity.value,
    short: (value, digits) => `${numberText(value, digits)}%`,
    long: (value, digits) => `${numberText(value, digits)}%`,
};

function moneyOf(unit: string, quantities: readonly Quantity[]): string | undefined {
    const written = quantities.find(quantity => quantity.unit === 'money')?.currency;
    if (written) return written;
    const code = Object.keys(symbols).find(each => each === unit || symbols[each] === unit);
    return code ?? (/^[A-Z]{3}$/.test(unit) && currencies.has(unit) ? unit : undefined);
}

/** Codes that people write without a sign; an abbreviation such as NPS is none. */
const currencies = new Set([
    'CHF',
    'SEK',
    'NOK',
    'DKK',
    'PLN',
    'AUD',
    'CAD',
    'NZD',
    'AED',
    'SAR',
    'INR',
    'ZAR',
]);

function moneyScale(currency: string, quantities: readonly Quantity[]): Scale {
    const short = (value: number, digits: number) =>
        moneyText(digits > 0 ? value : Math.round(value), currency);
    return {
        kind: 'money',
        unit: currency,
        ...(quantities.every(quantity => quantity.value >= 0) ? { least: 0 } : {}),
        valueOf: quantity => quantity.value,
        short,
        long: short,
    };
}

function durationScale(workspace: Workspace, process: Process, unit: DurationUnit): Scale {
    const week = workingWeekOf(workspace, process);
    return {
        kind: 'duration',
        unit: `${unit}s`,
        least: 0,
        valueOf: quantity => inUnit(week, quantity, unit),
        short: numberText,
        long: (value, digits) => {
            const text = numberText(value, digits);
            return `${text} ${unit}${text === '1' ? '' : 's'}`;
        },
    };
}

function unitOfDuration({ unit }: Quantity): DurationUnit | undefined {
    return unit === 'none' || unit === 'percent' || unit === 'money' ? undefined : unit;
}

function durationUnitOf(unit: string): DurationUnit | undefined {
    const [, plain] = /^(working day|working hour|minute|hour|day|week|month|year)s?$/i.exec(unit) ?? [];
    return plain ? (plain.toLowerCase() as DurationUnit) : /^mins?$/i.test(unit) ? 'minute' : undefined;
}
