import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, onTestFinished, vi } from 'vitest';
import { build } from '../../esbuild.mjs';

export interface Outcome {
    readonly code: number | null;
    readonly stdout: string;
    readonly stderr: string;
}

// A process takes a good part of a second to start, more on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let built: Promise<string> | undefined;

/** The program as it ships, built once for the tests of a file. */
export function builtProgram(): Promise<string> {
    built ??= mkdtemp(join(tmpdir(), 'proc-built-')).then(async folder => {
        await build(folder);
        return folder;
    });
    return built.then(folder => join(folder, 'proc.mjs'));
}

afterAll(async () => {
    if (built) await rm(await built, { recursive: true, force: true });
});

/** What a busy machine adds. */
const PROGRESS = /^(Reading|Exporting)\b.* …\n/gm;

/** Calls the program as a process of its own, with nothing of the test's own environment that could colour it. */
export async function proc(
    args: readonly string[],
    options: { readonly cwd?: string; readonly input?: string } = {},
): Promise<Outcome> {
    const { FORCE_COLOR, NO_COLOR, ...env } = process.env;
    const child = spawn(process.execPath, [await builtProgram(), ...args], {
        env,
        ...(options.cwd ? { cwd: options.cwd } : {}),
    });
    child.stdin.end(options.input ?? '');
    const [stdout, stderr, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise<number | null>(done => child.on('close', done)),
    ]);
    return { code, stdout, stderr: stderr.replace(PROGRESS, '') };
}

/** A folder with these files, which is gone when the test is over. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
    const folder = await realpath(await mkdtemp(join(tmpdir(), 'proc-cli-')));
    onTestFinished(() => rm(folder, { recursive: true, force: true }));
    for (const [name, content] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), content);
    }
    return folder;
}

/** A process about which no rule has anything to say. */
export const CLEAN = `role Lead "Team leader"
process Refund "Pay a refund" {
    owner Lead
    flow {
        start "Refund asked for"
        step Pay "Pay the refund" by Lead
        end "Refund paid" good
    }
}
`;

/** The same with a person's name in place of a role: one warning, on line 1. */
export const WARNING = CLEAN.replace('Team leader', 'Sarah Jones');

/** The same with an owner whom nobody knows: one error, on line 3. */
export const ERROR = CLEAN.replace('owner Lead', 'owner Leed');
