import { describe, expect, it } from 'vitest';
import { typography } from '../theme/typography.ts';
import { card, cardHeight } from './card.ts';
import { pictureFaults } from './geometry.fixture.ts';
import type { Picture, Shape } from './picture.ts';
import { textHeight, textLabels } from './text.ts';

const title = { text: 'Find the cause of the complaint', style: typography.lane };
const facts = { text: 'by the advisor', style: typography.line, colour: 'muted' as const, gap: 3 };
const page = (...shapes: Shape[]): Picture => ({
    version: 1,
    view: 'test',
    title: '',
    description: '',
    width: 300,
    height: 200,
    shapes,
});

describe('textLabels', () => {
    it('stacks paragraphs, each broken into the width', () => {
        const labels = textLabels([title, facts], { x: 20, y: 10, width: 130 });
        expect(labels.map(({ text, x, y, colour }) => [text, x, y, colour])).toEqual([
            ['Find the cause', 20, 10, undefined],
            ['of the complaint', 20, 28, undefined],
            ['by the advisor', 20, 49, 'muted'],
        ]);
        expect(textHeight([title, facts], 130)).toBe(49 + 15 - 10);
    });

    it('anchors at the middle or the right edge of the area', () => {
        const area = { x: 20, y: 10, width: 100 };
        expect(textLabels([facts], area, 'middle')[0]).toMatchObject({ x: 70, anchor: 'middle' });
        expect(textLabels([facts], area, 'end')[0]).toMatchObject({ x: 120, anchor: 'end' });
    });
});

describe('card', () => {
    const look = { fill: 'step', stroke: 'step-border', anchor: 'middle' } as const;

    it('holds its text, in the middle of its height', () => {
        const height = cardHeight([title, facts], 130, look);
        for (const extra of [0, 31]) {
            const area = { x: 10, y: 10, width: 130, height: height + extra };
            const shapes = card([title, facts], area, look);
            expect(pictureFaults(page(...shapes))).toEqual([]);
            expect(shapes[1]).toMatchObject({ y: 10 + 8 + extra / 2 });
        }
    });

    it('would be found out if it were too small', () => {
        const area = { x: 10, y: 10, width: 130, height: cardHeight([title, facts], 130, look) - 20 };
        expect(pictureFaults(page(...card([title, facts], area, look)))).toEqual([
            expect.stringMatching(/^"Find the cause" crosses the border of box 10 10 130 /),
            expect.stringMatching(/^"by the advisor" crosses the border/),
        ]);
    });
});
