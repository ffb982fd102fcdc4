import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import type { ReportDocument } from '../report/document.ts';
import { workbookOf } from './workbook.ts';
import { type Sheet, xlsx } from './xlsx.ts';

const hostile = [
    '=HYPERLINK("http://x")',
    '+1',
    '-1',
    '@SUM(1)',
    '<&"\'>',
    'ŵ ŷ – “é”',
    '\u0001\u202Etxt',
    'a\nb',
];

const sheets: Sheet[] = [
    {
        name: 'Matrix',
        columns: [
            { title: 'Criterion', width: 20 },
            { title: 'State', width: 10 },
        ],
        rows: hostile.map(text => [{ text, link: 'report.html#r-x&y' }, { text }]),
    },
    { name: 'Empty', columns: [{ title: 'Only a heading', width: 12 }], rows: [] },
];

function partsOf(bytes: Uint8Array): Map<string, string> {
    const decoder = new TextDecoder();
    return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, decoder.decode(part)]));
}

test('every part is whole XML, and every cell is text', () => {
    const parts = partsOf(xlsx(sheets, 'T & <T>'));
    for (const [path, text] of parts) {
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', error => expect.fail(`${path}: ${error.message}`));
        parser.write(text).close();
    }
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).not.toContain('<f>');
    expect(sheet.match(/ t="inlineStr"/g)).toHaveLength(2 + 2 * hostile.length);
    expect(sheet).toContain('<t xml:space="preserve">=HYPERLINK(&quot;http://x&quot;)</t>');
    expect(sheet).not.toContain('\u202E');
});

test('the heading stays in sight, the rows can be filtered, and links lead into the bundle', () => {
    const parts = partsOf(xlsx(sheets, 'T'));
    const sheet = parts.get('xl/worksheets/sheet1.xml')!;
    expect(sheet).toContain('state="frozen"');
    expect(sheet).toContain(`<autoFilter ref="A1:B${hostile.length + 1}"/>`);
    expect(sheet).toContain('<hyperlink ref="A2" r:id="rId1"/>');
    expect(parts.get('xl/worksheets/_rels/sheet1.xml.rels')).toContain(
        'Target="report.html#r-x&amp;y" TargetMode="External"',
    );
    expect(parts.get('xl/workbook.xml')).toContain(`'Matrix'!$A$1:$B$${hostile.length + 1}`);
});

test('the same sheets give the same bytes', () => {
    expect(xlsx(sheets, 'T')).toEqual(xlsx(structuredClone(sheets), 'T'));
});

const hasCalc = spawnSync('soffice', ['--version']).status === 0 && hasFilterForSheets();

test.runIf(hasCalc)('another program reads the same cells', () => {
    const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
    try {
        writeFileSync(join(folder, 'matrix.xlsx'), xlsx(sheets, 'T'));
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        spawnSync('soffice', [
            profile,
            '--headless',
            '--convert-to',
            'csv:Text - txt - csv (StarCalc):44,34,76',
            '--outdir',
            folder,
            join(folder, 'matrix.xlsx'),
        ]);
        const csv = readFileSync(join(folder, 'matrix.csv'), 'utf8');
        for (const text of ['=HYPERLINK(""http://x"")', '@SUM(1)', 'ŵ ŷ – “é”']) expect(csv).toContain(text);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
});

/** The program may be installed without its spreadsheets. */
function hasFilterForSheets(): boolean {
    const folder = '/usr/lib/libreoffice/program';
    try {
        return readdirSync(folder).includes('libsclo.so');
    } catch {
        return false;
    }
}

test('sheets come from the tables of the report; what heads rows becomes a column', () => {
    const document: ReportDocument = {
        title: 'R',
        date: '2026-11-21',
        cover: { sort: '', title: 'R', facts: [] },
        sections: [
            {
                kind: 'section',
                id: 'r-coverage',
                title: 'Coverage',
                blocks: [
                    {
                        kind: 'table',
                        caption: 'Pack',
                        columns: [{ title: 'Criterion', width: 20 }, { title: 'Evidence' }],
                        rows: [
                            { group: true, cells: [[[{ strong: 'LO1' }, ' Design']]] },
                            {
                                id: 'r-criterion-MP1',
                                cells: [
                                    [[{ strong: 'MP1' }, ' Choose']],
                                    [[{ link: 'evidence/a b.pdf', text: 'Report' }], [{ muted: 'planned' }]],
                                ],
                            },
                        ],
                    },
                ],
            },
        ],
    };
    expect(workbookOf(document, 'report.html')).toEqual([
        {
            name: 'Matrix',
            columns: [
                { title: 'Outcome', width: 28 },
                { title: 'Criterion', width: 28 },
                { title: 'Evidence', width: 28 },
            ],
            rows: [
                [
                    { text: 'LO1 Design' },
                    { text: 'MP1 Choose', link: 'report.html#r-criterion-MP1' },
                    { text: 'Report\nplanned', link: 'evidence/a%20b.pdf' },
                ],
            ],
        },
    ]);
    expect(workbookOf(document, undefined)[0]!.rows[0]![1]).toEqual({ text: 'MP1 Choose' });
});
