import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmdirSync } from 'node:fs';
import {
    appendFile,
    chmod,
    lstat,
    mkdir,
    mkdtemp,
    readdir,
    readFile,
    rename,
    rm,
    stat,
    symlink,
    truncate,
    writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openWorkspace } from '@process-as-code/language/node';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Bundle } from './bundle/bundle.ts';
import { writeBundle } from './node.ts';
import { fileReader } from './node-read.ts';
import { replaceFile } from './node-write.ts';
import { verifyBundle } from './verify/verify.ts';

const posix = process.platform !== 'win32';
const gigabytes = 1024 ** 3;
const old = 'the old bundle';

let base: string;
let work: string;
let evidence: string;
let target: string;

beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'faults-'));
    work = join(base, 'work');
    evidence = join(work, 'study.csv');
    target = join(base, 'out.zip');
    await mkdir(work);
    await writeFile(
        join(work, 'main.proc'),
        'process P "P" { flow { start step "Log" end } }\nevidence A "Study" { file "study.csv" }\n',
    );
    await writeFile(evidence, 'case,minutes\n1,12\n');
    await writeFile(target, old);
});
afterEach(() => rm(base, { recursive: true, force: true }));

async function exported(path = target): Promise<Bundle> {
    const { workspace, sources } = await openWorkspace([work]);
    const without = ['pdf', 'docx', 'png'] as const;
    return writeBundle(path, { workspace, sources, today: '2026-11-21', without });
}

describe('a place where nothing can be written', () => {
    const small = mayMount();

    it.runIf(small)('a disk that is full (skipped where no small one can be mounted)', async () => {
        await onDisk('size=64k', async disk => {
            await writeFile(join(disk, 'out.zip'), old);
            await writeFile(evidence, randomBytes(99_999));
            await expect(exported(join(disk, 'out.zip'))).rejects.toThrow(
                `${join(disk, 'out.zip')} cannot be written: there is no room left on the disk.`,
            );
            expect(await readdir(disk)).toEqual(['out.zip']);
            expect(await readFile(join(disk, 'out.zip'), 'utf8')).toBe(old);
        });
    });

    it.runIf(small)('a disk that can only be read (skipped where none can be mounted)', async () => {
        await onDisk('ro', async disk => {
            await expect(exported(join(disk, 'out.zip'))).rejects.toThrow(
                `${join(disk, 'out.zip')} cannot be written: nothing can be written there.`,
            );
        });
    });

    it.runIf(posix)('a folder of somebody else', async () => {
        await chmod(base, 0o555);
        await asNobody(async () => {
            await expect(replaceFile(target, new Uint8Array(9))).rejects.toThrow(
                `${target} cannot be written: you may not write there.`,
            );
        });
        await chmod(base, 0o755);
        await untouched();
    });

    it.runIf(posix)('an old bundle that is protected against writing', async () => {
        await chmod(base, 0o777);
        await chmod(target, 0o444);
        await asNobody(async () => {
            await expect(replaceFile(target, new Uint8Array(9))).rejects.toThrow(
                `${target} cannot be written: you may not write there.`,
            );
        });
        await untouched();
    });
});

describe('the place of the bundle', () => {
    it.runIf(posix)('keeps its permissions', async () => {
        await chmod(target, 0o600);
        await exported();
        expect((await stat(target)).mode & 0o777).toBe(0o600);
    });

    it.runIf(posix)('is where a link to it leads', async () => {
        const link = join(base, 'link.zip');
        await symlink(target, link);
        await exported(link);
        expect((await lstat(link)).isSymbolicLink()).toBe(true);
        expect(verifyBundle(await readFile(target)).whole).toBe(true);
    });
});

describe('evidence that cannot be read as it should', () => {
    const missing = (why: string) => `The evidence "Study" (study.csv) is listed as missing: ${why}.`;

    it.runIf(posix)('that somebody may not read', async () => {
        await chmod(base, 0o777);
        await chmod(evidence, 0o000);
        await asNobody(async () => {
            await expect(fileReader([work], 1000)(pathToFileURL(evidence).href)).rejects.toThrow(
                'you may not read it',
            );
        });
    });

    it('that somebody writes without end', async () => {
        await truncate(evidence, 20_000_000);
        const writing = writer();
        const { remarks } = await exported().finally(() => writing.stop());
        expect(remarks).toEqual([
            missing('it was changed while it was read; wait until it is saved, and export again'),
        ]);
        expect(verifyBundle(await readFile(target)).whole).toBe(true);
    });

    it('that somebody saves meanwhile, as editors do, is old or new and nothing between', async () => {
        const [before, after] = ['case,minutes\n1,12\n', 'another,one\n'.repeat(1000)];
        await writeFile(`${evidence}~`, after);
        const read = fileReader([work], gigabytes)(pathToFileURL(evidence).href);
        await rename(`${evidence}~`, evidence);
        expect([before, after]).toContain(Buffer.from(await read).toString());
    });

    it('of two gigabytes is not taken into memory', async () => {
        await truncate(evidence, 2 * gigabytes);
        const before = process.resourceUsage().maxRSS;
        const { remarks } = await exported();
        expect(remarks).toEqual([missing('it is larger than 250 MB')]);
        await expect(fileReader([work], 250 * 1024 ** 2)(pathToFileURL(evidence).href)).rejects.toThrow(
            'it is larger than 250 MB',
        );
        // In kilobytes.
        expect(process.resourceUsage().maxRSS - before).toBeLessThan(500_000);
    });
});

async function untouched(): Promise<void> {
    expect(await readFile(target, 'utf8')).toBe(old);
    expect(await readdir(base)).toEqual(['out.zip', 'work']);
}

function writer(): { stop(): Promise<void> } {
    let going = true;
    const done = (async () => {
        while (going) await appendFile(evidence, 'x');
    })();
    return {
        stop: () => {
            going = false;
            return done;
        },
    };
}

/** Does something as somebody who owns nothing here; whoever runs the tests without rights is that already. */
async function asNobody(work: () => Promise<void>): Promise<void> {
    const self = process.geteuid!();
    if (self === 0) process.seteuid!(65534);
    try {
        await work();
    } finally {
        if (self === 0) process.seteuid!(self);
    }
}

/** May the tests mount a disk of their own? */
function mayMount(): boolean {
    const folder = mkdtempSync(join(tmpdir(), 'disk-'));
    const may = mount(folder, 'size=64k');
    if (may) spawnSync('umount', [folder]);
    rmdirSync(folder);
    return may;
}

function mount(folder: string, options: string): boolean {
    return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
}

async function onDisk(options: string, work: (disk: string) => Promise<void>): Promise<void> {
    const disk = join(base, 'disk');
    await mkdir(disk);
    mount(disk, options);
    try {
        await work(disk);
    } finally {
        spawnSync('umount', [disk]);
    }
}
