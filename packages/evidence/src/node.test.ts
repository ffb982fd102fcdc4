import { execFileSync } from 'node:child_process';
import {
    mkdir,
    mkdtemp,
    readdir,
    readFile,
    rename,
    rm,
    symlink,
    truncate,
    writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkWorkspace } from '@process-as-code/language';
import { openWorkspace } from '@process-as-code/language/node';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundleInput } from './bundle/bundle.ts';
import { BundleError } from './bundle/bundle.ts';
import { writeBundle } from './node.ts';
import { fileReader } from './node-read.ts';
import { verifyBundle } from './verify/verify.ts';

const posix = process.platform !== 'win32';

let base: string;
let work: string;

beforeEach(async () => {
    base = await mkdtemp(join(tmpdir(), 'bundle-'));
    work = join(base, 'work');
    await mkdir(join(work, 'evidence'), { recursive: true });
    await writeFile(join(base, 'outside.txt'), 'nobody may read this');
    await writeFile(join(work, 'evidence/a.txt'), 'evidence');
});
afterEach(() => rm(base, { recursive: true, force: true }));

const document = (evidence: string) => `process P "P" { flow { start step "Log" end } }\n${evidence}\n`;

async function inputOf(evidence = 'evidence A { file "evidence/a.txt" }'): Promise<BundleInput> {
    await writeFile(join(work, 'main.proc'), document(evidence));
    const { workspace, sources } = await openWorkspace([work]);
    return { workspace, sources, today: '2026-11-21', without: ['pdf', 'docx', 'png'] };
}

async function exported(evidence: string) {
    const path = join(base, 'out.zip');
    const { files, remarks } = await writeBundle(path, await inputOf(evidence));
    const bytes = await readFile(path);
    expect(verifyBundle(bytes).whole).toBe(true);
    return {
        paths: files.map(file => file.path).filter(file => file.startsWith('evidence/')),
        remarks,
        bytes,
    };
}

describe('writing the bundle', () => {
    it('puts it where it was asked for and leaves nothing beside', async () => {
        const { paths } = await exported('evidence A { file "evidence/a.txt" }');
        expect(paths).toEqual(['evidence/E01_A.txt']);
        expect(await readdir(base)).toEqual(['out.zip', 'outside.txt', 'work']);
    });

    it('gives the same bytes from another place on the disk', async () => {
        const first = (await exported('evidence A { file "evidence/a.txt" }')).bytes;
        await rename(work, join(base, 'elsewhere'));
        work = join(base, 'elsewhere');
        const second = (await exported('evidence A { file "evidence/a.txt" }')).bytes;
        expect(Buffer.compare(first, second)).toBe(0);
    });

    it('says nothing about the paths of evidence to whoever unpacks and opens it', async () => {
        await mkdir(join(work, 'documents'));
        await writeFile(
            join(work, 'documents/main.proc'),
            [
                'process P',
                'evidence A { file "../evidence/a.txt" date 2026-05-12 commentary "c" shows MP1 }',
                'evidence B { file "../evidence/secret.txt" confidential date 2026-05-12 commentary "c" shows MP2 }',
                'portfolio F { covers P }',
            ].join('\n'),
        );
        await writeFile(join(work, 'evidence/secret.txt'), 'kept back');
        const { workspace, sources } = await openWorkspace([work]);
        const path = join(base, 'out.zip');
        await writeBundle(path, { workspace, sources, today: '2026-11-21' });
        const unpacked = join(base, 'unpacked');
        for (const [name, bytes] of Object.entries(unzipSync(await readFile(path)))) {
            await mkdir(dirname(join(unpacked, name)), { recursive: true });
            await writeFile(join(unpacked, name), bytes);
        }
        for (const folder of [unpacked, join(unpacked, 'source')]) {
            const opened = await openWorkspace([folder]);
            const { findings } = checkWorkspace(opened.workspace, { today: '2026-11-21' });
            expect(findings.filter(({ code }) => code === 'evidence-file')).toEqual([]);
        }
        await rm(join(unpacked, 'manifest.json'));
        const bare = checkWorkspace((await openWorkspace([unpacked])).workspace, { today: '2026-11-21' });
        expect(bare.findings.filter(({ code }) => code === 'evidence-file')).toHaveLength(2);
    });

    it('replaces an older bundle', async () => {
        await writeFile(join(base, 'out.zip'), 'old');
        await exported('evidence A { file "evidence/a.txt" }');
        expect((await readFile(join(base, 'out.zip'))).subarray(0, 2).toString()).toBe('PK');
    });
});

