import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkspace, type Finding } from '@process-as-code/language';
import { type Opened, openWorkspace, relativePath } from '@process-as-code/language/node';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';

const folder = join(root, 'examples');
const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);

/**
 * What is said about the examples stands in a file beside this test. A new finding on them is a decision: either the rule is
 * wrong, or the example is, or the finding is right and goes into the file (`vitest -u`), where a reviewer sees it.
 */
describe.each(names)('%s', name => {
    test('has exactly the findings that its file names', async () => {
        const opened = await openWorkspace([join(folder, name)]);
        const { findings, waived } = checkWorkspace(opened.workspace, { today: '2026-11-21' });
        const said = [
            ...findings.map(finding => line(finding, opened)),
            ...waived.map(({ finding }) => `waived: ${line(finding, opened)}`),
        ];
        await expect(`${said.join('\n')}\n`).toMatchFileSnapshot(`findings/${name}.txt`);
    });

    test('has no finding at warning or above', async () => {
        const { workspace } = await openWorkspace([join(folder, name)]);
        const { findings } = checkWorkspace(workspace, { today: '2026-11-21' });
        const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
        expect(loud.map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
    });
});

test('the list of the examples names each of them', () => {
    const list = readFileSync(join(folder, 'README.md'), 'utf8');
    expect([...list.matchAll(/\]\(([\w-]+)\/\)/g)].map(([, name]) => name).sort()).toEqual(names.sort());
});

function line({ code, severity, message, place }: Finding, { root }: Opened): string {
    return `${relativePath(root, place.file)}:${place.line}: ${severity} ${code}: ${message}`;
}
