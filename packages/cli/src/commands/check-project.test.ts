import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { presets } from '@process-as-code/language';
import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc, WARNING } from '../testing/proc.ts';

const error = JSON.stringify({ rules: { 'person-name': 'error' } });

describe('proc check with a project file', () => {
    it('takes its severities, from whatever folder it is called', async () => {
        const cwd = await folderWith({ 'proc.json': error, 'a/b/c.proc': WARNING, '.git/HEAD': '' });
        expect((await proc(['check', 'a'], { cwd })).stdout).toContain('error person-name');
        expect((await proc(['check', 'c.proc'], { cwd: join(cwd, 'a/b') })).code).toBe(1);
    });

    it('does not look above the version-control root', async () => {
        const cwd = await folderWith({ 'proc.json': error, 'a/c.proc': WARNING, 'a/.git/HEAD': '' });
        expect((await proc(['check', 'a'], { cwd })).code).toBe(0);
    });

    it('tells what is wrong with it, with the line', async () => {
        const text = '{\n    "rules": { "kpi-mising": "off" },\n    "extends": "lerner"\n}\n';
        const cwd = await folderWith({ 'proc.json': text, 'a.proc': CLEAN });
        const { code, stdout } = await proc(['check', '.'], { cwd });
        expect(stdout).toContain('proc.json:2:16 warning rule-unknown\nNo rule has the code "kpi-mising".');
        expect(stdout).toContain('  3 │     "extends": "lerner"\n    │                ^^^^^^^^\n');
        expect(code).toBe(1);
    });

    it('--preset takes the place of its preset, not of its severities', async () => {
        const project = JSON.stringify({ extends: 'learner', rules: { 'owner-missing': 'hint' } });
        const cwd = await folderWith({
            'proc.json': project,
            'a.proc': WARNING.replace('owner Lead', 'stage designed'),
        });
        const { stdout } = await proc(['check', '.', '--preset', 'strict'], { cwd });
        expect(stdout).toContain('error person-name');
        expect(stdout).toContain('hint owner-missing');
        expect((await proc(['check', '.'], { cwd })).stdout).toContain('warning person-name');
    });

    it('--preset offers the presets there are', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        const { code, stderr } = await proc(['check', '.', '--preset', 'none'], { cwd });
        expect(code).toBe(2);
        for (const { name } of presets) expect(stderr).toContain(name);
    });

    it('--fix goes on until nothing is left that needs no answer', async () => {
        const codes = Array.from({ length: 12 }, () => 'name-duplicate').join(', ');
        const cwd = await folderWith({ 'a.proc': `allow ${codes} because "x"\n${CLEAN}` });
        await writeFile(join(cwd, 'proc.json'), '{ "rules": { "waiver-unused": "warning" } }');
        const { stdout } = await proc(['check', '.', '--fix'], { cwd });
        expect(stdout).not.toContain('waiver-unused');
        expect(await readFile(join(cwd, 'a.proc'), 'utf8')).toBe(`\n${CLEAN}`);
    });
});
