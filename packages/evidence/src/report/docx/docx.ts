import {
    BorderStyle,
    Document,
    type FileChild,
    Footer,
    Packer,
    PageNumber,
    PageOrientation,
    Paragraph,
    TableOfContents,
    TabStopType,
    TextRun,
} from 'docx';
import type { ReportDocument, Sheet } from '../document.ts';
import { placesOf } from '../places.ts';
import { plain } from '../text.ts';
import { fixed } from './fixed.ts';
import { Bookmarks, runs } from './inlines.ts';
import { PageWriter, roomOf } from './pages.ts';
import { StandIns } from './stand-ins.ts';
import { colours, styles } from './styles.ts';
import { factsOf } from './tables.ts';

/**
 * The report as a document for Word and LibreOffice: real headings, a field of contents, header rows, pictures with
 * words for those who cannot see them. The same report gives the same bytes. `drawn`: a PNG of each of its sheets.
 */
export async function reportDocx(
    report: ReportDocument,
    drawn: ReadonlyMap<Sheet, Uint8Array>,
): Promise<Uint8Array> {
    const standIns = new StandIns();
    const pictures = new Map([...drawn].map(([sheet, png]) => [sheet, standIns.of(png)]));
    const bookmarks = new Bookmarks(placesOf(report));
    const writer = new PageWriter(bookmarks, pictures);
    for (const section of report.sections) writer.section(section, 1);
    const document = new Document({
        title: plain(report.title),
        creator: plain(report.author ?? ''),
        lastModifiedBy: '',
        styles,

        sections: [
            { properties: page(false), children: cover(report, bookmarks) },
            { properties: page(false), footers: { default: footer(report, false) }, children: contents() },
            ...writer.pages.map(({ lying, children }) => ({
                properties: page(lying),
                footers: { default: footer(report, lying) },
                children,
            })),
        ],
    });
    return fixed(new Uint8Array(await Packer.toArrayBuffer(document)), report.date, standIns);
}

function cover({ cover: { sort, title, facts } }: ReportDocument, bookmarks: Bookmarks): FileChild[] {
    return [
        new Paragraph({
            spacing: { before: 2400 },
            children: [new TextRun({ text: plain(sort), color: colours.accent, allCaps: true })],
        }),
        new Paragraph({
            style: 'Title',
            border: { bottom: { style: BorderStyle.SINGLE, size: 16, color: colours.accent, space: 12 } },
            children: runs([title], bookmarks),
        }),
        factsOf({ kind: 'facts', facts }, bookmarks, roomOf(false).width),
    ];
}

function contents(): FileChild[] {
    return [
        new Paragraph({ style: 'Phase', children: [new TextRun({ text: 'Contents', size: 34 })] }),
        // Clean, so that Word does not ask to update it; it knows the pages when it is told to (F9).
        new TableOfContents('Contents', {
            hyperlink: true,
            headingStyleRange: '1-3',
            beginDirty: false,
            tabLeader: 'none',
        }),
    ];
}

function footer({ title }: ReportDocument, lying: boolean): Footer {
    const look = { size: 16, color: colours.soft };
    return new Footer({
        children: [
            new Paragraph({
                tabStops: [{ type: TabStopType.RIGHT, position: roomOf(lying).width }],
                children: [
                    new TextRun({ ...look, text: `${plain(title)}\t` }),
                    new TextRun({ ...look, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] }),
                ],
            }),
        ],
    });
}

/** A4, in twentieths of a point. */
function page(lying: boolean) {
    const margin = lying
        ? { top: 740, bottom: 960, left: 799, right: 799, footer: 450 }
        : { top: 1020, bottom: 1130, left: 1023, right: 1023, footer: 500 };
    const orientation = lying ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
    return { page: { size: { width: 11906, height: 16838, orientation }, margin } };
}
