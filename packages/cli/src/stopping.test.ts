import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../../scripts/lib/say.mjs';
import { builtProgram, folderWith } from './testing/proc.ts';

describe.runIf(process.platform !== 'win32')('an export that somebody stops', () => {
    it.each(['SIGINT', 'SIGTERM'] as const)('by %s says so and leaves the old bundle', async signal => {
        const cwd = await folderWith({ 'bundle.zip': 'the old bundle' });
        // Large enough that it takes a while.
        await cp(join(root, 'examples/complaints'), join(cwd, 'complaints'), { recursive: true });
        const call = [await builtProgram(), 'export', 'complaints', '-o', 'bundle.zip'];
        const child = spawn(process.execPath, call, { cwd });
        let said = '';
        for await (const words of child.stderr.setEncoding('utf8')) {
            said += words;
            // It says so while the report is drawn and set.
            if (words.includes('Exporting')) child.kill(signal);
        }
        const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
        expect(said).toContain('proc: Stopped. No bundle was written; what was there before is as it was.\n');
        expect(code).toBe(2);
        expect((await readdir(cwd)).sort()).toEqual(['bundle.zip', 'complaints']);
        expect(await readFile(join(cwd, 'bundle.zip'), 'utf8')).toBe('the old bundle');
    });
});
