import { expect, test } from 'vitest';
import { PagePicture, type Rendered, type WholeSvg, wholeOf } from './svg-parts.ts';

const first = wholeOf({ id: '1', parts: ['a', 'b', 'c'] }, undefined);
const second = wholeOf({ id: '2', base: '1', parts: [[0, 1], 'x', [2, 3]] }, first);

test('a picture of which only the differences came is whole with the one before', () => {
    expect(second.parts).toEqual(['a', 'x', 'c']);
    expect(() => wholeOf({ id: '3', base: '2', parts: [[0, 3]] }, first)).toThrow('is gone');
});

const rendered = (svg?: WholeSvg): Rendered => ({
    uri: 'file:///a.proc',
    version: 1,
    problems: 0,
    view: 'map',
    processes: [],
    matrices: [],
    places: [],
    ...(svg && { svg }),
});

test('a page that has the one before is told only the differences, any other all of it', () => {
    const page = new PagePicture();
    expect(page.take(rendered(first)).svg).toEqual({ id: '1', parts: ['a', 'b', 'c'] });
    expect(page.take(rendered(second)).svg).toEqual({ id: '2', base: '1', parts: [[0, 1], 'x', [2, 3]] });
    expect(page.take(rendered(second)).svg).toEqual({ id: '2', parts: ['a', 'x', 'c'] });
});

test('a page that begins anew, or has shown something without a picture, has none', () => {
    const page = new PagePicture();
    page.take(rendered(first));
    page.forget();
    expect(page.take(rendered(second)).svg?.base).toBeUndefined();
    page.take(rendered(first));
    expect(page.take(rendered())).not.toHaveProperty('svg');
    expect(page.take(rendered(second)).svg?.base).toBeUndefined();
});

test('where things are written stays with the extension', () => {
    expect(new PagePicture().take(rendered(first))).not.toHaveProperty('places');
});
