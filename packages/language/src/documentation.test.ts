import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { check } from './rules/testing.ts';

const root = new URL('../../../', import.meta.url);
const docs = readdirSync(new URL('docs/', root)).filter(name => name.endsWith('.md'));
const example = new URL('examples/complaints/', root);

const snippets = ['README.md', ...docs.map(name => `docs/${name}`)].flatMap(page => {
    const text = readFileSync(new URL(page, root), 'utf8');
    return [...text.matchAll(/^```proc\n(.*?)^```$/gms)].map(match => ({
        name: `${page}, line ${text.slice(0, match.index).split('\n').length}`,
        text: match[1]!,
    }));
});

/** What a snippet without a process of its own may be about. */
const others = Object.fromEntries(
    readdirSync(example)
        .filter(name => name.endsWith('.proc'))
        .map(name => [name, readFileSync(new URL(name, example), 'utf8')]),
);

test('the pages have examples', () => expect(snippets.length).toBeGreaterThan(8));

test.each(snippets)('$name reads as it stands', async ({ text }) => {
    const whole = /^process /m.test(text) ? text : `import "complaint-handling.proc"\n${text}`;
    const { findings } = await check({ 'main.proc': whole, ...others });
    const wrong = findings.filter(({ code }) =>
        /^(syntax|name-unknown|value-invalid|flow-(unreachable|dead-end|deadlock))$/.test(code),
    );
    expect(wrong.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
});