describe('what goes wrong leaves the old bundle untouched', () => {
    const old = 'the old bundle';
    let path: string;
    beforeEach(async () => {
        path = join(base, 'out.zip');
        await writeFile(path, old);
    });
    const untouched = async () => {
        expect(await readFile(path, 'utf8')).toBe(old);
        expect(await readdir(base)).toEqual(['out.zip', 'outside.txt', 'work']);
    };

    it('stopped before, while reading, and before it takes its place', async () => {
        const input = await inputOf(
            'evidence A { file "evidence/a.txt" } evidence B { file "evidence/a.txt" }',
        );
        await expect(writeBundle(path, input, { signal: AbortSignal.abort() })).rejects.toThrow();
        for (const at of [0, 1, 2]) {
            const stop = new AbortController();
            let told = 0;
            const progress = () => {
                if (told++ === at) stop.abort(new Error('enough'));
            };
            await expect(writeBundle(path, input, { signal: stop.signal, progress })).rejects.toThrow(
                'enough',
            );
        }
        await untouched();
    });

    it('nothing to export', async () => {
        await writeFile(join(work, 'main.proc'), 'role A\n');
        const { workspace, sources } = await openWorkspace([work]);
        await expect(writeBundle(path, { workspace, sources, today: '2026-11-21' })).rejects.toThrow(
            BundleError,
        );
        await untouched();
    });

    it('a folder that does not exist, or a folder in its place', async () => {
        const input = await inputOf();
        await expect(writeBundle(join(base, 'no/where.zip'), input)).rejects.toThrow(
            'its folder does not exist',
        );
        await expect(writeBundle(work, input)).rejects.toThrow('it is a folder');
        await expect(writeBundle(join(path, 'in-a-file.zip'), input)).rejects.toThrow(
            'its folder does not exist',
        );
        await expect(writeBundle(join(base, `${'x'.repeat(300)}.zip`), input)).rejects.toThrow(
            'its name is too long',
        );
        await untouched();
    });

    it('the bundle never takes the place of what it is made from', async () => {
        const input = await inputOf();
        await expect(writeBundle(join(work, 'main.proc'), input)).rejects.toThrow('part of what is exported');
        await expect(writeBundle(join(work, 'evidence/a.txt'), input)).rejects.toThrow(
            'part of what is exported',
        );
        if (posix) {
            await symlink(work, join(base, 'link'));
            const other = join(base, 'link/evidence/a.txt');
            await expect(writeBundle(other, input)).rejects.toThrow('part of what is exported');
        }
        expect(await readFile(join(work, 'evidence/a.txt'), 'utf8')).toBe('evidence');
    });
});

describe('paths of documents are not trusted', () => {
    it.each([
        '../outside.txt',
        '/etc/passwd',
        'evidence/../../outside.txt',
        '..\\\\outside.txt',
        'file:///etc/passwd',
    ])('the path %j is not read', async path => {
        const { paths, remarks, bytes } = await exported(`evidence A "Trap" { file "${path}" }`);
        expect(paths).toEqual([]);
        expect(remarks[0]).toContain('Trap');
        expect(bytes.includes('nobody may read')).toBe(false);
    });

    it.runIf(posix)('a symbolic link that leads out is not followed, one that stays inside is', async () => {
        await symlink(join(base, 'outside.txt'), join(work, 'evidence/out.txt'));
        await symlink(join(work, 'evidence/a.txt'), join(work, 'evidence/in.txt'));
        await symlink(base, join(work, 'up'));
        const { paths, remarks } = await exported(`
            evidence A { file "evidence/out.txt" }
            evidence B { file "evidence/in.txt" }
            evidence C { file "up/outside.txt" }
        `);
        expect(paths).toEqual(['evidence/E02_B.txt']);
        expect(remarks).toHaveLength(2);
        expect(remarks[0]).toContain('it lies outside the folder');
    });

    it.runIf(posix)(
        'a link that was turned round after the documents were read is not followed',
        async () => {
            const input = await inputOf('evidence A { file "evidence/a.txt" }');
            await rm(join(work, 'evidence/a.txt'));
            await symlink(join(base, 'outside.txt'), join(work, 'evidence/a.txt'));
            const { files, remarks } = await writeBundle(join(base, 'out.zip'), input);
            expect(files.map(file => file.path)).not.toContain('evidence/a.txt');
            expect(remarks[0]).toContain('it lies outside the folder');
        },
    );

    it('a file that vanished after the documents were read is listed as missing', async () => {
        const input = await inputOf('evidence A { file "evidence/a.txt" }');
        await rm(join(work, 'evidence/a.txt'));
        const { remarks } = await writeBundle(join(base, 'out.zip'), input);
        expect(remarks[0]).toContain('there is no such file');
    });

    it.runIf(posix)('folders and pipes are no evidence and do not hold it up', async () => {
        execFileSync('mkfifo', [join(work, 'evidence/pipe')]);
        const { paths, remarks } = await exported(
            'evidence A { file "evidence" } evidence B { file "evidence/pipe" }',
        );
        expect(paths).toEqual([]);
        expect(remarks[0]).toContain('it is a folder');
        expect(remarks[1]).toContain('it is not an ordinary file');
    });

    it('a file that nobody could be sent is left out by its size', async () => {
        await writeFile(join(work, 'evidence/film.mp4'), '');
        await truncate(join(work, 'evidence/film.mp4'), 251 * 1024 * 1024);
        const { paths, remarks } = await exported('evidence A "Film" { file "evidence/film.mp4" }');
        expect(paths).toEqual([]);
        expect(remarks[0]).toContain('it is larger than 250 MB');
    });

    it.runIf(posix)('names with control and reserved characters are packed under safe ones', async () => {
        await writeFile(join(work, 'evidence/con.txt'), '1');
        await writeFile(join(work, 'evidence/a:b|c.txt'), '2');
        await writeFile(join(work, 'evidence/A.TXT'), '3');
        const { paths } = await exported(`
            evidence A { file "evidence/con.txt" }
            evidence B { file "evidence/a:b|c.txt" }
            evidence C { file "evidence/a.txt" }
            evidence D { file "evidence/A.TXT" }
        `);
        expect(paths).toEqual([
            'evidence/E01_con.txt',
            'evidence/E02_B.txt',
            'evidence/E03_C.txt',
            'evidence/E04_D.TXT',
        ]);
    });
});

describe('reading', () => {
    it('refuses what lies outside the folders it was given', async () => {
        const read = fileReader([work], 1000);
        const uri = (path: string) => pathToFileURL(path).toString();
        expect(Buffer.from(await read(uri(join(work, 'evidence/a.txt')))).toString()).toBe('evidence');
        await expect(read(uri(join(base, 'outside.txt')))).rejects.toThrow('outside');
        await expect(read(uri(`${work}-other/a.txt`))).rejects.toThrow('outside');
    });
});
