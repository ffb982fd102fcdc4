import { describe, expect, test } from 'vitest';
import { type Named, names, nodeAt } from './places.ts';

const file = 'file:///a.proc';
const at = (line: number, column: number, endLine: number, endColumn: number) => ({
    file,
    line,
    column,
    endLine,
    endColumn,
});

const places = [
    { id: 'A.Phase', place: at(3, 5, 12, 6), anchor: at(3, 11, 3, 16) },
    { id: 'A.Log', place: at(4, 9, 7, 10), anchor: at(4, 14, 4, 17) },
    { id: 'A.Send', place: at(8, 9, 8, 40), anchor: at(8, 14, 8, 18) },
];

const picture: Named = {
    matrices: [
        {
            pack: 'P',
            label: 'P',
            about: 'A',
            outcomes: [
                {
                    id: 'LO1',
                    label: 'One',
                    criteria: [
                        {
                            id: '1.1',
                            label: 'First',
                            state: 'partly',
                            place: at(101, 1, 101, 4),
                            expectations: [
                                {
                                    text: 'at least 1 input',
                                    recorded: true,
                                    places: [{ label: 'I', place: at(102, 1, 102, 4) }],
                                },
                            ],
                            evidence: [{ name: 'E', label: 'E', planned: false, place: at(103, 1, 103, 4) }],
                        },
                    ],
                },
            ],
        },
    ],
};

describe('nodeAt', () => {
    test.each([
        ['on the keyword', 4, 9, 'A.Log'],
        ['inside the braces', 6, 1, 'A.Log'],
        ['behind the last brace', 7, 10, 'A.Log'],
        ['between two steps: the phase around them', 7, 11, 'A.Phase'],
        ['on a step of one line', 8, 20, 'A.Send'],
        ['before the phase', 3, 4, undefined],
        ['behind everything', 13, 1, undefined],
    ])('%s', (_, line, column, node) => {
        expect(nodeAt(places, file, line, column)).toBe(node);
    });

    test('another file has other lines', () => {
        expect(nodeAt(places, 'file:///b.proc', 6, 1)).toBeUndefined();
        expect(nodeAt(undefined, file, 6, 1)).toBeUndefined();
    });
});

describe('names', () => {
    test.each([
        ['a criterion', at(101, 1, 101, 4)],
        ['what records an expectation', at(102, 1, 102, 4)],
        ['an evidence item', at(103, 1, 103, 4)],
    ])('%s of the picture may be opened', (_, place) => {
        expect(names(picture, place)).toBe(true);
    });

    test('nothing else may', () => {
        expect(names(picture, { ...at(4, 14, 4, 17), file: 'file:///etc/passwd' })).toBe(false);
        expect(names(picture, at(4, 14, 4, 18))).toBe(false);
    });
});
