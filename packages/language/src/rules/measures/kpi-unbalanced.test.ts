import { expect, test } from 'vitest';
import { check, codes, only, underlined } from '../testing.ts';

const options = only('kpi-unbalanced');
const text = (...kpis: string[]) => `process P {\n    stage approved\n    ${kpis.join('\n    ')}\n}`;
const [fast, cheap] = ['kpi A { focus time target <= 8 }', 'kpi B { focus cost target <= £5 }'] as const;

test('one finding at the first such target, that shows the others', async () => {
    const [finding, ...others] = (await check(text(fast, cheap), options)).findings;
    expect(others).toEqual([]);
    expect(underlined(text(fast, cheap), finding!)).toBe('target <= 8');
    expect(finding?.related.map(({ place }) => place.line)).toEqual([4]);
});

test.each([
    ['quality beside it', text(fast, 'kpi C { focus quality }')],
    ['the customer beside it', text(cheap, 'kpi C { focus customer }')],
    ['no target', text('kpi A { focus time }')],
    ['about risk only', text('kpi A { focus risk target <= 3 }')],
    ['not approved yet', text(fast).replace('approved', 'designed')],
])('silent: %s', async (_, right) => expect(await codes(right, options)).toEqual([]));
