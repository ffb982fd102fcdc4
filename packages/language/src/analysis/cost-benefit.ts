import type { Evaluation, Money } from '../model/types.ts';

/** What an evaluation says about money, worked out. Amounts are in the currency; nothing is rounded. */
export interface CostBenefit {
    /** ISO 4217 code, or the currency as written. */
    readonly currency: string;
    readonly horizon: Horizon;
    /** Year 0 is the start, where everything falls that is paid once; what recurs falls at the end of each year. */
    readonly flows: readonly YearFlow[];
    readonly result: CostBenefitResult;
    /** The result when costs or benefits turn out other than expected. */
    readonly sensitivity: readonly { readonly change: Change; readonly result: CostBenefitResult }[];
    /**
     * By how many percent the benefits may fall until costs are no longer covered (the switching value); undefined where they
     * are not covered now. Of present values where discounted.
     */
    readonly margin?: number;
    /** What cannot be counted, because its amount or its frequency is not recorded. */
    readonly uncounted: readonly Money[];
}

export interface Horizon {
    /** Whole years, 100 at the most. */
    readonly years: number;
    /** False where none is recorded, and one year is taken. */
    readonly recorded: boolean;
    /** Percent a year. */
    readonly discount?: number;
}

export interface YearFlow {
    readonly year: number;
    readonly costs: number;
    readonly benefits: number;
    /** Benefits less costs, brought to the value of year 0; absent without a discount rate. */
    readonly present?: number;
}

export interface CostBenefitResult {
    readonly costs: number;
    readonly benefits: number;
    /** Benefits less costs, not discounted. */
    readonly net: number;
    /** Benefits for each unit of cost, of present values where discounted; undefined without costs. */
    readonly ratio?: number;
    /** Months until what is saved has paid for what is paid once; 0 where nothing is; undefined where it never does. */
    readonly payback?: number;
    /** Net present value; absent without a discount rate. */
    readonly npv?: number;
}

/** By how many percent costs and benefits are changed. */
export interface Change {
    readonly costs: number;
    readonly benefits: number;
}

/** How much the sensitivity analysis changes costs and benefits, in percent: the usual first test, not a forecast. */
export const sensitivityPercent = 20;

/** What of costs and benefits is counted in one sum each. */
interface Sums {
    readonly once: { readonly costs: number; readonly benefits: number };
    readonly yearly: { readonly costs: number; readonly benefits: number };
}

/**
 * Costs and benefits of an evaluation over its horizon: net benefit, benefit-cost ratio, payback period, net present value and
 * what a change of 20 percent does to them. Undefined where nothing can be counted, and where amounts are in more than one
 * currency, because no rates of exchange are recorded.
 *
 * Present value: `amount ÷ (1 + rate) ^ year`; ratio and switching value as in HM Treasury, The Green Book, chapter 5 and
 * annex 6. Payback: `paid once ÷ saved a month`, not discounted.
 */
export function costBenefit({ costs, benefits, horizon }: Evaluation): CostBenefit | undefined {
    const items = [...costs, ...benefits];
    const counted = items.filter(({ amount, frequency }) => amount?.currency && frequency);
    const [currency, ...others] = new Set(counted.map(({ amount }) => amount!.currency!));
    if (currency === undefined || others.length > 0) return undefined;
    const sums = sumsOf(counted);
    const over: Horizon = {
        years: Math.min(Math.floor(horizon?.years ?? 1), longestHorizon),
        recorded: horizon !== undefined,
        ...(horizon?.discount ? { discount: horizon.discount.value } : {}),
    };
    const result = resultOf(sums, over);
    const [kept, worth] = [presentOf(sums, over, 'costs'), presentOf(sums, over, 'benefits')];
    return {
        currency,
        horizon: over,
        flows: flowsOf(sums, over),
        result,
        sensitivity: changes.map(change => ({ change, result: resultOf(changed(sums, change), over) })),
        ...(worth > 0 && worth >= kept ? { margin: 100 * (1 - kept / worth) } : {}),
        uncounted: items.filter(item => !counted.includes(item)),
    };
}

const longestHorizon = 100;

const changes: readonly Change[] = [
    { costs: sensitivityPercent, benefits: 0 },
    { costs: -sensitivityPercent, benefits: 0 },
    { costs: 0, benefits: sensitivityPercent },
    { costs: 0, benefits: -sensitivityPercent },
    { costs: sensitivityPercent, benefits: -sensitivityPercent },
];

const timesAYear = { monthly: 12, yearly: 1 } as const;

function sumsOf(items: readonly Money[]): Sums {
    const sums = { once: { costs: 0, benefits: 0 }, yearly: { costs: 0, benefits: 0 } };
    for (const { kind, amount, frequency } of items) {
        const side = kind === 'cost' ? 'costs' : 'benefits';
        if (frequency === 'once') sums.once[side] += amount!.value;
        else sums.yearly[side] += amount!.value * timesAYear[frequency!];
    }
    return sums;
}

function changed({ once, yearly }: Sums, { costs, benefits }: Change): Sums {
    const apply = (sum: Sums['once']) => ({
        costs: sum.costs * (1 + costs / 100),
        benefits: sum.benefits * (1 + benefits / 100),
    });
    return { once: apply(once), yearly: apply(yearly) };
}

function resultOf(sums: Sums, horizon: Horizon): CostBenefitResult {
    const { once, yearly } = sums;
    const costs = once.costs + yearly.costs * horizon.years;
    const benefits = once.benefits + yearly.benefits * horizon.years;
    const [kept, worth] = [presentOf(sums, horizon, 'costs'), presentOf(sums, horizon, 'benefits')];
    const payback = paybackOf(sums);
    return {
        costs,
        benefits,
        net: benefits - costs,
        ...(kept > 0 ? { ratio: worth / kept } : {}),
        ...(payback === undefined ? {} : { payback }),
        ...(horizon.discount === undefined ? {} : { npv: worth - kept }),
    };
}

/** The value at the start of what is spent or gained over the horizon; the plain sum without a discount rate. */
function presentOf(
    { once, yearly }: Sums,
    { years, discount = 0 }: Horizon,
    side: 'costs' | 'benefits',
): number {
    let present = once[side];
    for (let year = 1; year <= years; year++) present += yearly[side] / (1 + discount / 100) ** year;
    return present;
}

function paybackOf({ once, yearly }: Sums): number | undefined {
    const paid = once.costs - once.benefits;
    const saved = (yearly.benefits - yearly.costs) / 12;
    if (saved > 0) return Math.max(0, paid / saved);
    return paid <= 0 && saved === 0 ? 0 : undefined;
}

function flowsOf({ once, yearly }: Sums, { years, discount }: Horizon): YearFlow[] {
    return Array.from({ length: years + 1 }, (_, year) => {
        const { costs, benefits } = year === 0 ? once : yearly;
        const present =
            discount === undefined ? {} : { present: (benefits - costs) / (1 + discount / 100) ** year };
        return { year, costs, benefits, ...present };
    });
}
