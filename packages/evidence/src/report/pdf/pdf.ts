import type { ReportDocument } from '../document.ts';
import { pdfData } from './data.ts';
import { template } from './template.ts';
import { type LoadTypst, typeset } from './typst.ts';

/**
 * The report as a PDF on A4: tagged, with bookmarks, links and page numbers, its wide parts on lying pages. The same
 * report gives the same bytes.
 */
export async function reportPdf(report: ReportDocument, load: LoadTypst): Promise<Uint8Array> {
    const { json, pictures } = pdfData(report);
    return typeset(template, new Map([['/report.json', json], ...pictures]), load);
}
