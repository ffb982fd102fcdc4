import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { modelOf } from './testing.ts';

const pages = ['README.md', 'docs/language.md'];

const snippets = pages.flatMap(page => {
    const text = readFileSync(new URL(`../../../${page}`, import.meta.url), 'utf8');
    return [...text.matchAll(/^```proc\n(.*?)^```$/gms)].map(match => ({
        name: `${page}, line ${text.slice(0, match.index).split('\n').length}`,
        text: match[1]!,
    }));
});

test('the pages have examples', () => expect(snippets.length).toBeGreaterThan(4));

test.each(snippets)('$name reads as it stands', async ({ text }) => {
    const { document } = await modelOf(text);
    expect(document.unresolved.map(({ ref }) => ref.name)).toEqual([]);
});
