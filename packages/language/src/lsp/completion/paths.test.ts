import { expect, test } from 'vitest';
import { complete } from './completing.fixture.ts';

const FILES = {
    'team.proc': '',
    'deep/more.proc': '',
    'data/results.csv': '',
    'data/raw/old.csv': '',
    'data/.hidden.csv': '',
    'evidence/report.pdf': '',
    'link/secret.pdf': '',
    'node_modules/x/y.csv': '',
};
const labelsIn = async (text: string, path = 'main.proc') =>
    (await complete(text, { files: FILES, path })).labels;

test('an import offers documents and folders', async () => {
    expect(await labelsIn('import "<|>"')).toEqual([
        'team.proc',
        'data/',
        'deep/',
        'evidence/',
        'link/',
        'deep/more.proc',
    ]);
    expect(await labelsIn('import "deep/<|>"')).toEqual(['deep/more.proc']);
    expect(await labelsIn('import "team.proc"\nimport "<|>"')).not.toContain('team.proc');
});

test('evidence offers any file, results offer tables', async () => {
    expect(await labelsIn('evidence E { file "evidence/<|>" }')).toEqual(['evidence/report.pdf']);
    expect(await labelsIn('process P { kpi K { results from "data/<|>" } }')).toEqual([
        'data/results.csv',
        'data/raw/',
    ]);
    expect(await labelsIn('process P { kpi K { results from "evidence/<|>" } }')).toEqual([]);
});

test('nothing outside the workspace folder, and nothing behind a link that leads out', async () => {
    expect(await labelsIn('evidence E { file "../<|>" }')).toEqual([]);
    expect(await labelsIn('evidence E { file "/<|>" }')).toEqual([]);
    expect(await labelsIn('evidence E { file "data/../../<|>" }')).toEqual([]);
    expect(await labelsIn('evidence E { file "link/<|>" }')).toEqual([]);
    expect(await labelsIn('import "../<|>"', 'deep/main.proc')).toContain('../team.proc');
});

test('a path that is taken is a whole text, quotes and all', async () => {
    const take = async (text: string, label: string) =>
        (await complete(text, { files: FILES })).accept(label);
    expect(await take('import <|>', 'team.proc')).toBe('import "team.proc"');
    expect(await take('import "<|>', 'team.proc')).toBe('import "team.proc"');
    expect(await take('import "te<|>xt.proc"\nrole A', 'team.proc')).toBe('import "team.proc"\nrole A');
    expect(await take("evidence E { file 'evidence/r<|>' }", 'evidence/report.pdf')).toBe(
        "evidence E { file 'evidence/report.pdf' }",
    );
});

test('a quote and a slash ask for paths only', async () => {
    const ask = async (text: string, trigger: string) =>
        (await complete(text, { files: FILES, trigger })).labels;
    expect(await ask('import "<|>"', '"')).toContain('team.proc');
    expect(await ask('import "deep/<|>"', '/')).toEqual(['deep/more.proc']);
    expect(await ask('process P { purpose "<|>" }', '"')).toEqual([]);
});
