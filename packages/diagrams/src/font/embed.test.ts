import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { fontCss } from './embed.ts';
import { measureText } from './measure.ts';
import { trueTypeFonts } from './source-sans.ts';

/** The fonts of a style sheet, read by another program. */
function fontsIn(css: string): { weight: number; font: Font }[] {
    return [...css.matchAll(/font-weight:(\d+);src:url\(data:font\/woff;base64,([^)]+)\)/g)].map(
        ([, weight, data]) => ({
            weight: Number(weight),
            font: create(Buffer.from(data!, 'base64')) as Font,
        }),
    );
}

const points = (text: string): number[] => [...text].map(character => character.codePointAt(0)!);

describe('the font in a file', () => {
    it('has the characters that occur, in both weights, and no others', () => {
        const css = fontCss('Cwyn: gŵyl a thŷ');
        const fonts = fontsIn(css);
        for (const weight of [400, 600]) {
            const found = fonts
                .filter(font => font.weight === weight)
                .flatMap(({ font }) => font.characterSet)
                .sort((a, b) => a - b);
            const wanted = [...new Set(points('Cwyn: gŵyl a thŷ&<>"\''))].sort((a, b) => a - b);
            expect(found).toEqual(wanted);
        }
        expect(css).not.toContain('http');
    });

    it('draws each as wide as it is measured, with the outlines of the whole font', () => {
        const text = 'Qgfiéŵ Жω';
        const whole = trueTypeFonts().map(bytes => create(Buffer.from(bytes)) as Font);
        for (const { weight, font } of fontsIn(fontCss(text))) {
            for (const point of font.characterSet) {
                const character = String.fromCodePoint(point);
                const glyph = font.glyphForCodePoint(point);
                expect(glyph.advanceWidth).toBe(measureText(character, font.unitsPerEm, weight as 400));
                const same = whole
                    .filter(each => each.hasGlyphForCodePoint(point))
                    .map(each => each.glyphForCodePoint(point).path.toSVG());
                expect(same).toContain(glyph.path.toSVG());
                if (character !== ' ') expect(glyph.path.commands.length).toBeGreaterThan(0);
            }
        }
    });

    it('is the same for the same text, and small', () => {
        const text = 'Handle a customer complaint within 25 working days – or say why';
        expect(fontCss(text)).toBe(fontCss(text));
        expect(fontCss(text).length).toBeLessThan(15_000);
    });

    it('leaves what it lacks to the machine', () => {
        expect(fontsIn(fontCss('شكوى 🙂 確認')).flatMap(({ font }) => font.characterSet)).not.toContain(
            0x0634,
        );
    });
});
