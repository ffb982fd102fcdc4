import type { Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { measureText } from '../font/measure.ts';
import { wrapText } from '../font/wrap.ts';
import type { Group, Shape } from '../picture/picture.ts';
import { type Paragraph, textHeight, textLabels } from '../picture/text.ts';
import { round } from '../svg/xml.ts';
import { captionSentences } from './caption.ts';
import { dateText, dayOf } from './dates.ts';
import { lineNames, referenceLines, targetBand } from './draw-lines.ts';
import { resultLabels, results } from './draw-points.ts';
import { namesBeside, namesHeight } from './gutter.ts';
import { axes, type Plot, plotOf, timeLabels } from './plot.ts';
import type { Series } from './series.ts';
import { body, heading, small, strong } from './styles.ts';
import { latestSentences, variationSentences } from './words.ts';

export interface ChartSize {
    readonly width: number;
    /** Of the plot itself. */
    readonly plot: number;
}

/** A chart whose shapes begin at its upper left corner. */
export interface Chart {
    readonly height: number;
    /** Its shapes at a place of the page, as high as is wanted. */
    readonly at: (x: number, y: number, height: number) => Group;
}

const padding = 14;
/** Room for the names of the lines. */
const namesRoom = 128;

/** One KPI: its title, where it stands against its target, the chart, and how it is counted. */
export function chartOf(workspace: Workspace, series: Series, size: ChartSize): Chart {
    const room = size.width - 2 * padding;
    const above = headParagraphs(series);
    const below = footParagraphs(workspace, series);
    const names = lineNames(series);
    const namesWidth = names.length > 0 ? namesRoom : 0;
    const plotHeight = Math.max(size.plot, namesHeight(names, namesRoom) + 8);
    const headHeight = textHeight(above, room) + 8;
    const plotTop = padding + headHeight + 2 * small.leading + 8;
    const area = { x: padding, y: plotTop, width: room - namesWidth, height: plotHeight };
    const isDrawn = plotOf(series, area) !== undefined;
    const bottom = isDrawn ? plotTop + plotHeight + timeLabels + 8 : padding + headHeight;
    return {
        height: bottom + textHeight(below, room) + padding,
        at: (x, y, height) => {
            const plot = plotOf(series, { ...area, x: x + area.x, y: y + area.y });
            return {
                type: 'group',
                kind: 'kpi',
                id: series.kpi.id,
                place: series.kpi.anchor,
                label: [titleOf(series.kpi), ...latestSentences(series)].join('. ').replaceAll('..', '.'),
                shapes: [
                    {
                        type: 'box',
                        x,
                        y,
                        width: size.width,
                        height,
                        radius: 6,
                        fill: 'page',
                        stroke: 'lane-border',
                    },
                    ...textLabels(above, { x: x + padding, y: y + padding, width: room }),
                    ...(plot ? drawPlot(series, plot) : []),
                    ...textLabels(below, { x: x + padding, y: y + bottom, width: room }),
                ],
            };
        },
    };
}

/** What a reader who does not see the chart is told. */
export function descriptionOf(series: Series): string {
    return [...latestSentences(series), ...variationSentences(series)].join(' ');
}

function headParagraphs(series: Series): Paragraph[] {
    return [
        { text: titleOf(series.kpi), style: heading, colour: 'title' },
        { text: latestSentences(series).join(' '), style: body, gap: 2 },
    ];
}

function footParagraphs(workspace: Workspace, series: Series): Paragraph[] {
    return [
        ...captionSentences(workspace, series).map(text => ({
            text,
            style: small,
            colour: 'muted' as const,
        })),
        ...variationSentences(series).map(text => ({ text, style: small, gap: 3 })),
    ];
}

function drawPlot(series: Series, plot: Plot): Shape[] {
    const { x, y, width, height } = plot;
    const edge = x + width;
    return [
        ...targetBand(series, plot),
        ...axes(series, plot),
        ...plotTitles(series, plot),
        ...referenceLines(series, plot),
        ...results(series, plot),
        ...resultLabels(series, plot),
        ...namesBeside(lineNames(series), { x: edge, y, height, width: namesRoom }, plot.yOf),
    ];
}

/** The unit, and the day on which the process went live above its line. */
function plotTitles({ scale, liveOn }: Series, { x, y, width, xOf }: Plot): Shape[] {
    const shapes: Shape[] = unitLines(scale.unit, width).map(text => ({
        type: 'label',
        text,
        x,
        y: y - 2 * small.leading - 6,
        style: small,
        colour: 'muted',
    }));
    if (liveOn === undefined) return shapes;
    const text = `Live on ${dateText(liveOn)}`;
    const half = measureText(text, strong.size, strong.weight) / 2;
    const middle = Math.min(Math.max(xOf(dayOf(liveOn)), x + half), x + width - half);
    return [
        ...shapes,
        {
            type: 'label',
            text,
            x: round(middle),
            y: y - small.leading - 4,
            style: strong,
            colour: 'connector',
            anchor: 'middle',
        },
    ];
}

/** What the values are counted in, on one line: a unit that is longer is told in the words above. */
function unitLines(unit: string, width: number): string[] {
    if (unit === '') return [];
    const text = unit === '%' ? 'Percent' : `In ${unit}`;
    return wrapText(text, small, width)
        .lines.slice(0, 1)
        .map(line => line.text);
}
