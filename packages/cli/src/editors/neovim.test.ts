import { spawn, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { builtProgram, CLEAN, ERROR, folderWith } from '../testing/proc.ts';

/** What the script in Neovim writes down. */
interface Seen {
    readonly diagnostics: Record<
        'first' | 'mended',
        readonly { code: string; line: number; message: string }[]
    >;
    readonly completion: readonly string[];
    readonly renamed: string;
    readonly action: string;
    readonly acted: string;
    readonly formatted: string;
    readonly stopped: boolean;
    readonly problem?: string;
}

const isThere = spawnSync('nvim', ['--version'], { stdio: 'ignore' }).status === 0;
const title = 'Neovim shows findings, completes, renames, offers actions and formats';

test.skipIf(!isThere)(isThere ? title : `${title}: skipped, there is no nvim on this machine`, async () => {
    const folder = await folderWith({ 'a.proc': ERROR });
    const seen = await driven({
        folder,
        file: join(folder, 'a.proc'),
        command: [process.execPath, await builtProgram(), 'lsp', '--stdio'],
        result: join(folder, 'seen.json'),
    });

    expect(seen.problem).toBeUndefined();
    expect(seen.diagnostics.first).toEqual([
        { code: 'name-unknown', line: 2, message: expect.stringContaining('Did you mean "Lead"?') },
    ]);
    expect(Array.from(seen.diagnostics.mended)).toEqual([]);
    expect(seen.completion).toContain('Lead');
    const renamed = CLEAN.replaceAll(/\bLead\b/g, 'TeamLeader').trimEnd();
    expect(seen.renamed).toBe(renamed);
    expect(seen.action).toBe('Extract the step "Pay the refund" into a process');
    expect(seen.acted).toContain('call "Pay the refund" runs PayTheRefund by TeamLeader');
    expect(seen.acted).toContain('process PayTheRefund "Pay the refund" {');
    expect(seen.formatted).toBe(seen.acted);
    expect(seen.stopped).toBe(true);
});

/** Runs the script in a Neovim without a window and without anybody's settings. */
async function driven(job: Readonly<Record<string, unknown>> & { result: string }): Promise<Seen> {
    const script = fileURLToPath(new URL('neovim.lua', import.meta.url));
    const editor = spawn('nvim', ['--headless', '--clean', '-n', '-c', `luafile ${script}`], {
        env: { ...process.env, PROC_TEST: JSON.stringify(job), XDG_STATE_HOME: job.folder as string },
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    onTestFinished(() => void editor.kill());
    const said = await text(editor.stderr);
    const written = await readFile(job.result, 'utf8').catch(() => undefined);
    if (written === undefined) throw new Error(`Neovim ended without a result: ${said}`);
    return JSON.parse(written) as Seen;
}
