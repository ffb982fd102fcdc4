import type { Kpi, Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { factsOf, pageMargin, pictureHeading, titleOfView } from '../picture/heading.ts';
import type { Picture, Shape } from '../picture/picture.ts';
import { textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { type Chart, chartOf, descriptionOf } from './chart.ts';
import { type Series, seriesOf } from './series.ts';
import { body, small } from './styles.ts';
import { xmrSource } from './words.ts';

const gap = 16;

/** The results of one KPI over time, 760 pixels wide. */
export function kpiPicture(workspace: Workspace, process: Process, kpi: Kpi): Picture {
    const series = seriesOf(workspace, process, kpi);
    const width = 760;
    const charts = [chartOf(workspace, series, { width: width - 2 * pageMargin, plot: 230 })];
    const { shapes, bottom } = grid(charts, 1, width, pageMargin);
    return page(`${titleOf(process)}: ${titleOf(kpi)}`, [series], width, shapes, bottom);
}

/** All KPIs of a process, two beside each other, 980 pixels wide. */
export function kpisPicture(workspace: Workspace, process: Process): Picture {
    const all = process.kpis.map(kpi => seriesOf(workspace, process, kpi));
    const width = 980;
    const title = titleOfView(process, 'KPIs');
    const head = pictureHeading(title, factsOf(workspace, process), width);
    const columns = all.length === 1 ? 1 : 2;
    const chartWidth = (width - 2 * pageMargin - (columns - 1) * gap) / columns;
    const charts = all.map(series => chartOf(workspace, series, { width: chartWidth, plot: 170 }));
    const { shapes, bottom } = grid(charts, columns, width, head.bottom);
    if (all.length > 0) return page(title, all, width, [...head.labels, ...shapes], bottom);
    const words = [{ text: noKpi, style: body }];
    const area = { x: pageMargin, y: head.bottom, width: width - 2 * pageMargin };
    return {
        ...{ version: 1, view: 'kpis', title, description: noKpi, width },
        height: round(head.bottom + textHeight(words, area.width) + pageMargin),
        shapes: [...head.labels, ...textLabels(words, area)],
    };
}

export const noKpi =
    'No KPI is recorded. Write in the process: kpi Name "What is counted" { unit … target … results { … } }';

function grid(
    charts: readonly Chart[],
    columns: number,
    width: number,
    top: number,
): { shapes: Shape[]; bottom: number } {
    const shapes: Shape[] = [];
    const column = (width - 2 * pageMargin + gap) / columns;
    let bottom = top;
    for (let first = 0; first < charts.length; first += columns) {
        const row = charts.slice(first, first + columns);
        const height = Math.max(...row.map(chart => chart.height));
        const y = bottom;
        shapes.push(...row.map((chart, index) => chart.at(pageMargin + index * column, y, height)));
        bottom = y + height + gap;
    }
    return { shapes, bottom };
}

function page(
    title: string,
    all: readonly Series[],
    width: number,
    shapes: readonly Shape[],
    bottom: number,
): Picture {
    const hasLimits = all.some(series => series.parts.length > 0);
    const notes = [
        { text: legend(all), style: small, colour: 'muted' as const },
        ...(hasLimits ? [{ text: xmrSource, style: small, colour: 'muted' as const }] : []),
    ];
    const area = { x: pageMargin, y: bottom, width: width - 2 * pageMargin };
    return {
        ...{ version: 1, view: 'kpis', title, width },
        description: all.map(series => `${titleOf(series.kpi)}: ${descriptionOf(series)}`).join(' '),
        height: round(bottom + textHeight(notes, area.width) + pageMargin),
        shapes: [...shapes, ...textLabels(notes, area)],
    };
}

function legend(all: readonly Series[]): string {
    const signs = [
        all.some(series => series.target && series.target.direction !== '=')
            ? 'the tinted side meets the target'
            : '',
        all.some(series => series.target?.by) ? 'a green diamond marks its date' : '',
        all.some(series => series.baseline?.on) ? 'an open square the baseline' : '',
        all.some(series => series.parts.some(part => part.chart.signals.length > 0))
            ? 'a red diamond a signal'
            : '',
    ].filter(sign => sign !== '');
    const each = 'Each result stands at the end of its period';
    return `${[each, ...signs].join('; ')}.`;
}
