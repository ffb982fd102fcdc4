import { describe, expect, it } from 'vitest';
import { measureText } from './measure.ts';
import { wrapText } from './wrap.ts';

const style = { size: 14, weight: 400, leading: 18 } as const;
const linesOf = (text: string, width: number) => wrapText(text, style, width).lines.map(line => line.text);

describe('wrapText', () => {
    it('leaves a short text on its line', () => {
        const { lines, width, height } = wrapText('Find the cause', style, 132);
        expect(lines.map(line => line.text)).toEqual(['Find the cause']);
        expect(width).toBeCloseTo(measureText('Find the cause', 14, 400));
        expect(height).toBe(18);
    });

    it('makes lines of about the same length instead of a lost last word', () => {
        expect(linesOf('Does the customer accept the answer?', 200)).toEqual([
            'Does the customer',
            'accept the answer?',
        ]);
    });

    it('keeps every line within the width, whatever the words', () => {
        const texts = [
            'Donaudampfschifffahrtsgesellschaftskapitän meldet sich',
            'ein-sehr-langer-zusammengesetzter-Begriff',
            '確認する確認する確認する確認する確認する',
            'https://example.org/a/very/long/path/without/any/blank.html',
        ];
        for (const text of texts) {
            for (const width of [30, 60, 132]) {
                for (const line of wrapText(text, style, width).lines) {
                    expect(measureText(line.text, 14, 400)).toBeLessThanOrEqual(width);
                }
            }
        }
    });

    it('loses no character when it breaks a word', () => {
        const word = 'Donaudampfschifffahrtsgesellschaft';
        expect(linesOf(word, 60).join('').replaceAll('-', '')).toBe(word);
        expect(linesOf('確認する確認する', 40).join('')).toBe('確認する確認する');
    });

    it('breaks behind a hyphen rather than inside a word', () => {
        expect(linesOf('stage-two-review-of-the-case', 90)).toEqual(['stage-two-', 'review-of-the-', 'case']);
    });

    it('puts no blank between the parts of a broken word', () => {
        const word = 'one-two-three-four-five-six-seven-eight';
        expect(linesOf(`${word} ${word}`, 120).join('').replaceAll(' ', '')).toBe(word + word);
        expect(linesOf(`${word} ${word}`, 120).join('').match(/ /g)?.length ?? 0).toBeLessThanOrEqual(1);
    });

    it('folds white space, and has no lines for an empty text', () => {
        expect(linesOf('  a \n\t b  ', 100)).toEqual(['a b']);
        expect(wrapText(' \n ', style, 100)).toEqual({ lines: [], width: 0, height: 0 });
    });
});
