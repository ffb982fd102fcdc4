import { expect, test } from 'vitest';
import { bundleOf, portfolio } from '../portfolio.fixture.ts';
import type { Manifest } from './manifest.ts';

const review = '# Review\n\n- 2026-11-21 | FocusAwardsL4.MP1 | A. Assessor | Good.\n';

test('what assessors remarked goes with the portfolio that it is about, as it is, and is listed', async () => {
    const files = { ...portfolio, 'folder/Mine.review': review, 'folder/Other.review': review };
    const { texts } = await bundleOf(files, { portfolio: 'Mine' });
    expect(Object.keys(texts).filter(path => path.startsWith('reviews/'))).toEqual(['reviews/Mine.review']);
    expect(texts['reviews/Mine.review']).toBe(review);
    const { files: listed } = JSON.parse(texts['manifest.json']!) as Manifest;
    expect(listed.map(({ path }) => path)).toContain('reviews/Mine.review');
});

test('the process that no portfolio covers has its own', async () => {
    const process = 'process Refund "Refund" {\n    flow {\n        start\n        end\n    }\n}\n';
    const { texts } = await bundleOf({ 'a.proc': process, 'Refund.review': review });
    expect(texts['reviews/Refund.review']).toBe(review);
});
