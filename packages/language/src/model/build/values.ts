import type * as ast from '../../generated/ast.ts';
import { shared } from '../../parser/shared.ts';
import type { Duration, DurationUnit, Level, Quantity, TimeRange } from '../values.ts';
import { defined } from './defined.ts';
import type { Reader } from './reader.ts';

const CURRENCIES: Readonly<Record<string, string>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' };

/** `1,250` as 1250. */
export function numberOf(text: string | undefined): number | undefined {
    const value = Number(text?.replaceAll(',', ''));
    return text === undefined || Number.isNaN(value) ? undefined : value;
}

export function durationOf(reader: Reader, node: ast.Duration | undefined): Duration | undefined {
    const amount = numberOf(node?.amount);
    const unit = node?.unit && unitOf(node.unit, node.working);
    if (!node || amount === undefined || !unit) return undefined;
    return { amount, unit, text: textOf(node), place: reader.place(node.$cstNode) };
}

/** A lone number before `to` takes the unit that stands behind the second one. */
export function timeRangeOf(reader: Reader, node: ast.TimeRange | undefined): TimeRange | undefined {
    const least = node?.least;
    const most = node?.most ?? least;
    const unit = most?.unit && unitOf(most.unit, most.working);
    const from = numberOf(least?.amount);
    const to = numberOf(most?.amount);
    if (!node || !least || !most || !unit || from === undefined || to === undefined) return undefined;
    const leastUnit = least.unit ? unitOf(least.unit, least.working) : unit;
    const span = (part: ast.Span, amount: number, of: DurationUnit) => ({
        amount,
        unit: of,
        text: textOf(part),
        place: reader.place(part.$cstNode),
    });
    return {
        least: span(least, from, leastUnit),
        most: span(most, to, unit),
        text: textOf(node),
        place: reader.place(node.$cstNode),
    };
}

export function percentOf(reader: Reader, node: ast.Percent | undefined): Quantity | undefined {
    const value = numberOf(node?.value);
    if (!node || value === undefined) return undefined;
    return { value, unit: 'percent', text: textOf(node), place: reader.place(node.$cstNode) };
}

export function moneyOf(reader: Reader, node: ast.Money | undefined): Quantity | undefined {
    return node && quantityOf(reader, node);
}

export function measureOf(reader: Reader, node: ast.Measure | undefined): Quantity | undefined {
    const quantity = node && quantityOf(reader, node);
    if (!node || !quantity) return undefined;
    const numerator = numberOf(node.numerator);
    const denominator = numberOf(node.denominator);
    const counted =
        numerator === undefined || denominator === undefined ? undefined : { numerator, denominator };
    const unit = node.percent ? 'percent' : node.unit ? unitOf(node.unit, node.working) : quantity.unit;
    return defined({ ...quantity, unit, counted });
}

export function levelOf(level: string | undefined): Level | undefined {
    return level as Level | undefined;
}

/** As written, white space folded. */
export function textOf(
    node: ast.Duration | ast.TimeRange | ast.Span | ast.Percent | ast.Money | ast.Measure,
): string {
    return shared((node.$cstNode?.text ?? '').split(/\s+/).join(' '));
}

function quantityOf(reader: Reader, node: ast.Money | ast.Measure): Quantity | undefined {
    const digits = node.symbol ? node.symbol.slice(1).trim() : node.number;
    const amount = numberOf(digits);
    if (amount === undefined) return undefined;
    // Thousandths of a million are whole numbers: rounding keeps 1.78 million from becoming 1779999.9999.
    const value = (node.negative ? -1 : 1) * (node.million ? Math.round(amount * 1e9) / 1e3 : amount);
    const currency = node.symbol ? CURRENCIES[node.symbol[0]!] : node.currency;
    return defined({
        value,
        unit: currency ? ('money' as const) : ('none' as const),
        currency,
        text: textOf(node),
        place: reader.place(node.$cstNode),
    });
}

function unitOf(unit: string, working: boolean): DurationUnit {
    const plain = unit === 'min' ? 'minute' : unit.replace(/s$/, '');
    return shared(
        working && (plain === 'day' || plain === 'hour') ? `working ${plain}` : plain,
    ) as DurationUnit;
}
