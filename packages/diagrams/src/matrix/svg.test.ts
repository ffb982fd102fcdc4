import { describe, expect, it } from 'vitest';
import { measureText } from '../font/measure.ts';
import { coloursOf } from '../theme/palette.ts';
import { view } from './matrix.fixture.ts';
import { matrixSvg } from './svg.ts';
import { COLUMNS, criterionRow, RIGHT } from './svg-cells.ts';

describe('matrix as SVG', () => {
    const svg = matrixSvg(view, 'light');

    it('is the same text for the same view', () => {
        expect(matrixSvg(structuredClone(view), 'light')).toBe(svg);
    });

    it('escapes the text of the workspace and loads nothing', () => {
        expect(svg).toContain('Design &lt;processes&gt; &amp; more: Complaints | refunds');
        expect(svg).not.toMatch(/<processes>|<script|href=|url\((?!data:)/);
    });

    it('says in words what the picture shows', () => {
        expect(svg).toContain(
            '<desc>1 of 3 criteria claimed, 1 partly, 1 not recorded. MP1 claimed, MP4 partly, MP3 not recorded.</desc>',
        );
    });

    it('has other colours on dark, and the same places', () => {
        const dark = matrixSvg(view, 'dark');
        expect(dark).toContain(coloursOf('dark').page);
        const withoutColours = (text: string): string => text.replace(/#[0-9a-f]{6}/g, '');
        expect(withoutColours(dark)).toBe(withoutColours(svg));
    });

    it('keeps every line of text inside its column, also a word without end', () => {
        const criterion = view.outcomes[0]!.criteria[1]!;
        const long = { ...criterion, label: `${'w'.repeat(200)} ${'many words '.repeat(30)}`, id: 'MP10' };
        for (const { text, x, style } of criterionRow(long).lines) {
            const column = COLUMNS.findLast(one => one.x <= x)!;
            expect(x + measureText(text, style.size, style.weight)).toBeLessThanOrEqual(
                column.x + column.width,
            );
        }
    });

    it('makes a row as high as its highest cell', () => {
        const { lines, height } = criterionRow(view.outcomes[0]!.criteria[1]!);
        expect(Math.max(...lines.map(line => line.y))).toBeLessThan(height);
        expect(RIGHT).toBe(COLUMNS.at(-1)!.x + COLUMNS.at(-1)!.width);
    });
});
