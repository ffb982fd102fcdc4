import { expect, test } from 'vitest';
import { SentPictures } from './sent.ts';

const picture = (...inside: string[]) => `<svg>${inside.join('')}</svg>`;

test('a first picture goes whole, the next one as what is different', () => {
    const sent = new SentPictures();
    const first = sent.parts(picture('<rect/>', '<g>', '</g>', '<path/>'));
    expect(first.base).toBeUndefined();
    expect(first.parts).toEqual(['<svg>', '<rect/>', '<g>', '</g>', '<path/>', '</svg>']);
    const second = sent.parts(picture('<rect/>', '<circle/>', '<path/>'), first.id);
    expect(second.base).toBe(first.id);
    expect(second.parts).toEqual([[0, 2], '<circle/>', [4, 6]]);
});

test('each part of the picture before stands for one of the new picture', () => {
    const sent = new SentPictures();
    const { id } = sent.parts(picture('<rect/>'));
    expect(sent.parts(picture('<rect/>', '<rect/>'), id).parts).toEqual([[0, 2], '<rect/>', [2, 3]]);
});

test('what moved is not sent again', () => {
    const sent = new SentPictures();
    const { id } = sent.parts(picture('<rect/>', '<path/>'));
    expect(sent.parts(picture('<path/>', '<rect/>'), id).parts).toEqual([
        [0, 1],
        [2, 3],
        [1, 2],
        [3, 4],
    ]);
});

test('of a picture that is long gone, and of one of another server, nothing is taken over', () => {
    const sent = new SentPictures();
    const { id } = sent.parts(picture('<rect/>'));
    for (let count = 0; count < 8; count++) sent.parts(picture('<path/>'));
    expect(sent.parts(picture('<rect/>'), id).base).toBeUndefined();
    expect(sent.parts(picture('<rect/>'), 'another').base).toBeUndefined();
});
