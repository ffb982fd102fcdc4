import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkWorkspace } from '../rules/check.ts';
import { modelOf } from '../testing.ts';
import { coverage } from './index.ts';

const today = '2026-11-21';
const folder = new URL('../../../../examples/complaints/', import.meta.url);

async function example() {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry =>
            `${entry.parentPath.slice(folder.pathname.length - 1)}/${entry.name}`.replace(/^\/+/, ''),
        );
    return modelOf(
        Object.fromEntries(names.map(name => [name, readFileSync(new URL(name, folder), 'utf8')])),
    );
}

test('the example has nothing to report but that a discussion is planned', async () => {
    const { workspace } = await example();
    const { findings } = checkWorkspace(workspace, { today });
    expect(findings.filter(({ severity }) => severity !== 'hint').map(({ code }) => code)).toEqual([
        'evidence-planned',
    ]);
});

test('all six criteria of the example are claimed, by its portfolio alone', async () => {
    const { workspace } = await example();
    const matrices = coverage(workspace, { today });
    expect(matrices.map(({ pack, portfolio }) => [pack.name, portfolio?.name])).toEqual([
        ['FocusAwardsL4', 'DesignBusinessProcesses'],
    ]);
    const criteria = matrices[0]!.outcomes.flatMap(outcome => outcome.criteria);
    expect(criteria.map(({ criterion, state }) => `${criterion.name} ${state}`)).toEqual(
        ['MP1', 'MP4', 'MP2', 'MP5', 'MP3', 'MP6'].map(name => `${name} claimed`),
    );
});
