import { spawn } from 'node:child_process';
import { copyFile, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { folderWith } from './testing/proc.ts';

const LAUNCHER = new URL('../bin/proc.mjs', import.meta.url);
/** Makes the running Node say that it is an old one. */
const AN_OLD_ONE = "Object.defineProperty(process.versions, 'node', { value: '20.1.0' });";
const PROGRAM =
    'process.stdin.pipe(process.stdout); console.log(process.versions.node, process.argv.slice(2)); process.exitCode = 1;';

/** Starts a copy of the launcher in a project of its own. */
async function launch(project: string, node: string, args: readonly string[] = []) {
    const bin = join(project, 'packages/cli/bin');
    await mkdir(bin, { recursive: true });
    await copyFile(LAUNCHER, join(bin, 'proc.mjs'));
    const preload =
        node === 'old' ? ['--import', `data:text/javascript,${encodeURIComponent(AN_OLD_ONE)}`] : [];
    const child = spawn(process.execPath, [...preload, join(bin, 'proc.mjs'), ...args]);
    child.stdin.end('input');
    const [stdout, stderr, code] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        new Promise(done => child.on('close', done)),
    ]);
    return { stdout, stderr, code };
}

describe('the launcher', () => {
    it('runs the built program and passes everything on', async () => {
        const project = await folderWith({ 'packages/cli/dist/proc.mjs': PROGRAM });
        expect(await launch(project, 'new', ['check', 'a b'])).toEqual({
            stdout: `${process.versions.node} [ 'check', 'a b' ]\ninput`,
            stderr: '',
            code: 1,
        });
    });

    it('says that the program has to be built', async () => {
        expect(await launch(await folderWith({}), 'new')).toEqual({
            stdout: '',
            stderr: 'proc: it has not been built yet. Run: npm run build\n',
            code: 2,
        });
    });

    it('hands over to the Node that the project has brought when the other is too old', async () => {
        const project = await folderWith({ 'packages/cli/dist/proc.mjs': PROGRAM });
        const bin = join(project, 'tools/node/node_modules/node/bin');
        await mkdir(bin, { recursive: true });
        if (process.platform === 'win32') await copyFile(process.execPath, join(bin, 'node.exe'));
        else await symlink(process.execPath, join(bin, 'node'));
        expect(await launch(project, 'old', ['check'])).toEqual({
            stdout: `${process.versions.node} [ 'check' ]\ninput`,
            stderr: '',
            code: 1,
        });
    });

    it('says which Node it needs when there is only an old one', async () => {
        const project = await folderWith({});
        await mkdir(join(project, 'packages/cli/dist'), { recursive: true });
        await writeFile(join(project, 'packages/cli/dist/proc.mjs'), PROGRAM);
        expect(await launch(project, 'old')).toEqual({
            stdout: '',
            stderr: 'proc: it needs Node 22 or newer, and this is 20.1.0. Install one from https://nodejs.org\n',
            code: 2,
        });
    });
});
