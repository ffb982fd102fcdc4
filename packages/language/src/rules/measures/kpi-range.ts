import { type KpiTemplate, templateOf } from '../../catalogue/kpis.ts';
import { kpiResults } from '../../model/results.ts';
import type { Kpi, Quantity, Result } from '../../model/types.ts';
import type { ProcessRule, Report } from '../rule.ts';
import { called } from '../support/words.ts';

/** Values that the KPI cannot have, and a target that was met before anything was changed. */
export const kpiRange: ProcessRule = {
    code: 'kpi-range',
    layer: 'measures',
    severity: 'warning',
    says: 'a percentage outside 0–100, an NPS outside ±100, a baseline on the wrong side of the target',
    about: 'process',
    check(process, { workspace, report }) {
        for (const kpi of process.kpis) {
            const rows = kpiResults(workspace, kpi).results.filter(({ line }) => line !== undefined);
            for (const found of [...outOfRange(kpi, rows), ...targetMetBefore(kpi)]) report(found);
        }
    },
};

interface Range {
    readonly least: number;
    readonly most: number;
    readonly words: string;
}

/** Of the rows of a results file the first one that cannot be stands for all. */
function outOfRange(kpi: Kpi, rows: readonly Result[]): Report[] {
    const template = templateOf(kpi);
    const isOut = ({ measure }: Result) => {
        const range = rangeOf(kpi, template, measure);
        return range !== undefined && (measure.value < range.least || measure.value > range.most);
    };
    const row = rows.find(isOut);
    const measures = [
        ...measuresOf(kpi),
        ...(row
            ? [{ what: `result of ${row.period.text} (row ${row.line} of its file)`, measure: row.measure }]
            : []),
    ];
    return measures.flatMap(({ what, measure }) => {
        const range = rangeOf(kpi, template, measure);
        if (!range || (measure.value >= range.least && measure.value <= range.most)) return [];
        return [
            {
                at: measure.place,
                message: `The ${what} ${measure.text} of the KPI ${called(kpi)} cannot be: ${range.words}. Check the number and its unit.`,
            },
        ];
    });
}

/** A formula of the writer's own may well give more than 100%, or less than nothing. */
function rangeOf(kpi: Kpi, template: KpiTemplate | undefined, measure: Quantity): Range | undefined {
    if (template?.abbreviation === 'NPS' && (measure.unit === 'none' || measure.unit === 'percent')) {
        return { least: -100, most: 100, words: 'a Net Promoter Score lies between -100 and 100' };
    }
    const isPercent = measure.unit === 'percent' || (measure.unit === 'none' && kpi.unit?.value === '%');
    if (isPercent) {
        const isOwn = kpi.formula !== undefined && kpi.numerator === undefined;
        return isOwn ? undefined : { least: 0, most: 100, words: 'a share lies between 0% and 100%' };
    }
    if (template?.range && template.range.most === undefined) {
        return {
            least: template.range.least,
            most: Number.POSITIVE_INFINITY,
            words: `it is never below ${template.range.least}`,
        };
    }
    return undefined;
}

function targetMetBefore(kpi: Kpi): Report[] {
    const { target, baseline } = kpi;
    const measure = baseline?.measure;
    if (!target || !measure || !areComparable(measure, target.measure)) return [];
    const difference = measure.value - target.measure.value;
    const isBetter = target.direction === '>=' ? difference > 0 : target.direction === '<=' && difference < 0;
    if (!isBetter) return [];
    const wanted = `${target.direction} ${target.measure.text}`;
    return [
        {
            at: measure.place,
            message: `The baseline ${measure.text} of the KPI ${called(kpi)} is already better than the target ${wanted}. Check both numbers, and whether more or less is better.`,
            related: [{ message: `The target is ${wanted}.`, place: target.place }],
        },
    ];
}

function areComparable(a: Quantity, b: Quantity): boolean {
    if (a.unit === b.unit) return a.currency === b.currency;
    const units = [a.unit, b.unit];
    return units.includes('none') && units.includes('percent');
}

function measuresOf(kpi: Kpi): { readonly what: string; readonly measure: Quantity }[] {
    return [
        { what: 'baseline', measure: kpi.baseline?.measure },
        { what: 'target', measure: kpi.target?.measure },
        { what: 'benchmark', measure: kpi.benchmark?.measure },
        ...kpi.results.map(({ period, measure }) => ({ what: `result of ${period.text}`, measure })),
    ].filter((each): each is { what: string; measure: Quantity } => each.measure !== undefined);
}
