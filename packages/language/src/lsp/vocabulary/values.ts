import type { Clauses } from './clause.ts';

/** Words inside values: units, shares, amounts. */
export const valueClauses: Clauses = {
    Percent: { example: 'accurate 92%', words: { '%': 'Per cent.' } },
    Money: { example: 'cost "Fees" £1.78 million', words: { million: 'A million of it.' } },
    Measure: {
        example: 'baseline 84% = 31 of 37',
        words: {
            million: 'A million of it.',
            '%': 'Per cent.',
            working: 'Working days and hours follow the calendar.',
            '=': 'What the value was counted from.',
            of: 'Stands between what was counted and of how many.',
        },
        inserts: { '=': '= [1] of [2]', of: 'of [2]' },
    },
    Duration: {
        example: 'within 10 working days',
        words: { working: 'Working days and hours follow the calendar.' },
    },
    TimeRange: {
        example: 'time 8 to 15 min',
        words: { to: 'The longest time of a range.' },
        inserts: { to: 'to [15] min' },
    },
    Span: {
        example: 'wait 2 working days',
        words: { working: 'Working days and hours follow the calendar.' },
    },
    DurationUnit: {
        example: 'time 10 min',
        words: {
            min: 'Minutes.',
            minute: 'A minute.',
            minutes: 'Minutes.',
            hour: 'An hour on the clock.',
            hours: 'Hours on the clock.',
            day: 'A calendar day.',
            days: 'Calendar days.',
            week: 'A week: seven calendar days.',
            weeks: 'Weeks of seven calendar days.',
            month: 'A month: it ends on the same date of the next month.',
            months: 'Months: they end on the same date of a later month.',
            year: 'A year.',
            years: 'Years.',
        },
    },
    Level: {
        example: 'impact high',
        words: { low: 'Little.', medium: 'Neither little nor much.', high: 'Much.' },
    },
};
