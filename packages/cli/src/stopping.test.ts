import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtProgram, CLEAN, folderWith } from './testing/proc.ts';

describe.runIf(process.platform !== 'win32')('an export that somebody stops', () => {
    it.each(['SIGINT', 'SIGTERM'] as const)('by %s says so and leaves the old bundle', async signal => {
        const cwd = await folderWith({ 'a.proc': CLEAN, 'Refund.zip': 'the old bundle' });
        const child = spawn(process.execPath, [await builtProgram(), 'export', 'a.proc'], { cwd });
        let said = '';
        for await (const words of child.stderr.setEncoding('utf8')) {
            said += words;
            // It says so while the report is drawn and set.
            if (words.includes('Exporting')) child.kill(signal);
        }
        const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
        expect(said).toContain('proc: Stopped. No bundle was written; what was there before is as it was.\n');
        expect(code).toBe(2);
        expect((await readdir(cwd)).sort()).toEqual(['Refund.zip', 'a.proc']);
        expect(await readFile(join(cwd, 'Refund.zip'), 'utf8')).toBe('the old bundle');
    });
});
