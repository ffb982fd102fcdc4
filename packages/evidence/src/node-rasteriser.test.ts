import { pngOf } from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { describe, expect, test } from 'vitest';
import { rasteriserBeside } from './node-rasteriser.ts';

const svg = (text: string): string =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="40"><rect width="90" height="40" fill="#fff"/><text x="5" y="25">${text}</text></svg>`;

describe('a picture that is drawn in a thread of its own', () => {
    test('has the same bytes as one that is drawn here', async () => {
        const texts = ['Log', 'Ask', 'Answer'];
        const here = await Promise.all(texts.map(text => pngOf(svg(text), 2, rasterisingInNode)));
        expect(new Set(here.map(({ length }) => length)).size).toBeGreaterThan(1);
        expect(await Promise.all(texts.map(text => rasteriserBeside.draw(svg(text), 2)))).toEqual(here);
    });

    test('that is none is refused, and the next one is drawn', async () => {
        const drawn = [rasteriserBeside.draw('no drawing', 1), rasteriserBeside.draw(svg('Log'), 1)] as const;
        await expect(drawn[0]).rejects.toThrow();
        expect(await drawn[1]).toEqual(await pngOf(svg('Log'), 1, rasterisingInNode));
    });
});
