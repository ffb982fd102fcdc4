import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FileFacts } from './model/types.ts';
import { openWorkspace, relativePath, UsageError } from './node.ts';

let folder: string;

beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'proc-node-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('reads a folder, without node_modules and dot folders, and what is imported from beside it', async () => {
    await write({
        '.git/HEAD': '',
        'work/main.proc': 'import "../team.proc"\nprocess P { owner Manager }',
        'work/deep/other.proc': '',
        'work/node_modules/x.proc': 'nonsense',
        'work/.hidden/y.proc': 'nonsense',
        'team.proc': 'role Manager',
    });
    const opened = await openWorkspace([join(folder, 'work')]);
    expect(names(opened.targets)).toEqual(['work/deep/other.proc', 'work/main.proc']);
    expect(names(opened.sources.keys())).toEqual(['work/deep/other.proc', 'work/main.proc', 'team.proc']);
    expect([...opened.workspace.documents.values()].flatMap(document => document.unresolved)).toEqual([]);
});

test('reads nothing above the version-control root, and nothing above the folder where there is none', async () => {
    await write({ 'team.proc': 'role Manager', 'work/main.proc': 'import "../team.proc"' });
    const { sources, workspace } = await openWorkspace([join(folder, 'work', 'main.proc')]);
    expect(sources.size).toBe(1);
    expect(
        [...workspace.documents.values()].flatMap(document => document.imports)[0]!.target,
    ).toBeUndefined();
});

test('follows no link out of the folder', async () => {
    await write({
        'secret/team.proc': 'role Manager',
        'secret/data.csv': 'm,v\n2026-01,1\n',
        'work/main.proc': '',
    });
    await symlink(join(folder, 'secret'), join(folder, 'work', 'inside'));
    await write({
        'work/main.proc': 'import "inside/team.proc"\nprocess P { kpi K { results from "inside/data.csv" } }',
    });
    const { sources, workspace } = await openWorkspace([join(folder, 'work')]);
    expect(sources.size).toBe(1);
    expect(factOf(workspace.files, 'data.csv')).toEqual({ state: 'outside' });
});

test('tells what is known of the files that documents name', async () => {
    await write({
        'main.proc':
            'evidence A { file "a.txt" } evidence B { file "b.txt" } evidence C { file "c" }\nprocess P { kpi K { results from "r.csv" } }',
        'a.txt': 'abc',
        'c/d': '',
        'r.csv': 'm,v\n',
    });
    const { workspace } = await openWorkspace([folder]);
    const facts = [...workspace.files].map(([uri, fact]) => [uri.split('/').at(-1), fact]);
    expect(Object.fromEntries(facts)).toMatchObject({
        'a.txt': { state: 'present', size: 3 },
        'b.txt': { state: 'missing', beside: ['a.txt', 'main.proc', 'r.csv'] },
        c: { state: 'folder' },
        'r.csv': { state: 'present', size: 4, text: 'm,v\n' },
    });
});

test('knows the copies in an unpacked evidence bundle, whose files stand elsewhere in it', async () => {
    const text = 'evidence A { file "evidence/a.txt" }\nprocess P { kpi K { results from "data/r.csv" } }';
    await write({ 'bundle/source/deep/main.proc': text, 'bundle/manifest.json': '{}' });
    const states = async () => {
        const { files } = (await openWorkspace([join(folder, 'bundle')])).workspace;
        return ['evidence/a.txt', 'data/r.csv'].map(name => factOf(files, name)?.state);
    };
    expect(await states()).toEqual(['missing', 'missing']);
    await write({ 'bundle/SHA256SUMS': '' });
    expect(await states()).toEqual(['bundled', 'bundled']);
});

test('tells no names of files in a folder that lies outside', async () => {
    await write({ 'secret/a.txt': '', 'work/main.proc': 'evidence A { file "inside/b.txt" }' });
    await symlink(join(folder, 'secret'), join(folder, 'work', 'inside'));
    const { workspace } = await openWorkspace([join(folder, 'work')]);
    expect(factOf(workspace.files, 'b.txt')).toEqual({ state: 'missing', beside: [] });
});

test('says when it has read what the call names, before it reads what they import; not where it cannot', async () => {
    await write({ 'main.proc': 'import "team.proc"', 'team.proc': 'role Manager' });
    const onRead = vi.fn(() => rmSync(join(folder, 'team.proc')));
    await expect(openWorkspace([join(folder, 'other.proc')], { onRead })).rejects.toThrow();
    expect(onRead).not.toHaveBeenCalled();
    const { sources } = await openWorkspace([join(folder, 'main.proc')], { onRead });
    expect(onRead).toHaveBeenCalledOnce();
    expect([...sources.values()]).toEqual(['import "team.proc"']);
});

test('reads standard input as a file of the current folder', async () => {
    const { workspace, targets } = await openWorkspace(['-'], { stdin: 'role Manager' });
    expect(workspace.documents.get(targets[0]!)!.roles).toHaveLength(1);
});

test.each([
    ['nothing.proc', /no such file or folder/],
    ['empty', /no \.proc file/],
    ['notes.txt', /not a \.proc file/],
])('%s cannot be used', async (path, message) => {
    await write({ 'notes.txt': '', 'empty/x': '' });
    const call = openWorkspace([join(folder, path)]);
    await expect(call).rejects.toThrow(UsageError);
    await expect(call).rejects.toThrow(message);
});

test('shows paths relative to a folder, and whole outside of it', () => {
    expect(relativePath('file:///work', 'file:///work/a%20b/c.proc')).toBe('a b/c.proc');
    expect(relativePath('file:///work', 'file:///other/c.proc')).toBe('/other/c.proc');
    expect(relativePath('file:///work', 'builtin:/x.proc')).toBe('builtin:/x.proc');
});

function factOf(files: ReadonlyMap<string, FileFacts>, name: string): FileFacts | undefined {
    return [...files].find(([uri]) => uri.endsWith(`/${name}`))?.[1];
}

async function write(files: Record<string, string>): Promise<void> {
    for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), text);
    }
}

function names(uris: Iterable<string>): string[] {
    return [...uris].map(uri => uri.slice(uri.indexOf(folder) + folder.length + 1));
}
