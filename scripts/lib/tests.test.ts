import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { capture } from './processes.ts';
import { root } from './say.mjs';

let folder: string;

beforeEach(() => {
    // Inside the project, so that the tests in it find vitest.
    folder = mkdtempSync(join(root, 'node_modules/.closing-line-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

async function closingLineOf(source: string): Promise<string | undefined> {
    writeFileSync(join(folder, 'some.test.ts'), source);
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const reporter = `--reporter=${join(root, 'test/reporter/closing-line.ts')}`;
    const args = [vitest, 'run', '--root', folder, '--reporter=default', reporter];
    const { output } = await capture(process.execPath, args);
    return output.split('\n').at(-1);
}

test('a run ends with how many tests passed, failed and were skipped', async () => {
    const source = `import { expect, test } from 'vitest';
        test('one', () => {}); test('two', () => {});
        test('three', () => expect(1).toBe(2)); test.skip('four', () => {}); test.todo('five');`;
    expect(await closingLineOf(source)).toBe('2 passed, 1 failed, 2 skipped');
});

test('a file that cannot be loaded counts as failed', async () => {
    expect(await closingLineOf(`throw new Error('broken');`)).toBe('0 passed, 1 failed, 0 skipped');
});

test('an error outside of any test counts as failed', async () => {
    const source = `import { test } from 'vitest';
        test('one', () => { Promise.reject(new Error('nobody waits for this')); });`;
    expect(await closingLineOf(source)).toBe('1 passed, 1 failed, 0 skipped');
});
