import type { ReportDocument } from '../document.ts';
import { pdfData } from './data.ts';
import { template } from './template.ts';
import type { Typesetter } from './typst.ts';

/**
 * The report as a PDF on A4: tagged, with bookmarks, links and page numbers, its wide parts on lying pages. The same
 * report gives the same bytes.
 */
export async function reportPdf(report: ReportDocument, typesetter: Typesetter): Promise<Uint8Array> {
    const { json, pictures } = pdfData(report);
    return typesetter.set(template, new Map([['/report.json', json], ...pictures]));
}
