import type { ReportDocument } from '../report/document.ts';
import { sheetPictures } from '../report/docx/sheet-pictures.ts';
import { reportHtml } from '../report/html/render.ts';
import type { DrawPng } from '../views/png.ts';
import type { BundleInput, BundleIo } from './bundle.ts';
import { encoded } from './digest.ts';
import type { LeftOut } from './manifest.ts';
import { once, type PlannedFile } from './planned.ts';

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
    const pictures = once(() => sheetPictures(report(), drawPng!));
    const making: Readonly<Record<string, Pick<PlannedFile, 'helper' | 'prepare' | 'make'>>> = {
        html: { make: () => encoded(reportHtml(report())) },
        // What follows is large and loaded only where it is needed.
        pdf: {
            helper: 'typesetter',
            make: async () => (await import('../report/pdf/pdf.ts')).reportPdf(report(), typesetter!),
        },
        docx: {
            helper: 'rasteriser',
            prepare: pictures,
            make: async () => (await import('../report/docx/docx.ts')).reportDocx(report(), await pictures()),
        },
    };
    return paths.map(path => {
        const part = path.slice('report.'.length) as 'html' | 'pdf' | 'docx';
        return { path, part, ...making[part]! };
    });
}
