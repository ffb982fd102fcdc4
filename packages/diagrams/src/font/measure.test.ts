import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { characters, measureText } from './measure.ts';

describe('measureText', () => {
    it('adds up the advance widths of the font', () => {
        // Widths of Source Sans 3 in thousandths: H 652, i 246, blank 200.
        expect(measureText('Hi', 1000, 400)).toBe(652 + 246);
        expect(measureText('H i', 10, 400)).toBeCloseTo(6.52 + 2 + 2.46);
    });

    it('makes semibold text wider, and nothing of an empty one', () => {
        expect(measureText('Complaint', 14, 600)).toBeGreaterThan(measureText('Complaint', 14, 400));
        expect(measureText('', 14, 400)).toBe(0);
    });

    it('gives scripts that the font lacks a width of their kind', () => {
        expect(measureText('確認', 10, 400)).toBe(20);
        expect(measureText('مرحبا', 10, 400)).toBe(35);
        expect(measureText('🙂', 10, 400)).toBe(12.5);
    });

    it('counts an emoji of several code points once, and a mark on a letter not at all', () => {
        expect(measureText('👩‍👧‍👦', 10, 400)).toBe(measureText('🙂', 10, 400));
        expect(measureText('e\u0301', 10, 400)).toBe(measureText('e', 10, 400));
        expect(characters('a👩‍👧‍👦e\u0301')).toEqual(['a', '👩‍👧‍👦', 'e\u0301']);
    });
});

describe('the shipped font', () => {
    it('is what the widths were made from', () => {
        const files = readFileSync(new URL('files.generated.ts', import.meta.url), 'utf8');
        // "wOFF", the signature of the format, in base64: seven parts of two weights.
        expect(files.match(/'d09GR[^']+'/g)).toHaveLength(14);
    });
});
