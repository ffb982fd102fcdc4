import { describe, expect, it } from 'vitest';
import { csvCell, matrixCsv } from './csv.ts';
import { view } from './matrix.fixture.ts';

describe('matrix as CSV', () => {
    it('has a header and a row for each criterion, each with as many cells', () => {
        const rows = parse(matrixCsv([view]));
        expect(rows).toHaveLength(4);
        expect(rows[0]).toEqual([
            'pack',
            'about',
            'outcome',
            'outcome label',
            'criterion',
            'criterion label',
            'state',
            'recorded',
            'not recorded',
            'evidence',
        ]);
        expect(rows.map(row => row.length)).toEqual([10, 10, 10, 10]);
        expect(rows.map(row => row[6])).toEqual(['state', 'claimed', 'partly', 'not recorded']);
    });

    it('says where it is recorded, what is missing and what shows it', () => {
        const [, claimed, partly] = parse(matrixCsv([view]));
        expect(claimed?.slice(7)).toEqual([
            'at least 2 technique with rationale: SIPOC (my process.proc, line 12), swimlane (line 13)',
            '',
            'Study: Timing study, "40 cases", page 2',
        ]);
        expect(partly?.slice(8)).toEqual([
            'at least 1 technique with evidence: no technique names <evidence> So far: value stream (a.proc, line 9)',
            'Talk (planned)',
        ]);
    });

    it('names files as the caller says', () => {
        expect(matrixCsv([view], uri => uri.replace('file:///work/', 'here/'))).toContain(
            'Reply (here/a.proc, line 4)',
        );
    });

    it('puts several matrices into one table', () => {
        expect(parse(matrixCsv([view, view]))).toHaveLength(7);
    });

    it.each([
        ['=1+1', "'=1+1"],
        ['+44 20', "'+44 20"],
        ['-2', "'-2"],
        ['@SUM(A1)', "'@SUM(A1)"],
        ['  =1', "'  =1"],
        ['\t=1', '"\'\t=1"'],
        ['\r=1', '"\'\r=1"'],
        ['＝1', "'＝1"],
        ['a=1', 'a=1'],
        ['8 - 2', '8 - 2'],
        ['=A1,"b"', '"\'=A1,""b"""'],
    ])('makes the cell %j the text %j', (text, cell) => {
        expect(csvCell(text)).toBe(cell);
    });

    it('leaves no cell that a spreadsheet would calculate', () => {
        const label = parse(matrixCsv([view]))[1]?.[5];
        expect(label).toBe('\'=HYPERLINK("http://example.org","Open")');
    });
});

/** A reader of RFC 4180 that knows nothing of the writer. */
function parse(text: string): string[][] {
    const rows: string[][] = [];
    let row: string[] = [];
    for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
        row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
        if (end === ',') continue;
        rows.push(row);
        row = [];
    }
    return rows;
}
