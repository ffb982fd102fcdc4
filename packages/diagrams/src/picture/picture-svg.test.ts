import { describe, expect, it } from 'vitest';
import { coloursOf } from '../theme/palette.ts';
import { typography } from '../theme/typography.ts';
import type { Group, Picture, Shape } from './picture.ts';
import { pictureSvg } from './picture-svg.ts';

const place = { file: 'file:///secret/a.proc', line: 7, column: 1, endLine: 7, endColumn: 9 };
const item: Group = {
    type: 'group',
    kind: 'item',
    id: 'P.Form',
    place,
    label: 'Input: Form <A> & "B"',
    shapes: [
        {
            type: 'box',
            x: 10,
            y: 10.005,
            width: 80,
            height: 30,
            radius: 4,
            fill: 'step',
            stroke: 'step-border',
        },
        { type: 'label', text: 'Form <A>', x: 50, y: 16, style: typography.node, anchor: 'middle' },
    ],
};
const picture = (...shapes: Shape[]): Picture => ({
    version: 1,
    view: 'sipoc',
    title: 'Refund & return: SIPOC',
    description: 'One <input>.',
    width: 200,
    height: 100,
    shapes,
});

describe('pictureSvg', () => {
    it('says what it is to those who cannot see it', () => {
        const svg = pictureSvg(picture(item));
        expect(svg).toContain('<title>Refund &amp; return: SIPOC</title><desc>One &lt;input&gt;.</desc>');
        expect(svg).toContain('role="group" aria-label="Refund &amp; return: SIPOC"');
        expect(svg).toContain(
            '<g class="item" data-id="P.Form" data-line="7" role="img" aria-label="Input: Form &lt;A&gt; &amp; &quot;B&quot;">',
        );
    });

    it('carries its colours, and escapes its text', () => {
        const svg = pictureSvg(picture(item), { theme: 'dark' });
        expect(svg).toContain(
            `<rect x="10" y="10.01" width="80" height="30" rx="4" fill="${coloursOf('dark').step}" stroke="${coloursOf('dark')['step-border']}" stroke-width="1"/>`,
        );
        expect(svg).toContain('text-anchor="middle"');
        expect(svg).toContain('>Form &lt;A&gt;</text>');
    });

    it('names the file on a live page only, where elements are buttons', () => {
        expect(pictureSvg(picture(item))).not.toContain('secret');
        const { id: _, ...legend } = { ...item, kind: 'legend' };
        const live = pictureSvg(picture(item, legend), { theme: 'variables' });
        expect(live).toContain('data-file="file:///secret/a.proc" data-line="7" role="button" tabindex="-1"');
        expect(live).toContain(
            '<g class="legend" data-file="file:///secret/a.proc" data-line="7" role="img"',
        );
        expect(live).toContain('var(--proc-step, ');
    });

    it('keeps what lies in a group of groups readable', () => {
        const svg = pictureSvg(picture({ type: 'group', kind: 'row', label: 'Row', shapes: [item] }));
        expect(svg).toContain('<g class="row" role="group" aria-label="Row"><g class="item"');
    });

    it('makes no button of what holds elements that are buttons', () => {
        const row = { type: 'group' as const, kind: 'row', label: 'Row', id: 'P', shapes: [item] };
        const live = pictureSvg(picture(row), { theme: 'variables' });
        expect(live).toContain('<g class="row" data-id="P" role="group" aria-label="Row"><g class="item"');
        expect(live).toContain('role="button"');
    });

    it('ends a line in its arrow head, and says what it joins', () => {
        const svg = pictureSvg(
            picture({
                type: 'line',
                points: [
                    [10, 10],
                    [10, 50],
                    [60, 50],
                ],
                stroke: 'line',
                arrow: true,
                from: 'A',
                to: 'B',
            }),
        );
        expect(svg).toContain('d="M10 10L10 50L54 50" data-from="A" data-to="B" fill="none"');
        expect(svg).toContain('d="M60 50L52 53.43L52 46.57Z"');
    });

    it('is safe: no script, nothing from elsewhere, and the font only when asked for', () => {
        const svg = pictureSvg(picture(item));
        expect(svg).not.toMatch(/<script|href|url\(/);
        expect(pictureSvg(picture(item), { fontEmbedded: true })).toContain('@font-face');
        expect(pictureSvg(picture(item))).toBe(svg);
    });
});
