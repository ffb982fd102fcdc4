import { expect, test } from 'vitest';
import { remarksIn, withRemark } from './review.ts';

const remark = { on: '2026-11-21', criterion: 'Pack.MP1', by: 'A. Assessor', text: 'Good.' };

test('a new review has a heading; what is written is read again', () => {
    const review = withRemark('', remark, 'Review of "Folder"');
    expect(review).toBe('# Review of "Folder"\n\n- 2026-11-21 | Pack.MP1 | A. Assessor | Good.\n');
    const second = { ...remark, by: 'B', text: 'First line.\n\n  Second | line.\n- third' };
    const both = withRemark(review, second, 'x');
    expect(both.startsWith(review)).toBe(true);
    expect(remarksIn(both)).toEqual([remark, { ...second, text: 'First line.\nSecond | line.\n- third' }]);
});

test('signs that part the columns, and line ends, break nothing', () => {
    const review = withRemark('', { ...remark, by: 'A | B\nC', text: 'x' }, 'a\nb');
    expect(review.split('\n')).toHaveLength(4);
    expect(remarksIn(review)[0]?.by).toBe('A / B C');
    const windows = withRemark(review.replaceAll('\n', '\r\n'), remark, '');
    expect(windows).not.toMatch(/[^\r]\n/);
    expect(remarksIn(windows)).toHaveLength(2);
});

test('what people write around the remarks stays, and is no remark', () => {
    const text = '# Mine\n\nSome words.\n- a list\n- 2026-11-21 | Pack.MP1 | A | x\nNo remark.\n  nor this\n';
    expect(remarksIn(text)).toEqual([{ ...remark, by: 'A', text: 'x' }]);
    const more = withRemark(text, remark, '');
    expect(more.startsWith(text)).toBe(true);
    expect(remarksIn(more)).toHaveLength(2);
});

test('an empty remark is a remark without words, and nothing gives none', () => {
    expect(remarksIn(withRemark('', { ...remark, text: ' \n ' }, ''))).toEqual([{ ...remark, text: '' }]);
    expect(remarksIn('')).toEqual([]);
});
