import type { Evidence } from '@process-as-code/language';
import { evidenceIn } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceNumber, evidencePath, sheetPath } from './workplace-names.ts';

async function item(text: string): Promise<Evidence> {
    const { workspace } = await modelOf(text, { broken: true });
    return [...workspace.documents.values()].flatMap(evidenceIn)[0]!;
}

const photo = await item('evidence Board "Photo of the board, 12 May 2026" { date 2026-05-12 }');

describe('names of workplace documents', () => {
    it.each([
        ['evidence/timing-study.csv', 'evidence/E03_timing-study_2026-05-12.csv'],
        ['Timing study (2).XLSX', 'evidence/E03_Timing-study-(2)_2026-05-12.XLSX'],
        ['..\\minutes\\2026-05-12 minutes.docx', 'evidence/E03_2026-05-12-minutes.docx'],
        ['archive.tar.gz', 'evidence/E03_archive.tar_2026-05-12.gz'],
        ['Größe der Stapel.pdf', 'evidence/E03_Größe-der-Stapel_2026-05-12.pdf'],
        ['no extension', 'evidence/E03_no-extension_2026-05-12'],
    ])('%s says what it is', (file, path) => expect(evidencePath(3, 9, photo, file)).toBe(path));

    it.each([
        'IMG_2041.jpg',
        'DSC00017.JPG',
        'scan0003.pdf',
        'Document (2).docx',
        'WhatsApp Image 2026-05-12 at 09.41.00.jpeg',
        'Screenshot 2026-05-12.png',
        '12.jpg',
        'ab.txt',
        '确认.png',
    ])('%s does not, so its label does', file =>
        expect(evidencePath(3, 9, photo, file)).toBe(
            `evidence/E03_Photo-of-the-board_2026-05-12${file.slice(file.lastIndexOf('.'))}`,
        ),
    );

    it('of a document that stays where it is only the label is told', () => {
        expect(sheetPath(3, 9, photo, '.pdf')).toBe('evidence/E03_Photo-of-the-board_2026-05-12.pdf');
    });

    it('without a label the name, without a date none, and long ones are cut between words', async () => {
        expect(evidencePath(1, 1, await item('evidence Board'), 'x.txt')).toBe('evidence/E01_Board.txt');
        const long = await item(`evidence E "${'Minutes of the steering group '.repeat(9)}"`);
        expect(sheetPath(1, 1, long, '.txt')).toBe(
            'evidence/E01_Minutes-of-the-steering-group-Minutes-of-the-steering-group.txt',
        );
    });

    it('numbers have as many digits as the last one, and sort as they are counted', () => {
        expect(evidenceNumber(7, 9)).toBe('E07');
        expect(evidenceNumber(7, 120)).toBe('E007');
    });

    it('whatever files and labels are called, they stand in evidence and can be unpacked everywhere', () => {
        const strings = fc.string({ unit: 'binary', maxLength: 150 });
        fc.assert(
            fc.property(strings, strings, (file, label) => {
                for (const path of [
                    evidencePath(3, 9, { ...photo, label }, file),
                    sheetPath(3, 9, { ...photo, label }, '.pdf'),
                ]) {
                    expect(path).toMatch(/^evidence\/E03[^/\\]*$/);
                    expect(path).not.toMatch(/[<>:"|?*\p{Cc}\p{Cf}\p{Cs}]|[. ]$|\.\.\//u);
                    expect([...path].length).toBeLessThanOrEqual(130);
                }
            }),
        );
    });
});
