import type { Quantity } from '../../model/types.ts';

/** A share that is stated together with what it was counted from, and what the counts make of it. */
export interface Claim {
    /** The share as written: `84%`. */
    readonly stated: string;
    /** `31 of 37`. */
    readonly counts: string;
    /** What the counts make, written with as many digits; absent where there is no share of nothing. */
    readonly computed?: string;
    /** Where the stated share stands in the text it was read from, in UTF-16 units. */
    readonly start: number;
}

/** What a measure with counts claims, when that is wrong: `84% = 31 of 40`. Undefined where it is right or has no counts. */
export function wrongMeasure({ text, unit, counted }: Quantity): Claim | undefined {
    if (!counted) return undefined;
    const [stated = '', counts = ''] = text.split('=').map(part => part.trim());
    const ratio = counted.numerator / counted.denominator;
    // A bare number may be a share of one or of a hundred.
    const factors = unit === 'percent' ? [100] : unit === 'none' ? [1, 100] : [1];
    return wrong(
        stated,
        counts,
        factors.map(factor => ratio * factor),
        0,
    );
}

/** What a results row claims, when its stated share is not that of its counts. */
export function wrongRow(stated: Quantity, { counted }: Quantity): Claim | undefined {
    if (!counted) return undefined;
    const { numerator, denominator } = counted;
    return wrong(stated.text, `${numerator} of ${denominator}`, [(numerator / denominator) * 100], 0);
}

/** The shares in a text that are stated right beside their counts and are wrong: `31 of 37 answers came in time (90%)`. */
export function wrongInText(text: string): Claim[] {
    return [...text.matchAll(countsThenShare), ...text.matchAll(shareThenCounts)]
        .map(match => {
            const {
                numerator = '',
                denominator = '',
                bracketed,
                share = bracketed ?? '',
            } = match.groups ?? {};
            const ratio = numberOf(numerator) / numberOf(denominator);
            const start = match.index + match[0].lastIndexOf(share);
            return wrong(share, `${numerator} of ${denominator}`, [ratio * 100], start);
        })
        .filter(claim => claim !== undefined);
}

const number = String.raw`\d{1,3}(?:,\d{3})+|\d+`;
const counts = String.raw`(?<![\d.,£€$])(?<numerator>${number}) (?:out )?of (?:the |all |all the )?(?<denominator>${number})(?![\d.]*\d|%)`;
const share = String.raw`\d+(?:\.\d+)?\s?%`;

/**
 * Between the counts and the share stand neither the end of a sentence nor other counts, and the share belongs to them: it is
 * in brackets, or set off by a comma, a dash, `or`, `=` or `is` with nothing behind it that it could be of.
 */
const countsThenShare = new RegExp(
    String.raw`${counts}(?:(?!\d[\d,]* (?:out )?of )[^.;!?%\n])*?(?:\((?<bracketed>${share})\)|(?:, |: | [–—-] | or | = |, or | is | are |, that is )(?<share>${share})(?=["')\]]*(?:[.;,]|$)))`,
    'g',
);
const shareThenCounts = new RegExp(String.raw`(?<share>${share}) ?(?:= ?|\()${counts}`, 'g');

function wrong(
    stated: string,
    counted: string,
    possible: readonly number[],
    start: number,
): Claim | undefined {
    const value = numberOf(stated);
    const digits = digitsOf(stated);
    const claim = { stated, counts: counted, start };
    const [first = Number.NaN] = possible;
    if (!Number.isFinite(first)) return claim;
    const tolerance = 0.5 * 10 ** -digits + 1e-9;
    if (possible.some(computed => Math.abs(computed - value) <= tolerance)) return undefined;
    // A share of a hundred was meant where the number is above one.
    const meant = value > 1 ? possible.at(-1)! : first;
    const computed = stated.replace(/-?\d[\d,]*(?:\.\d+)?/, meant.toFixed(digits));
    return { ...claim, computed };
}

function numberOf(text: string): number {
    return Number(/-?\d[\d,]*(?:\.\d+)?/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN);
}

function digitsOf(text: string): number {
    return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}
