import { zipSync } from 'fflate';
import { encoded } from '../bundle/digest.ts';
import { plain } from '../report/text.ts';
import { columnName, stylesXml, xml } from './parts.ts';

/** A sheet of a workbook: a heading row that stays in sight and can be filtered, and rows below it. */
export interface Sheet {
    readonly name: string;
    readonly columns: readonly SheetColumn[];
    readonly rows: readonly (readonly SheetCell[])[];
}
export interface SheetColumn {
    readonly title: string;
    /** In characters. */
    readonly width: number;
}
export interface SheetCell {
    readonly text: string;
    /** Where a click leads: a relative address. */
    readonly link?: string;
}

/** ZIP files carry local time without a zone: the same hour everywhere. */
const everyEntryDate = new Date(1980, 0, 1, 12);
/** What a cell of the format can hold. */
const longest = 32_767;

/**
 * Sheets as an Office Open XML workbook (ECMA-376). Every cell is text, so that nothing in it is ever a formula. The same
 * sheets give the same bytes.
 */
export function xlsx(sheets: readonly Sheet[], title: string): Uint8Array {
    const parts: Record<string, string> = {
        '[Content_Types].xml': contentTypes(sheets),
        '_rels/.rels': relationships([
            ['rId1', 'officeDocument', 'xl/workbook.xml'],
            ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
        ]),
        'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml(plain(title))}</dc:title></cp:coreProperties>`,
        'xl/workbook.xml': workbookXml(sheets),
        'xl/styles.xml': stylesXml,
        'xl/_rels/workbook.xml.rels': relationships([
            ...sheets.map((_, index) => sheetRelationship(index)),
            [`rId${sheets.length + 1}`, 'styles', 'styles.xml'],
        ]),
    };
    sheets.forEach((sheet, index) => {
        const links = linksOf(sheet);
        parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet, links);
        if (links.length > 0) {
            parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(
                links.map(({ link }, at) => [`rId${at + 1}`, 'hyperlink', link, 'External']),
            );
        }
    });
    const files = Object.entries(parts).map(([path, text]) => [path, encoded(text)] as const);
    return zipSync(Object.fromEntries(files), { level: 6, mtime: everyEntryDate });
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function workbookXml(sheets: readonly Sheet[]): string {
    const entries = sheets.map(
        ({ name }, index) => `<sheet name="${xml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
    );
    // A filter is known to other programs by a name of this kind that nobody sees.
    const filters = sheets.map(
        (sheet, index) =>
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">'${xml(sheet.name)}'!${absolute(sheet)}</definedName>`,
    );
    return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${entries.join('')}</sheets><definedNames>${filters.join('')}</definedNames></workbook>`;
}

function sheetXml(sheet: Sheet, links: readonly Link[]): string {
    const columns = sheet.columns.map(
        ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    const head = sheet.columns.map(({ title }, index) => cellXml({ text: title }, index, 1, 1));
    const rows = sheet.rows.map((cells, at) => {
        const row = at + 2;
        const content = cells.map((cell, index) => cellXml(cell, index, row, cell.link ? 3 : 2));
        return `<row r="${row}">${content.join('')}</row>`;
    });
    const hyperlinks = links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`);
    return [
        `${declaration}<worksheet xmlns="${main}" xmlns:r="${office}">`,
        `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
        `<cols>${columns.join('')}</cols>`,
        `<sheetData><row r="1">${head.join('')}</row>${rows.join('')}</sheetData>`,
        `<autoFilter ref="${rangeOf(sheet)}"/>`,
        hyperlinks.length > 0 ? `<hyperlinks>${hyperlinks.join('')}</hyperlinks>` : '',
        `<pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`,
    ].join('');
}

function cellXml({ text }: SheetCell, column: number, row: number, style: number): string {
    const shown = plain(text).slice(0, longest);
    const content =
        shown === '' ? '' : ` t="inlineStr"><is><t xml:space="preserve">${xml(shown)}</t></is></c>`;
    const start = `<c r="${columnName(column)}${row}" s="${style}"`;
    return content === '' ? `${start}/>` : start + content;
}

interface Link {
    /** The cell: `B7`. */
    readonly at: string;
    readonly link: string;
}

function linksOf({ rows }: Sheet): Link[] {
    return rows.flatMap((cells, row) =>
        cells.flatMap(({ link }, column) =>
            link === undefined ? [] : [{ at: `${columnName(column)}${row + 2}`, link }],
        ),
    );
}

function rangeOf({ columns, rows }: Sheet): string {
    return `A1:${columnName(columns.length - 1)}${rows.length + 1}`;
}

function absolute(sheet: Sheet): string {
    return rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

type Relationship = readonly [id: string, type: string, target: string, mode?: 'External'];

function sheetRelationship(index: number): Relationship {
    return [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`];
}

function relationships(list: readonly Relationship[]): string {
    const entries = list.map(([id, type, target, mode]) => {
        const base = type.startsWith('metadata/')
            ? 'http://schemas.openxmlformats.org/package/2006/relationships'
            : office;
        return `<Relationship Id="${id}" Type="${base}/${type}" Target="${xml(target)}"${mode ? ` TargetMode="${mode}"` : ''}/>`;
    });
    return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(sheets: readonly Sheet[]): string {
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const parts = [
        ['/xl/workbook.xml', `${type}.sheet.main+xml`],
        ['/xl/styles.xml', `${type}.styles+xml`],
        ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
        ...sheets.map((_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${type}.worksheet+xml`]),
    ];
    const entries = parts.map(([part, kind]) => `<Override PartName="${part}" ContentType="${kind}"/>`);
    return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${entries.join('')}</Types>`;
}
