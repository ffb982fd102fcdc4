import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { characters, charactersWithoutSign, measureText } from './measure.ts';
import { trueTypeFonts } from './source-sans.ts';

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

describe('charactersWithoutSign', () => {
    it('names what a picture cannot show, each once', () => {
        expect(charactersWithoutSign('Review 確認 and 確認 👩‍👧 again')).toEqual(['確', '認', '👩‍👧']);
    });

    it('has nothing to say of the languages and signs that the font has', () => {
        const texts = [
            'Ymdrin â chŵyn',
            'Přijmout',
            'Đã nhận',
            'Жалоба',
            'Παράπονο',
            '→ ≤ ≥ – … × ÷ − ✓ ● ½ € £ ° ″',
            'a\u00ad\u200bb\n',
        ];
        for (const text of texts) expect(charactersWithoutSign(text), text).toEqual([]);
    });
});

describe('the shipped font', () => {
    it('is what the widths were made from', () => {
        for (const [index, weight] of ([400, 600] as const).entries()) {
            const font = create(Buffer.from(trueTypeFonts()[index]!)) as Font;
            expect(font.characterSet.length).toBeGreaterThan(1500);
            const wrong = font.characterSet.filter(point => {
                const text = String.fromCodePoint(point);
                const { advanceWidth } = font.glyphForCodePoint(point);
                return (
                    text.length === 1 &&
                    point >= 0x20 &&
                    Math.abs(measureText(text, font.unitsPerEm, weight) - advanceWidth) > 0.5
                );
            });
            expect(wrong).toEqual([]);
        }
    });
});
