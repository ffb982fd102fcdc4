import type { KpiFocus } from '../model/types.ts';

/** A well-known KPI: what is the same wherever it is measured. Targets and sources are the writer's to state. */
export interface KpiTemplate {
    readonly name: string;
    readonly label: string;
    /** As people say it. */
    readonly abbreviation?: string;
    readonly focus: KpiFocus;
    readonly statistic?: 'mean' | 'median' | 'p90' | 'p95' | 'count' | 'rate';
    /** As written in a document: a name, `%`, or a text in quotes. */
    readonly unit: string;
    /** Either a formula … */
    readonly formula?: string;
    /** … or what is counted, and of what. */
    readonly counted?: { readonly numerator: string; readonly denominator: string };
}

/** The catalogue from which a KPI can be chosen; the first ones ask the customer. */
export const kpiTemplates: readonly KpiTemplate[] = [
    {
        name: 'FirstContactResolution',
        label: 'Cases resolved at the first contact',
        abbreviation: 'FCR',
        focus: 'customer',
        unit: '%',
        counted: {
            numerator: 'cases resolved at the first contact',
            denominator: 'cases received in the period',
        },
    },
    {
        name: 'CustomerSatisfaction',
        label: 'Customers who are satisfied',
        abbreviation: 'CSAT',
        focus: 'customer',
        unit: '%',
        counted: { numerator: 'answers of 4 or 5 on a scale of 1 to 5', denominator: 'all answers' },
    },
    {
        name: 'NetPromoterScore',
        label: 'Net Promoter Score',
        abbreviation: 'NPS',
        focus: 'customer',
        unit: 'points',
        formula: 'share of answers 9 and 10 minus share of answers 0 to 6, in percent',
    },
    {
        name: 'CustomerEffort',
        label: 'Customer effort score',
        abbreviation: 'CES',
        focus: 'customer',
        statistic: 'mean',
        unit: 'points',
        formula: 'mean answer to "It was easy to have my case handled", from 1 (disagree) to 7 (agree)',
    },
    {
        name: 'ResolutionTime',
        label: 'Days from request to resolution',
        focus: 'customer',
        statistic: 'median',
        unit: 'days',
        formula: 'date of resolution - date of receipt, working days',
    },
    {
        name: 'OnTime',
        label: 'Cases completed on time',
        focus: 'time',
        unit: '%',
        counted: {
            numerator: 'cases completed within the time promised',
            denominator: 'cases completed in the period',
        },
    },
    {
        name: 'ReopenRate',
        label: 'Cases reopened within 30 days',
        focus: 'quality',
        unit: '%',
        counted: { numerator: 'cases reopened within 30 days', denominator: 'cases closed in the period' },
    },
    {
        name: 'HandlingTime',
        label: 'Average handling time',
        abbreviation: 'AHT',
        focus: 'time',
        statistic: 'mean',
        unit: 'minutes',
        formula: 'minutes worked on cases / cases handled',
    },
    {
        name: 'CostPerCase',
        label: 'Cost of one case',
        focus: 'cost',
        statistic: 'mean',
        unit: 'GBP',
        formula: 'hours per case x hourly cost, all roles',
    },
];

/** The lines of a `kpi` block; a tab at the beginning of a line stands for one level. */
export function kpiLines(template: KpiTemplate, name: string): string[] {
    const { label, focus, statistic, unit, formula, counted } = template;
    return [
        `kpi ${name} ${text(label)} {`,
        `\tfocus ${focus}`,
        ...(statistic ? [`\tstatistic ${statistic}`] : []),
        `\tunit ${unit}`,
        ...(formula ? [`\tformula ${text(formula)}`] : []),
        ...(counted
            ? [`\tnumerator ${text(counted.numerator)}`, `\tdenominator ${text(counted.denominator)}`]
            : []),
        '}',
    ];
}

function text(value: string): string {
    return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
