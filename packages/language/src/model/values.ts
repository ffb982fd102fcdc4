import type { Place } from './element.ts';

export type Level = 'low' | 'medium' | 'high';

export type DurationUnit =
    | 'minute'
    | 'hour'
    | 'day'
    | 'week'
    | 'month'
    | 'year'
    | 'working hour'
    | 'working day';

export interface Duration {
    readonly amount: number;
    readonly unit: DurationUnit;
    /** As written, white space folded: `2 working days`. */
    readonly text: string;
    readonly place: Place;
}

/** `8 to 15 min`, or the same duration twice where only one is written. */
export interface TimeRange {
    readonly least: Duration;
    readonly most: Duration;
    readonly text: string;
    readonly place: Place;
}

/** A measured or stated value. */
export interface Quantity {
    /** The number as a person reads it: 92 for `92%`, 1780000 for `1.78 million`. */
    readonly value: number;
    /** `none` for a bare number. */
    readonly unit: 'none' | 'percent' | 'money' | DurationUnit;
    /** ISO 4217 code, for money. */
    readonly currency?: string;
    /** `84% = 31 of 37`: 31 and 37. */
    readonly counted?: { readonly numerator: number; readonly denominator: number };
    readonly text: string;
    readonly place: Place;
}
