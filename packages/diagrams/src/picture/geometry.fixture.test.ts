import { describe, expect, it } from 'vitest';
import { typography } from '../theme/typography.ts';
import { pictureFaults } from './geometry.fixture.ts';
import type { Box, Label, Shape } from './picture.ts';

const label = (x: number, y: number): Label => ({
    type: 'label',
    text: 'Word',
    x,
    y,
    style: typography.node,
});
const box = (x: number, y: number): Box => ({ type: 'box', x, y, width: 60, height: 30, fill: 'step' });
const faults = (...shapes: Shape[]) =>
    pictureFaults({ version: 1, view: 't', title: '', description: '', width: 200, height: 100, shapes });

describe('pictureFaults', () => {
    it('finds nothing in a sound picture', () => {
        expect(
            faults(box(10, 10), label(15, 15), box(80, 10), label(80, 60), {
                type: 'line',
                points: [
                    [70, 25],
                    [80, 25],
                ],
                stroke: 'line',
            }),
        ).toEqual([]);
    });

    it('finds text off the page, across a border, on other text, and under a box', () => {
        expect(faults(label(180, 10))).toEqual(['"Word" is off the page']);
        expect(faults(box(10, 10), label(50, 15))).toEqual(['"Word" crosses the border of box 10 10 60 30']);
        expect(faults(label(10, 10), label(20, 20))).toEqual(['"Word" overlaps "Word"']);
        expect(faults({ type: 'group', kind: 'g', label: '', shapes: [label(15, 15)] }, box(10, 10))).toEqual(
            ['"Word" lies under box 10 10 60 30'],
        );
    });

    it('finds boxes that cut each other, and lines through text', () => {
        expect(faults(box(10, 10), box(40, 20))).toEqual(['box 10 10 60 30 cuts box 40 20 60 30']);
        const slanted: Shape = {
            type: 'line',
            points: [
                [0, 0],
                [100, 100],
            ],
            stroke: 'line',
        };
        expect(faults(slanted, label(45, 45))[0]).toMatch(/runs through "Word"$/);
        expect(faults(slanted, label(100, 45))).toEqual([]);
    });

    it('finds what is no number', () => {
        expect(faults(box(Number.NaN, 10))).toContain('a number is none');
    });
});
