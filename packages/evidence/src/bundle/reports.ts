import type { ReportDocument } from '../report/document.ts';
import { reportHtml } from '../report/html/render.ts';
import type { BundleInput, BundleIo, BundlePart, Step } from './bundle.ts';
import { encoded } from './digest.ts';
import type { BundleFile } from './zip.ts';

/** The report in each form that is wanted, all written from the same document. */
export async function reportFiles(
    report: ReportDocument,
    { without = [] }: BundleInput,
    { typst }: BundleIo,
    step: Step,
): Promise<BundleFile[]> {
    const wanted = (part: BundlePart) => !without.includes(part);
    const files: BundleFile[] = [];
    if (wanted('html')) files.push({ path: 'report.html', bytes: encoded(reportHtml(report)) });
    if (wanted('pdf') && typst) {
        await step('report.pdf');
        const { reportPdf } = await import('../report/pdf/pdf.ts');
        files.push({ path: 'report.pdf', bytes: await reportPdf(report, typst) });
    }
    return files;
}
