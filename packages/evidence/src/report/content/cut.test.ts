import type { Picture, Shape } from '@process-as-code/diagrams';
import { expect, it } from 'vitest';
import { cuts, within } from './cut.ts';

const box = (y: number, height: number): Shape => ({ type: 'box', x: 0, y, width: 10, height });
const path = (d: string): Shape => ({ type: 'outline', d });
const of = (height: number, ...shapes: Shape[]): Picture => ({
    ...{ version: 1, view: 'test', title: '', description: '', width: 100 },
    ...{ height, shapes },
});
const heights = (picture: Picture, most: number) => cuts(picture, most).map(({ from, to }) => [from, to]);

it('what fits stays whole', () => {
    expect(heights(of(90, box(0, 90)), 100)).toEqual([[0, 90]]);
});

it('cuts where the gap is widest', () => {
    const picture = of(200, box(0, 50), box(52, 20), box(92, 6), box(110, 90));
    expect(heights(picture, 100)).toEqual([
        [0, 82],
        [82, 200],
    ]);
});

it('cuts through nothing: what cannot be cut is higher than a page', () => {
    expect(heights(of(300, box(0, 250), box(260, 40)), 100)).toEqual([
        [0, 255],
        [255, 300],
    ]);
});

it('knows how far lines and paths reach, relative ones and circles too', () => {
    const line: Shape = {
        type: 'line',
        points: [
            [0, 0],
            [0, 90],
        ],
        stroke: 'text',
    };
    expect(heights(of(300, line, path('M0 100l5 5v60h9z'), path('M0 200a20 20 0 1 0 1 0')), 200)).toEqual([
        [0, 172.5],
        [172.5, 300],
    ]);
});

it('every shape stands on one page, in its group', () => {
    const group: Shape = { type: 'group', kind: 'k', label: '', shapes: [box(0, 90), box(150, 40)] };
    const picture = of(200, group, box(120, 10));
    const parts = cuts(picture, 110).map(stretch => within(picture.shapes, stretch));
    expect(parts).toEqual([
        [{ ...group, shapes: [box(0, 90)] }],
        [{ ...group, shapes: [box(150, 40)] }, box(120, 10)],
    ]);
});
