import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverage, fingerprint, processesOf } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { bundleOf, inputOf, portfolio } from '../portfolio.fixture.ts';
import { verifyBundle } from '../verify/verify.ts';
import { buildBundle } from './build.ts';
import { BundleError } from './bundle.ts';
import type { Manifest } from './manifest.ts';

const mine = { portfolio: 'Mine' };
const below = (texts: Readonly<Record<string, string>>, folder: string) =>
    Object.keys(texts).filter(path => path.startsWith(`${folder}/`));

describe('what is in the bundle of a portfolio', () => {
    it('report, maps, matrix, manifest and sums', async () => {
        const { texts, files } = await bundleOf(portfolio, mine);
        const top = Object.keys(texts).filter(path => !/^(source|evidence|diagrams|data)\//.test(path));
        expect(top).toEqual([
            'SHA256SUMS',
            'criteria/FocusAwardsL4.matrix',
            'manifest.json',
            'matrix.csv',
            'matrix.xlsx',
            'report.html',
        ]);
        expect(texts['diagrams/map-Handling.svg']).toMatch(/^<svg/);
        expect(texts['matrix.csv']).toMatch(/^\uFEFFpack,/);
        expect(files.map(({ path }) => path)).toEqual(Object.keys(texts));
    });

    it('the documents it needs with what they import and measure, laid out as they were', async () => {
        const { texts } = await bundleOf(portfolio, mine);
        expect(below(texts, 'source')).toEqual([
            'source/folder/data/count.csv',
            'source/folder/data/speed.csv',
            'source/folder/evaluation.proc',
            'source/folder/evidence.proc',
            'source/folder/handling.proc',
            'source/folder/portfolio.proc',
            'source/shared/team.proc',
        ]);
        expect(texts['source/shared/team.proc']).toBe(portfolio['shared/team.proc']);
    });

    it('the copied documents say the same when they are opened alone', async () => {
        const { texts } = await bundleOf(portfolio, mine);
        const copies = Object.fromEntries(
            below(texts, 'source').map(path => [path.slice('source/'.length), texts[path]!]),
        );
        const { workspace } = await modelOf({ 'folder/portfolio.proc': '', ...copies });
        expect([...workspace.documents.values()].flatMap(document => document.unresolved)).toEqual([]);
        const process = processesOf(workspace).find(({ name }) => name === 'Handling')!;
        const manifest = JSON.parse(texts['manifest.json']!) as Manifest;
        expect(manifest.processes[0]?.fingerprint).toBe(fingerprint(workspace, process));
        const states = coverage(workspace, { today: '2026-11-21', portfolio: 'Mine' })
            .flatMap(({ outcomes }) => outcomes.flatMap(({ criteria }) => criteria))
            .map(({ criterion, state }) => `${criterion.name} ${state}`);
        for (const state of states) {
            const [id, ...words] = state.split(' ');
            expect(texts['matrix.csv']).toMatch(new RegExp(`,${id},[^\\n]*,${words.join(' ')},`));
        }
    });

    it('the workplace documents that the portfolio names, each once, and nothing else', async () => {
        const { texts } = await bundleOf(portfolio, mine);
        expect(below(texts, 'evidence')).toEqual([
            'evidence/E01_timing-study_2026-02-27.csv',
            'evidence/E03_timing-study.csv',
            'evidence/E04_Minutes.txt',
            'evidence/E05_Names-of-customers.txt',
            'evidence/E08_diary.txt',
        ]);
        expect(texts['evidence/E01_timing-study_2026-02-27.csv']).toBe(
            portfolio['folder/evidence/timing-study.csv'],
        );
        expect(texts['evidence/E03_timing-study.csv']).toBe(portfolio['folder/old/timing-study.csv']);
        for (const text of Object.values(texts)) expect(text).not.toContain('Jane');
    });

    it('says what was left out and why, and remarks on what should be there', async () => {
        const { texts, remarks } = await bundleOf(portfolio, mine);
        const manifest = JSON.parse(texts['manifest.json']!) as Manifest;
        expect(manifest.leftOut).toEqual([
            { what: 'Minutes', why: 'held elsewhere: Quality office' },
            { what: 'Secret', why: 'confidential: Names customers' },
            { what: 'Gone', why: 'missing: there is no such file' },
            { what: 'Talk', why: 'planned: not there yet' },
        ]);
        expect(remarks).toEqual([
            'The evidence "Lost file" (evidence/gone.pdf) is listed as missing: there is no such file.',
        ]);
        expect(manifest).toMatchObject({
            date: '2026-11-21',
            portfolio: { name: 'Mine', label: 'My portfolio' },
            processes: [{ name: 'Handling', version: '2.0', file: 'source/folder/handling.proc' }],
        });
    });

    it('is whole', async () => {
        const { bytes } = await bundleOf(portfolio, mine);
        expect(verifyBundle(bytes)).toMatchObject({ whole: true, problems: [] });
    });
});

describe('what is in the bundle of a process', () => {
    it('its documents, its evaluations and the evidence they see; no portfolio', async () => {
        const { texts } = await bundleOf(portfolio, { process: 'Handling' });
        expect(below(texts, 'source')).not.toContain('source/folder/portfolio.proc');
        expect(below(texts, 'source')).toContain('source/folder/evaluation.proc');
        expect(texts['report.html']).toContain('Process report');
        expect(texts['report.html']).not.toContain('Learner 0417');
        expect(JSON.parse(texts['manifest.json']!)).not.toHaveProperty('portfolio');
    });

    it('a pack of the settings comes along although nobody imports it', async () => {
        const files = {
            'main.proc': 'process P "P"\n',
            'pack.proc':
                'criteria House "House rules" { outcome A "A" { criterion A1 "A1" { expects need } } }',
        };
        const { texts } = await bundleOf(files, { defaultPack: 'House' });
        expect(below(texts, 'source')).toEqual(['source/main.proc', 'source/pack.proc']);
        expect(texts['matrix.csv']).toContain('House rules');
    });

    it('a process without a flow has no map, and the rest is there', async () => {
        const { texts } = await bundleOf({ 'main.proc': 'process P "P"\n' });
        expect(below(texts, 'diagrams').filter(path => !path.includes('matrix'))).toEqual([]);
        expect(verifyBundle((await bundleOf({ 'main.proc': 'process P "P"\n' })).bytes).whole).toBe(true);
    });

    it('a text that cannot be read whole is exported with its findings', async () => {
        const files = { 'main.proc': 'process P "P" { owner role flow { step "Log' };
        const { texts } = await bundleOf(files, { broken: true });
        expect(texts['report.html']).toContain('syntax (error)');
        expect(texts['source/main.proc']).toBe(files['main.proc']);
    });
});

describe('which one is meant', () => {
    const message = (options: object, files: Readonly<Record<string, string>> = portfolio) =>
        bundleOf(files, options).then(
            () => 'exported',
            (error: unknown) => (error instanceof BundleError ? error.message : `not for people: ${error}`),
        );

    it('the only portfolio, else the first process', async () => {
        const { 'folder/unrelated.proc': _, ...one } = portfolio;
        expect((await bundleOf(one)).texts['report.html']).toContain('My portfolio');
        const processes = await bundleOf({
            'main.proc': 'process B "Second letter"\nprocess A "First letter"',
        });
        expect(processes.texts['report.html']).toContain('<h1>Second letter</h1>');
    });

    it('says so when it is not clear or not there', async () => {
        expect(await message({})).toBe(
            'There are several portfolios (Mine, Theirs). Say which one to export.',
        );
        expect(await message({ portfolio: 'Nobody' })).toBe(
            'There is no portfolio called "Nobody". Choose one of: Mine, Theirs.',
        );
        expect(await message({ process: 'Nothing' })).toBe(
            'There is no process called "Nothing". Choose one of: Handling, Other, Unrelated.',
        );
        expect(await message({}, { 'main.proc': 'role A' })).toBe(
            'There is nothing to export: no process is written here yet.',
        );
        expect(await message({}, { 'main.proc': 'portfolio P { covers Nothing }' })).toContain(
            'covers no process',
        );
        expect(await message({ process: 'P' }, { 'a.proc': 'process P', 'b.proc': 'process P' })).toContain(
            'More than one process is called "P"',
        );
    });
});

describe('the same input gives the same bytes', () => {
    it('in whatever order the documents come', async () => {
        const { input, io } = await inputOf(portfolio, mine);
        const first = await buildBundle(input, io);
        const again = await buildBundle(input, io);
        const reversed = {
            ...input,
            workspace: {
                documents: new Map([...input.workspace.documents].toReversed()),
                files: new Map([...input.workspace.files].toReversed()),
            },
            sources: new Map([...input.sources].toReversed()),
        };
        const shuffled = await buildBundle(reversed, io);
        expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
        expect(Buffer.compare(first.bytes, shuffled.bytes)).toBe(0);
    });

    it('whatever else lies in the folder', async () => {
        const { 'folder/unrelated.proc': _, ...fewer } = portfolio;
        const [all, some] = [await bundleOf(portfolio, mine), await bundleOf(fewer, mine)];
        expect(Buffer.compare(all.bytes, some.bytes)).toBe(0);
    });

    it('in every time zone and locale', () => {
        const zones = ['UTC', 'Pacific/Apia', 'America/St_Johns'];
        const sums = zones.map((TZ, index) => {
            const env = { ...process.env, TZ, LANG: ['C', 'de_DE.UTF-8', 'tr_TR.UTF-8'][index], LC_ALL: '' };
            return execFileSync(
                process.execPath,
                [join(import.meta.dirname, 'digest-of-example.fixture.ts')],
                {
                    env,
                    encoding: 'utf8',
                },
            );
        });
        expect(sums[0]).toMatch(/^[0-9a-f]{64}$/);
        expect(new Set(sums).size).toBe(1);
    });
});

describe('tools that people have', () => {
    const has = (tool: string) => spawnSync(tool, ['--help']).error === undefined;

    it.runIf(has('unzip') && has('sha256sum'))('unzip and sha256sum find it whole', async () => {
        const folder = await mkdtemp(join(tmpdir(), 'bundle-'));
        try {
            const { bytes } = await bundleOf(portfolio, mine);
            await writeFile(join(folder, 'bundle.zip'), bytes);
            expect(execFileSync('unzip', ['-tq', 'bundle.zip'], { cwd: folder, encoding: 'utf8' })).toContain(
                'No errors',
            );
            execFileSync('unzip', ['-q', 'bundle.zip'], { cwd: folder });
            const said = execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
            expect(said).toContain('manifest.json: OK');
            expect(
                said
                    .trim()
                    .split('\n')
                    .every(line => line.endsWith(': OK')),
            ).toBe(true);
        } finally {
            await rm(folder, { recursive: true });
        }
    });
});

describe('stopping and progress', () => {
    it('stops when it is told, at any file', async () => {
        const { input, io } = await inputOf(portfolio, mine);
        for (const stopAt of [0, 1, 3]) {
            const stop = new AbortController();
            let reads = 0;
            const read = async (uri: string) => {
                if (reads++ === stopAt) stop.abort(new Error('enough'));
                return io.read(uri);
            };
            await expect(buildBundle(input, { read, signal: stop.signal })).rejects.toThrow('enough');
        }
    });

    it('does not begin when it was stopped before', async () => {
        const { input, io } = await inputOf(portfolio, mine);
        await expect(buildBundle(input, { ...io, signal: AbortSignal.abort() })).rejects.toThrow();
    });

    it('tells how far it is, up to the end', async () => {
        const { input, io } = await inputOf(portfolio, mine);
        const told: [number, number][] = [];
        await buildBundle(input, { ...io, progress: (done, total) => told.push([done, total]) });
        expect(told.length).toBeGreaterThan(2);
        expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
        expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
    });
});
