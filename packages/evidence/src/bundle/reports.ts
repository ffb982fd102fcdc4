import type { ReportDocument } from '../report/document.ts';
import { reportHtml } from '../report/html/render.ts';
import type { DrawPng } from '../views/png.ts';
import type { BundleInput, BundleIo } from './bundle.ts';
import { encoded } from './digest.ts';
import type { LeftOut } from './manifest.ts';
import type { PlannedFile } from './planned.ts';

/** The files that hold the report, and those that this program cannot make. */
export interface ReportForms {
    readonly paths: readonly string[];
    readonly leftOut: readonly LeftOut[];
}

/** In which forms the report is written: those that are wanted and can be made. */
export function reportForms(
    { without = [] }: BundleInput,
    { typesetter, rasteriser }: BundleIo,
): ReportForms {
    const forms = [
        { part: 'html', possible: true },
        { part: 'docx', possible: rasteriser !== undefined },
        { part: 'pdf', possible: typesetter !== undefined },
    ] as const;
    const wanted = forms.filter(({ part }) => !without.includes(part));
    return {
        paths: wanted.filter(({ possible }) => possible).map(({ part }) => `report.${part}`),
        leftOut: wanted
            .filter(({ possible }) => !possible)
            .map(({ part }) => ({ what: `report.${part}`, why: 'it cannot be made here' })),
    };
}

/** The report in each form, all written from the same document. */
export function reportFiles(
    report: () => ReportDocument,
    paths: readonly string[],
    typesetter: BundleIo['typesetter'],
    drawPng: DrawPng | undefined,
): PlannedFile[] {
    const helpers: Readonly<Record<string, Pick<PlannedFile, 'helper'>>> = {
        pdf: { helper: 'typesetter' },
        docx: { helper: 'rasteriser' },
    };
    const make: Readonly<Record<string, PlannedFile['make']>> = {
        html: () => encoded(reportHtml(report())),
        // What follows is large and loaded only where it is needed.
        pdf: async () => (await import('../report/pdf/pdf.ts')).reportPdf(report(), typesetter!),
        docx: async () => (await import('../report/docx/docx.ts')).reportDocx(report(), drawPng!),
    };
    return paths.map(path => {
        const part = path.slice('report.'.length) as 'html' | 'pdf' | 'docx';
        return { path, part, make: make[part]!, ...helpers[part] };
    });
}
