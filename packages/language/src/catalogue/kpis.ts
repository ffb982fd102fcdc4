import type { Kpi, KpiFocus, Target } from '../model/types.ts';
import { labelFrom } from '../rules/support/names.ts';
import { kpiTemplates } from './templates.ts';

export { kpiTemplates } from './templates.ts';

/** A well-known KPI: what is the same wherever it is measured. Targets and figures are the writer's to state. */
export interface KpiTemplate {
    readonly name: string;
    readonly label: string;
    /** As people say it. */
    readonly abbreviation?: string;
    /** Words that tell in a name or a label, lower case, that this is meant. */
    readonly known: readonly string[];
    /** What it tells, in a sentence. */
    readonly definition: string;
    readonly focus: KpiFocus;
    readonly statistic?: 'mean' | 'median' | 'p90' | 'p95' | 'count' | 'rate';
    /** As written in a document: a name, `%`, or a text in quotes. */
    readonly unit: string;
    /** Which way is better. */
    readonly direction: Target['direction'];
    /** What values it can have, in its unit; absent where that is for the writer to say. */
    readonly range?: { readonly least: number; readonly most?: number };
    /** Either a formula … */
    readonly formula?: string;
    /** … or what is counted, and of what. */
    readonly counted?: { readonly numerator: string; readonly denominator: string };
    /** What two people would do differently unless it is stated. */
    readonly state: readonly string[];
    /** Where the definition comes from. */
    readonly source: string;
}

/** The lines of a `kpi` block; a tab at the beginning of a line stands for one level. */
export function kpiLines(template: KpiTemplate, name: string): string[] {
    const { label, focus, statistic, unit } = template;
    return [
        `kpi ${name} ${text(label)} {`,
        `\tfocus ${focus}`,
        ...(statistic ? [`\tstatistic ${statistic}`] : []),
        `\tunit ${unit}`,
        ...definitionLines(template).map(line => `\t${line}`),
        '}',
    ];
}

/** The clauses that define the KPI: its formula, or its numerator and denominator. */
export function definitionLines({ formula, counted }: KpiTemplate): string[] {
    return [
        ...(formula ? [`formula ${text(formula)}`] : []),
        ...(counted
            ? [`numerator ${text(counted.numerator)}`, `denominator ${text(counted.denominator)}`]
            : []),
    ];
}

/** As people say it: `Net Promoter Score (NPS)`. */
export function templateTitle({ label, abbreviation }: KpiTemplate): string {
    return abbreviation ? `${label} (${abbreviation})` : label;
}

const templates = new WeakMap<Pick<Kpi, 'name' | 'label'>, KpiTemplate | undefined>();

/** The KPI of the catalogue that a KPI is by its name or its label; undefined where neither says so. */
export function templateOf(kpi: Pick<Kpi, 'name' | 'label'>): KpiTemplate | undefined {
    if (!templates.has(kpi)) templates.set(kpi, findTemplate(kpi));
    return templates.get(kpi);
}

function findTemplate({ name = '', label = '' }: Pick<Kpi, 'name' | 'label'>): KpiTemplate | undefined {
    const named = byName.get(name.replace(/\d+$/, '').toLowerCase());
    if (named) return named;
    const said = ` ${labelFrom(name)} ${label} `.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
    return byWords.find(({ words }) => words.some(each => said.includes(each)))?.template;
}

/** By name and by abbreviation, lower case; of two the first. */
const byName: ReadonlyMap<string, KpiTemplate> = new Map(
    kpiTemplates
        .flatMap(template => namesOf(template).map(name => [name.toLowerCase(), template] as const))
        .reverse(),
);

/** The words that tell a template, each with the spaces around it. */
const byWords = kpiTemplates.map(template => {
    const { known, abbreviation } = template;
    const words = [...known, ...(abbreviation ? [abbreviation.toLowerCase()] : [])];
    return { template, words: words.map(each => ` ${each} `) };
});

function namesOf({ name, abbreviation }: KpiTemplate): string[] {
    return abbreviation ? [name, abbreviation] : [name];
}

function text(value: string): string {
    return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
