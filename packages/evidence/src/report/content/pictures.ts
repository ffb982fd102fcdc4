import {
    improvementsPicture,
    journeyPicture,
    kpiPicture,
    type Picture,
    sipocPicture,
    stakeholdersPicture,
    valueStreamPicture,
} from '@process-as-code/diagrams';
import type { Kpi, Process, Workspace } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { isChosen, shown } from '../../views/shown.ts';
import type { Drawing, Section } from '../document.ts';
import type { ReportContext } from './context.ts';
import { flowchartSheets, pictureSheets } from './sheets.ts';
import { section } from './words.ts';

/** Suppliers and customers with what they give and get, as a picture. */
export function sipocMap(report: ReportContext, process: Process): Section[] {
    if (!shown.sipoc(report.workspace, process)) return [];
    return wide(report, process, 'sipoc-map', 'SIPOC as a picture', sipocPicture);
}

/** The results of a KPI over time. */
export function kpiDrawing(report: ReportContext, process: Process, kpi: Kpi): Drawing {
    return drawing(report, process, `chart of ${kpi.id}`, workspace => kpiPicture(workspace, process, kpi));
}

/** Where a case works and where it waits, for whoever chose this technique or recorded times. */
export function valueStream(report: ReportContext, process: Process): Section[] {
    if (!shown.valueStream(report.workspace, process)) return [];
    return wide(report, process, 'value-stream', 'Value stream map', valueStreamPicture);
}

/** The way of the customers through the process. */
export function journey(report: ReportContext, process: Process): Section[] {
    if (!shown.journey(report.workspace, process)) return [];
    return wide(report, process, 'journey', 'Customer journey', journeyPicture);
}

/** The same with what happens behind it, where this technique was chosen. */
export function blueprint(report: ReportContext, process: Process): Section[] {
    if (!isChosen(process, 'blueprint')) return [];
    const draw = (workspace: Workspace) => journeyPicture(workspace, process, { backstage: true });
    return wide(report, process, 'blueprint', 'Service blueprint', draw);
}

/** The flow without lanes, where this technique was chosen. */
export function flowchart(report: ReportContext, process: Process): Section[] {
    if (!isChosen(process, 'flowchart') || !shown.flow(report.workspace, process)) return [];
    const block = report.drawn(process, 'flowchart', () => ({
        kind: 'drawing',
        title: `Flowchart of “${titleOf(process)}”`,
        description: toldInSentences,
        rows: flowchartSheets(report.workspace, process),
    }));
    return section(report.idOf(`${process.id}-flowchart`), 'Flowchart', [block], 'new');
}

/** Power and interest of those whom the process concerns, where either is recorded. */
export function stakeholders(report: ReportContext, process: Process): Section[] {
    if (!shown.stakeholders(report.workspace)) return [];
    return wide(report, process, 'stakeholders', 'Stakeholders', stakeholdersPicture);
}

/** Versions and improvements along a line. */
export function story(report: ReportContext, process: Process): Section[] {
    if (!shown.improvements(report.workspace, process)) return [];
    const drawn = drawing(report, process, 'story', improvementsPicture);
    return section(report.idOf(`${process.id}-story`), 'Improvement story', [drawn]);
}

/** What a reader who cannot see a map or flowchart is told. */
export const toldInSentences = 'The same is told in words under “The process in sentences”.';

type Draw = (workspace: Workspace, process: Process) => Picture;

function wide(report: ReportContext, process: Process, name: string, title: string, draw: Draw): Section[] {
    const id = report.idOf(`${process.id}-${name}`);
    return section(id, title, [drawing(report, process, title, draw)], 'wide');
}

function drawing(report: ReportContext, process: Process, name: string, draw: Draw): Drawing {
    return report.drawn(process, name, () => {
        const picture = draw(report.workspace, process);
        const { title, description } = picture;
        return { kind: 'drawing', title, description, rows: pictureSheets(picture) };
    });
}
