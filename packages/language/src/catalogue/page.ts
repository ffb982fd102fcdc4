import { definitionLines, type KpiTemplate, kpiTemplates, templateTitle } from './kpis.ts';

/** The catalogue as Markdown: `docs/kpis.md`. */
export function kpisPage(): string {
    return `${[...introduction, ...kpiTemplates.flatMap(section)].join('\n')}\n`;
}

const introduction = [
    '<!-- Written by `npm run generate` from the catalogue: edit packages/language/src/catalogue/templates.ts. -->',
    '# KPIs that others know',
    '',
    'Completion and the fixes of [kpi-missing](rules/kpi-missing.md) and [kpi-no-customer](rules/kpi-no-customer.md) write these,',
    'and hover recognises them by name or label. The definitions are in our own words. What must be stated is what two people',
    'would otherwise do differently: write it in the formula, the label or the source. Baseline, target and owner are always yours.',
];

function section(template: KpiTemplate): string[] {
    const { name, definition, focus, statistic, unit, source } = template;
    return [
        '',
        `## ${templateTitle(template)}`,
        '',
        `\`kpi ${name}\`: ${definition}`,
        '',
        '| | |',
        '| --- | --- |',
        `| Focus | ${focus} |`,
        `| Unit | ${unit} |`,
        `| Better is | ${template.direction === '>=' ? 'more' : 'less'} |`,
        `| Range | ${rangeText(template)} |`,
        ...(statistic ? [`| Statistic | ${statistic} |`] : []),
        ...definitionLines(template).map(clause => {
            const [keyword = ''] = clause.split(' ');
            return `| ${capital(keyword)} | ${clause.slice(keyword.length + 1).replaceAll(/^"|"$|\\(?=")/g, '')} |`;
        }),
        '',
        'To be stated:',
        '',
        ...template.state.map(each => `- ${each}`),
        '',
        `Source: ${source}.`,
    ];
}

/** The values it can have, for a person. */
export function rangeText({ range, unit }: KpiTemplate): string {
    if (!range) return 'as the scale that is stated';
    const value = (number: number) => (unit === '%' ? `${number}%` : String(number));
    return range.most === undefined
        ? `${value(range.least)} or more`
        : `${value(range.least)} to ${value(range.most)}`;
}

function capital(word: string): string {
    return word.slice(0, 1).toUpperCase() + word.slice(1);
}
