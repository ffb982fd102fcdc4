import { describe, expect, it } from 'vitest';
import { pictureSvg } from '../picture/picture-svg.ts';
import { timelinePicture } from './timeline-picture.ts';

const points = [
    { date: '2026-05-01', label: 'Begin', claimed: 0, partly: 2, open: 4 },
    { date: '2026-11-20', label: 'Add the <survey>', claimed: 5, partly: 1, open: 0 },
];

describe('timelinePicture', () => {
    it('tells each moment in words, for who cannot see it', () => {
        const { description, shapes } = timelinePicture('Unit 4', points);
        expect(description).toContain('1 May 2026, "Begin": 0 claimed, 2 partly, 4 not recorded.');
        const moments = shapes.flatMap(shape => (shape.type === 'group' ? [shape.label] : []));
        expect(moments).toHaveLength(2);
        expect(moments[1]).toContain('5 claimed, 1 partly, 0 not recorded');
    });

    it('draws columns as high as what they count, from the same ground', () => {
        const { shapes } = timelinePicture('Unit 4', points);
        const boxes = shapes.flatMap(shape =>
            shape.type === 'group' ? shape.shapes.flatMap(each => (each.type === 'box' ? [each] : [])) : [],
        );
        expect(boxes.map(({ height }) => height)).toEqual([60, 120, 150, 30]);
        const ground = ({ y, height }: { y: number; height: number }) => y + height;
        expect(ground(boxes[2]!)).toBe(ground(boxes[0]!));
    });

    it('says when each was, and keeps a number out of a part that is too low for it', () => {
        const { shapes } = timelinePicture('Unit 4', [{ ...points[0]!, claimed: 1, partly: 0, open: 90 }]);
        const moment = shapes.flatMap(shape => (shape.type === 'group' ? shape.shapes : []));
        const labels = moment.flatMap(shape => (shape.type === 'label' ? [shape] : []));
        expect(labels.map(({ text }) => text)).toEqual(['1', '90', '1 May', '2026']);
        const [low] = moment.flatMap(shape => (shape.type === 'box' ? [shape] : []));
        expect(labels[0]!.x).toBeGreaterThan(low!.x + low!.width);
        expect(labels[1]!.x).toBeLessThan(low!.x + low!.width);
    });

    it('is wide enough for many moments, and stands without any', () => {
        const many = Array.from({ length: 30 }, () => points[0]!);
        const wide = timelinePicture('Unit 4', many);
        const right = wide.shapes.flatMap(shape =>
            shape.type === 'group'
                ? shape.shapes.flatMap(each => (each.type === 'box' ? [each.x + each.width] : []))
                : [],
        );
        expect(Math.max(...right)).toBeLessThanOrEqual(wide.width);
        expect(pictureSvg(timelinePicture('Unit 4', []))).toContain('No earlier state is recorded.');
    });

    it('takes no markup from anybody', () => {
        const svg = pictureSvg(timelinePicture('<script>', points));
        expect(svg).not.toContain('<script>');
        expect(svg).not.toContain('<survey>');
    });
});
