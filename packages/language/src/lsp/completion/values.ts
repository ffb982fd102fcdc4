import { CompletionItemKind } from 'vscode-languageserver';
import { later } from '../../analysis/dates.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import type { Proposal, Request } from './request.ts';

/** Offers values that are no names of elements: dates, units, amounts, and the words people use at a place. */
export function valueProposals(request: Request, expected: Expected): Proposal[] {
    const { terminal } = expected;
    const { rule, property } = ownerOf(expected);
    const place = `${rule}.${property ?? ''}`;
    if (terminal === 'DATE') return place === 'ResultRow.period' ? [] : dates(request, rule);
    if (terminal === 'PERIOD') return place === 'ResultRow.period' ? months(request) : [];
    if (terminal === 'NUMBER') return [...amounts(request, expected), ...fixed(place)];
    if (place === 'Money.currency') return ['GBP', 'EUR', 'USD'].map(currency => value(`${currency} [100]`));
    if (terminal === 'ID' || terminal === 'TIME') return fixed(place);
    if (terminal === 'MONEY') return rule === 'Money' ? [value('£[100]', 'an amount of money')] : [];
    return [];
}

/** The quotes of a text, where one is wanted and nothing is typed yet. */
export function textProposal({ cursor }: Request, expected: Expected): Proposal[] {
    const isText = expected.terminal === 'STRING' && expected.frame.rule === 'Text';
    if (!isText || cursor.word.typed !== '') return [];
    return [
        { label: '"…"', kind: CompletionItemKind.Text, template: '"[]"', description: 'a text in quotes' },
    ];
}

/** The date some months from today, ISO. */
export function inMonths(today: string, months: number): string {
    return later(today, { amount: months, unit: 'month' });
}

/** The month some months before today: `2026-10`. */
export function monthsAgo(today: string, months: number): string {
    const [year = 0, month = 1] = today.split('-').map(Number);
    const count = year * 12 + month - 1 - months;
    return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** Clauses that say what is to come. */
const AHEAD = new Set(['ReviewBy', 'Due', 'Target']);

function dates({ today, cursor }: Request, rule: string): Proposal[] {
    const ahead: [string, string][] = [
        ['in three months', inMonths(today, 3)],
        ['in a month', inMonths(today, 1)],
        ['in six months', inMonths(today, 6)],
        ['in a year', inMonths(today, 12)],
    ];
    const now: [string, string] = ['today', today];
    const all = AHEAD.has(rule) ? [...ahead, now] : [now, ...ahead];
    const isDigits = /^\d/.test(cursor.word.typed);
    return all.map(([words, date]) => ({
        label: date,
        kind: CompletionItemKind.Constant,
        description: words,
        filter: isDigits ? date : `${words} ${date}`,
        text: date,
    }));
}

function months({ today }: Request): Proposal[] {
    return [0, 1, 2, 3].map(ago => ({
        label: monthsAgo(today, ago),
        kind: CompletionItemKind.Constant,
        description: ago === 0 ? 'this month' : ago === 1 ? 'last month' : `${ago} months ago`,
        template: `${monthsAgo(today, ago)}: [0]`,
    }));
}

/** Amounts with their units; what is typed of the number stays. */
function amounts({ cursor }: Request, expected: Expected): Proposal[] {
    const number = /^\d+$/.test(cursor.word.typed) ? cursor.word.typed : undefined;
    const amount = (usual: string) => number ?? `[${usual}]`;
    const of = (unit: string, usual: string) =>
        `${amount(usual)} ${unit}${number === '1' || unit === 'min' ? '' : 's'}`;
    switch (ownerOf(expected).rule) {
        case 'Duration':
            if (expected.frame.parent?.rule === 'Currency') {
                return [value(of('year', '2')), value(of('month', '18'))];
            }
            return [
                ...[value(of('working day', '5'), 'by the calendar'), value(of('day', '5'), 'calendar days')],
                ...[
                    value(of('hour', '2'), 'on the clock'),
                    value(of('working hour', '2'), 'by the calendar'),
                ],
                ...[
                    value(of('week', '2')),
                    value(of('month', '3')),
                    value(of('year', '2')),
                    value(of('min', '30')),
                ],
            ];
        case 'Span':
            return [
                value(of('min', '10')),
                ...(number ? [] : [value('[8] to [15] min', 'at least, at most')]),
                ...[value(of('hour', '2'), 'on the clock'), value(of('working day', '2'), 'by the calendar')],
                ...[
                    value(of('day', '2'), 'calendar days'),
                    value(of('working hour', '2'), 'by the calendar'),
                ],
                value(of('week', '2')),
            ];
        case 'Percent': {
            const rule = expected.frame.parent?.rule ?? '';
            const leads = /^(Branch|Exception)$/.test(rule) ? ' -> [@FlowNode Next]' : '';
            return [value(`${amount(rule === 'Exception' ? '5' : '95')}%${leads}`, 'of the cases')];
        }
        case 'Measure':
            return number ? [] : [value('[95]%'), value('[5] days'), value('£[100]'), value('[10]')];
        default:
            return [];
    }
}

function value(template: string, description = ''): Proposal {
    const label = template.replace(/ -> .*/, '').replaceAll(/[[\]]/g, '');
    return { label, kind: CompletionItemKind.Value, template, ...(description ? { description } : {}) };
}

function fixed(place: string): Proposal[] {
    const words = Object.hasOwn(WORDS, place) ? WORDS[place]! : [];
    return words.map(([word, description = '']) => ({
        label: word,
        kind: CompletionItemKind.Value,
        text: word,
        ...(description ? { description } : {}),
    }));
}

/** Words that people use at a place, though they may use others. */
const WORDS: Readonly<Record<string, readonly (readonly [string, string?])[]>> = {
    'Touchpoint.channels': [
        ['phone'],
        ['email'],
        ['letter'],
        ['visit'],
        ['web'],
        ['chat'],
        ['sms'],
        ['counter'],
    ],
    'Engagement.method': [['survey'], ['workshop'], ['interview'], ['meeting'], ['observation'], ['pilot']],
    'Every.period': [['month'], ['week'], ['quarter'], ['half-year'], ['year'], ['day']],
    'Unit.unit': [['days'], ['hours'], ['minutes'], ['GBP', 'pounds'], ['points'], ['cases']],
    'RoleCost.unit': [['hour'], ['day'], ['month'], ['year']],
    'DaySpan.first': [
        ...[
            ['mon-fri', 'Monday to Friday'],
            ['mon', 'Monday'],
            ['tue', 'Tuesday'],
            ['wed', 'Wednesday'],
        ],
        ...[
            ['thu', 'Thursday'],
            ['fri', 'Friday'],
            ['sat', 'Saturday'],
            ['sun', 'Sunday'],
        ],
    ] as [string, string][],
    'DaySpan.last': [
        ['fri', 'Friday'],
        ['sat', 'Saturday'],
        ['sun', 'Sunday'],
        ['thu', 'Thursday'],
    ],
    'OpeningHours.opens': [['09:00'], ['08:00'], ['08:30'], ['10:00']],
    'OpeningHours.closes': [['17:00'], ['16:00'], ['17:30'], ['18:00']],
    'Feeling.value': [
        ['3', 'neither good nor bad'],
        ['1', 'bad'],
        ['2', 'poor'],
        ['4', 'good'],
        ['5', 'very good'],
    ],
};
