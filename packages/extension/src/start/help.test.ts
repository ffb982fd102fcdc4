import { readFileSync } from 'node:fs';
import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';

const root = new URL('../../../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const help = read('docs/help.md');
const build = read('packages/extension/esbuild.mjs');

test('the commands that the help names are there', () => {
    const words: Record<string, string> = JSON.parse(read('packages/extension/package.nls.json'));
    const titles = Object.entries(words).flatMap(([key, title]) => (key.startsWith('command.') ? title : []));
    const named = [...help.matchAll(/\*Process: ([^*]+)\*/g)].map(([, title]) => title);
    expect(named.length).toBeGreaterThan(4);
    expect(named.filter(title => !titles.includes(title!))).toEqual([]);
});

test('the pages that the help leads to ship with it', () => {
    const linked = [...help.matchAll(/\]\(([^)#]+)/g)].map(([, path]) => path!);
    expect(linked.filter(path => !path.startsWith('rules/') && !build.includes(`'${path}'`))).toEqual([]);
});

test('its example says nothing wrong', async () => {
    const [, example = ''] = /```proc\n([\s\S]*?)```/.exec(help) ?? [];
    const { document } = await modelOf(example);
    expect(document.unresolved).toEqual([]);
    expect(document.processes[0]?.flow?.nodes.length).toBe(7);
});
