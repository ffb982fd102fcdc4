import { moneyText, numberText } from '@process-as-code/diagrams';
import {
    type CostBenefit,
    type CostBenefitResult,
    costBenefit,
    type Evaluation,
    type Money,
    sensitivityPercent,
} from '@process-as-code/language';
import type { Block, Paragraph, Row, Section, Table } from '../document.ts';
import type { ReportContext } from './context.ts';
import { capital, section, textCell } from './words.ts';

/** What it costs, what it is worth, and whether it pays; each figure with the way it is worked out. */
export function costsAndBenefits(report: ReportContext, evaluation: Evaluation): Section[] {
    const items = [...evaluation.costs, ...evaluation.benefits];
    if (items.length === 0) return [];
    const worked = costBenefit(evaluation);
    const blocks = worked
        ? [results(worked), ...years(worked), sensitivity(worked), ...remarks(worked)]
        : [remark('No sum is made: it takes amounts in one currency, each once, monthly or yearly.')];
    return section(report.idOf(`${evaluation.id}-money`), 'Costs and benefits', [
        recorded(report, items),
        ...blocks,
    ]);
}

function recorded(report: ReportContext, items: readonly Money[]): Table {
    return {
        kind: 'table',
        caption: 'What is recorded',
        columns: [
            { title: 'What', width: 42 },
            { title: 'Cost or benefit', width: 16 },
            { title: 'Amount', width: 20 },
            { title: 'Shown by', width: 22 },
        ],
        rows: items.map(item => ({
            id: report.anchor(item),
            cells: [
                [[item.text]],
                [[capital(item.kind)]],
                textCell([item.amount?.text, item.frequency].filter(Boolean).join(' ')),
                item.from ? [[report.link(item.from)]] : [],
            ],
        })),
    };
}

function results({ result, horizon, currency, margin }: CostBenefit): Table {
    const discounted = horizon.discount !== undefined;
    const money = (amount: number) => moneyText(Math.round(amount), currency);
    const over = `over ${yearsText(horizon.years)}`;
    const lines: (readonly [string, string | undefined, string])[] = [
        ['Costs', money(result.costs), `paid once + paid yearly × ${horizon.years}`],
        ['Benefits', money(result.benefits), `gained once + gained yearly × ${horizon.years}`],
        ['Net benefit', money(result.net), 'benefits − costs, not discounted'],
        [
            'Benefit for each 1 of cost',
            ratioText(result),
            discounted ? 'present value of the benefits ÷ present value of the costs' : 'benefits ÷ costs',
        ],
        ['Paid back', paybackText(result), 'what is paid once ÷ what is saved a month, not discounted'],
        [
            'Net present value',
            result.npv === undefined ? undefined : money(result.npv),
            `sum of (benefits − costs) of each year ÷ (1 + ${horizon.discount}%) to the power of the year`,
        ],
        [
            'Benefits may fall by',
            margin === undefined ? undefined : `${numberText(margin, 0)}%`,
            `until they no longer cover the costs (switching value): 1 − costs ÷ benefits${discounted ? ', of present values' : ''}`,
        ],
    ];
    return {
        kind: 'table',
        caption: `Whether it pays, ${over}`,
        columns: [
            { title: 'Figure', width: 26 },
            { title: 'Result', width: 20 },
            { title: 'How it is worked out', width: 54 },
        ],
        rows: lines.flatMap(([figure, value, formula]): Row[] =>
            value === undefined ? [] : [{ cells: [[[figure]], [[{ strong: value }]], [[formula]]] }],
        ),
    };
}

/** More years than this are not told one by one. */
const mostYears = 12;

function years({ flows, currency, horizon }: CostBenefit): Table[] {
    if (horizon.years > mostYears) return [];
    const discounted = horizon.discount !== undefined;
    const money = (amount: number) => moneyText(Math.round(amount), currency);
    return [
        {
            kind: 'table',
            caption: 'Year by year',
            columns: ['Year', 'Costs', 'Benefits', 'Net', ...(discounted ? ['Present value'] : [])].map(
                title => ({ title }),
            ),
            rows: flows.map(({ year, costs, benefits, present }) => ({
                cells: [
                    year === 0 ? 'Start' : `Year ${year}`,
                    money(costs),
                    money(benefits),
                    money(benefits - costs),
                    ...(present === undefined ? [] : [money(present)]),
                ].map(text => [[text]]),
            })),
        },
    ];
}

function sensitivity({ result, sensitivity: changes, currency, horizon }: CostBenefit): Table {
    const discounted = horizon.discount !== undefined;
    const money = (amount: number) => moneyText(Math.round(amount), currency);
    const row = (name: string, one: CostBenefitResult): Row => ({
        cells: [
            name,
            money(one.net),
            ratioText(one) ?? '',
            paybackText(one),
            ...(one.npv === undefined ? [] : [money(one.npv)]),
        ].map(text => [[text]]),
    });
    const name = (word: string, percent: number) =>
        percent === 0 ? [] : [`${word} ${Math.abs(percent)}% ${percent > 0 ? 'higher' : 'lower'}`];
    return {
        kind: 'table',
        caption: `What if it turns out ${sensitivityPercent}% other than expected`,
        columns: [
            { title: 'If', width: discounted ? 34 : 40 },
            { title: 'Net benefit', width: 17 },
            { title: 'Benefit for each 1 of cost', width: 17 },
            { title: 'Paid back', width: discounted ? 15 : 26 },
            ...(discounted ? [{ title: 'Net present value', width: 17 }] : []),
        ],
        rows: [
            row('As expected', result),
            ...changes.map(({ change, result: one }) =>
                row(
                    capital(
                        [...name('costs', change.costs), ...name('benefits', change.benefits)].join(', '),
                    ),
                    one,
                ),
            ),
        ],
    };
}

function remarks({ horizon, uncounted }: CostBenefit): Block[] {
    const left = uncounted.map(({ text }) => `“${text}”`).join(', ');
    return [
        ...(horizon.recorded ? [] : [remark('No horizon is recorded; one year is taken.')]),
        ...(left
            ? [remark(`Not counted, because an amount or how often it falls is not recorded: ${left}.`)]
            : []),
        remark(
            'What is paid or gained once falls at the start, what recurs at the end of each year. Discounting, ratio and switching value as in HM Treasury, The Green Book (chapter 5 and annex 6); the payback period is the simple one.',
        ),
    ];
}

function remark(text: string): Paragraph {
    return { kind: 'paragraph', tone: 'remark', text: [text] };
}

function ratioText({ ratio }: CostBenefitResult): string | undefined {
    return ratio === undefined ? undefined : numberText(ratio, 2);
}

function paybackText({ payback }: CostBenefitResult): string {
    if (payback === undefined) return 'never';
    if (payback === 0) return 'at once';
    if (payback <= 24) return `after ${numberText(payback, 1)} months`;
    return `after ${numberText(payback / 12, 1)} years`;
}

function yearsText(years: number): string {
    return years === 1 ? 'one year' : `${years} years`;
}
