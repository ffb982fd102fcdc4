import { expect, test } from 'vitest';
import { partsOf } from './parts.ts';

test('what lies in the groups of the two outer levels is a part of its own', () => {
    const parts = [
        '<svg viewBox="0 0 9 9">',
        '<title>A &gt; B</title>',
        '<rect width="9"/>',
        '<g class="row">',
        '<g data-id="A"><g><rect/></g><text><tspan>Log</tspan></text></g>',
        '<text>Title</text>',
        '</g>',
        '<g>',
        '</g>',
        '</svg>',
    ];
    expect(partsOf(parts.join(''))).toEqual(parts);
});

test('an element that only begins with the letter of a group is none', () => {
    expect(partsOf('<svg><glyph><rect/></glyph></svg>')).toEqual([
        '<svg>',
        '<glyph><rect/></glyph>',
        '</svg>',
    ]);
});
