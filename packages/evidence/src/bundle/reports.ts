import type { ReportDocument } from '../report/document.ts';
import { reportHtml } from '../report/html/render.ts';
import { warmUp } from '../report/pdf/typst.ts';
import type { BundleInput, BundleIo, Step } from './bundle.ts';
import { encoded } from './digest.ts';
import type { LeftOut } from './manifest.ts';
import type { BundleFile } from './zip.ts';

/** The files that hold the report, and those that this program cannot make. */
export interface ReportForms {
    readonly paths: readonly string[];
    readonly leftOut: readonly LeftOut[];
}

/** In which forms the report is written: those that are wanted and can be made. */
export function reportForms({ without = [] }: BundleInput, { typst, resvg }: BundleIo): ReportForms {
    const forms = [
        { part: 'html', possible: true },
        { part: 'docx', possible: resvg !== undefined },
        { part: 'pdf', possible: typst !== undefined },
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
export async function reportFiles(
    report: ReportDocument,
    paths: readonly string[],
    { typst, resvg }: BundleIo,
    step: Step,
): Promise<BundleFile[]> {
    const files: BundleFile[] = [];
    if (paths.includes('report.pdf') && typst) warmUp(typst);
    for (const path of paths) {
        await step(path);
        if (path === 'report.html') files.push({ path, bytes: encoded(reportHtml(report)) });
        // What follows is large and loaded only where it is needed.
        if (path === 'report.pdf' && typst) {
            const { reportPdf } = await import('../report/pdf/pdf.ts');
            files.push({ path, bytes: await reportPdf(report, typst) });
        }
        if (path === 'report.docx' && resvg) {
            const { reportDocx } = await import('../report/docx/docx.ts');
            files.push({ path, bytes: await reportDocx(report, resvg) });
        }
    }
    return files;
}
