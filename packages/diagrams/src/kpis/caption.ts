import type { Workspace } from '@process-as-code/language';
import { titleOfRef } from '@process-as-code/language';
import { fold, listed, stopped } from '../sentences/words.ts';
import { dateText } from './dates.ts';
import { numberText } from './numbers.ts';
import type { Series } from './series.ts';
import { capital } from './words.ts';

/** How the KPI is counted, from how many cases, where it comes from; what is not recorded is named. */
export function captionSentences(workspace: Workspace, series: Series): string[] {
    const { kpi, points, problems } = series;
    const source = [
        kpi.source ? `Source: ${stopped(kpi.source.value)}` : '',
        kpi.owner ? `Owner: ${stopped(titleOfRef(workspace, kpi.owner))}` : '',
        kpi.setOn ? `Set on ${dateText(kpi.setOn.value)}.` : '',
        kpi.every ? `Counted every ${fold(kpi.every.value)}.` : '',
    ];
    return [
        definition(series),
        sample(series),
        source.filter(part => part !== '').join(' '),
        points.some(point => point.afterGap) ? 'Dashed: results of the time between are not recorded.' : '',
        missing(series),
        ...problems.map(problem => stopped(problem)),
    ].filter(sentence => sentence !== '');
}

const statistics = {
    mean: 'mean',
    median: 'median',
    p90: '90th percentile',
    p95: '95th percentile',
    count: 'count',
    rate: 'rate',
} as const;

function definition({ kpi }: Series): string {
    const statistic = kpi.statistic ? statistics[kpi.statistic] : '';
    const { formula, numerator, denominator } = kpi;
    const share =
        numerator && denominator ? `${fold(numerator.value)} out of ${fold(denominator.value)}` : '';
    const what = formula ? fold(formula.value) : share;
    if (what === '') return statistic ? `${capital(statistic)}; no definition is recorded.` : '';
    return stopped(`Definition: ${statistic ? `${statistic} of ` : ''}${what}`);
}

function sample({ kpi, points }: Series): string {
    const counts = points.flatMap(point => point.counted?.denominator ?? []);
    if (counts.length === 0) return '';
    const [least, most] = [Math.min(...counts), Math.max(...counts)];
    const what = kpi.denominator ? fold(kpi.denominator.value) : 'cases';
    return `Sample: ${least === most ? count(least) : `${count(least)} to ${count(most)}`} ${what}.`;
}

function count(value: number): string {
    return numberText(value, 2);
}

function missing({ kpi }: Series): string {
    const names = [
        kpi.target ? '' : 'target',
        kpi.baseline ? '' : 'baseline',
        kpi.formula || (kpi.numerator && kpi.denominator) ? '' : 'definition',
        kpi.unit ? '' : 'unit',
        kpi.source ? '' : 'source',
        kpi.owner ? '' : 'owner',
    ].filter(name => name !== '');
    return names.length === 0 ? '' : `Not recorded: ${listed(names)}.`;
}
