import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledFile, type Manifest } from '@process-as-code/evidence';
import {
    type BundleVerdict,
    type ExportResult,
    type Foresight,
    type Preview,
    viewNames,
} from '@process-as-code/language/protocol';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationTokenSource, type MessageConnection } from 'vscode-languageserver/node';
import { beginningFeature } from './beginning.ts';
import { bundlesOnDisk } from './bundle-on-disk.ts';
import { openComplaints, type Workplace } from './complaints.fixture.ts';
import { exportFeature } from './export.ts';
import { previewFeature } from './preview.ts';

let place: Workplace;
let folder: string;
let client: MessageConnection;
const uriOf = (name: string) => place.uriOf(name);
const text = (name: string) => readFile(join(folder, name), 'utf8');

beforeAll(async () => {
    place = await openComplaints([beginningFeature, previewFeature, exportFeature(bundlesOnDisk)]);
    ({ folder, client } = place);
    await open('complaint-handling.proc', 1);
    // Answered when the whole workspace was read; a preview comes earlier, and again when more is known.
    await client.sendRequest('process/exportChoices', { uri: uriOf('complaint-handling.proc') });
});

afterAll(() => place.close());

async function open(name: string, version: number): Promise<void> {
    const textDocument = { uri: uriOf(name), languageId: 'proc', version, text: await text(name) };
    await client.sendNotification('textDocument/didOpen', { textDocument });
}

async function change(name: string, version: number, newText: string): Promise<void> {
    const textDocument = { uri: uriOf(name), version };
    await client.sendNotification('textDocument/didChange', {
        textDocument,
        contentChanges: [{ text: newText }],
    });
}

const preview = (name: string, more: object = {}) =>
    client.sendRequest<Preview>('process/preview', { uri: uriOf(name), view: 'map', ...more });
const drawn = ({ svg }: Preview) => svg?.parts.join('');

describe('preview', () => {
    test('shows the first process, its matrix, and names the others', async () => {
        const { process, processes, matrices, problems } = await preview('complaint-handling.proc');
        expect(process).toBe('ComplaintHandling');
        expect(processes.map(({ id }) => id)).toEqual([
            'ComplaintHandling',
            'ComplaintHandling1',
            'EmergencyRepair',
        ]);
        expect(matrices).toEqual([]);
        expect(problems).toBe(0);
    });

    test.each(viewNames)('makes the view %s, and no other', async view => {
        const shown = await preview('complaint-handling.proc', { view });
        expect(shown.view).toBe(view);
        expect(shown.matrices.map(({ pack }) => pack)).toEqual(view === 'matrix' ? ['FocusAwardsL4'] : []);
        expect(shown.sentences !== undefined).toBe(view === 'sentences');
        expect(shown.mermaid !== undefined).toBe(view === 'mermaid');
        expect(shown.svg !== undefined).toBe(!['matrix', 'sentences', 'mermaid'].includes(view));
    });

    test('draws a process of a thousand nodes for who asks for it', async () => {
        const steps = Array.from({ length: 1001 }, (_, index) => `step "Step ${index}" by Advisor`);
        await writeFile(
            join(folder, 'large.proc'),
            `role Advisor\nprocess Large { flow { start ${steps.join('\n')} end good } }`,
        );
        await open('large.proc', 1);
        const shown = await preview('large.proc');
        expect(shown.tooLarge).toBe(1003);
        expect(shown.svg).toBeUndefined();
        expect((await preview('large.proc', { view: 'sentences' })).sentences).toHaveLength(1003);
        expect(drawn(await preview('large.proc', { large: true }))).toContain('Step 1000');
    });

    test('shows the process that is asked for, and the first one where it is gone', async () => {
        const shown = async (process: string) =>
            (await preview('complaint-handling.proc', { process })).process;
        expect(await shown('EmergencyRepair')).toBe('EmergencyRepair');
        expect(await shown('Nobody')).toBe('ComplaintHandling');
    });

    test('is made of the text that was sent last', async () => {
        const original = await text('complaint-handling.proc');
        await change('complaint-handling.proc', 2, original.replace('Find the cause', 'Look for the cause'));
        const second = await preview('complaint-handling.proc');
        expect(second.version).toBe(2);
        expect(drawn(second)).toContain('Look for');
        await change('complaint-handling.proc', 3, original);
        expect(drawn(await preview('complaint-handling.proc'))).not.toContain('Look for');
    });

    test('comes before the findings on the same text', async () => {
        const original = await text('complaint-handling.proc');
        const told: string[] = [];
        const findings = new Promise<void>(done => {
            client.onNotification('textDocument/publishDiagnostics', () => {
                told.push('findings');
                done();
            });
        });
        const changed = change(
            'complaint-handling.proc',
            15,
            original.replace('owner ServiceManager', 'owner Nobody'),
        );
        await Promise.all([changed, preview('complaint-handling.proc').then(() => told.push('picture'))]);
        await findings;
        expect(told[0]).toBe('picture');
        await change('complaint-handling.proc', 16, original);
    });

    test('sends to who has a picture only what is different in the next one', async () => {
        const original = await text('complaint-handling.proc');
        const before = (await preview('complaint-handling.proc')).svg!;
        await change(
            'complaint-handling.proc',
            13,
            original.replace('"Find the cause', '"Look for the cause'),
        );
        const known = (await preview('complaint-handling.proc', { known: before.id })).svg!;
        const whole = (await preview('complaint-handling.proc')).svg!;
        expect(known.base).toBe(before.id);
        expect(known.parts.filter(part => typeof part === 'string').length).toBeLessThan(5);
        const rebuilt = known.parts.flatMap(part =>
            typeof part === 'string' ? part : before.parts.slice(...part),
        );
        expect(rebuilt.join('')).toBe(whole.parts.join(''));
        expect((await preview('complaint-handling.proc', { known: 'another' })).svg!.base).toBeUndefined();
        await change('complaint-handling.proc', 14, original);
    });

    test('says when the text is broken, and shows what could be read', async () => {
        const original = await text('complaint-handling.proc');
        await change(
            'complaint-handling.proc',
            4,
            original.replace('step Review "Review', 'step Review Review'),
        );
        const broken = await preview('complaint-handling.proc');
        expect(broken.problems).toBeGreaterThan(0);
        expect(drawn(broken)).toContain('Find the cause');
        await change('complaint-handling.proc', 5, original);
    });

    test('of a portfolio shows what it covers; of people and tools, nothing', async () => {
        expect((await preview('portfolio.proc')).process).toBe('ComplaintHandling');
        const team = await preview('team.proc', { view: 'matrix' });
        expect([team.process, team.processes, team.matrices]).toEqual([undefined, [], []]);
    });

    test('tells when another file changes what it may show', async () => {
        await preview('complaint-handling.proc');
        const told = new Promise<void>(done => void client.onNotification('process/changed', done));
        await open('evidence.proc', 1);
        await change(
            'evidence.proc',
            2,
            (await text('evidence.proc')).replace('shows MP5 at "rows 2-97"', ''),
        );
        await told;
        const { matrices } = await preview('complaint-handling.proc', { view: 'matrix' });
        const criteria = matrices.flatMap(({ outcomes }) => outcomes.flatMap(outcome => outcome.criteria));
        expect(criteria.find(({ id }) => id === 'MP5')?.evidence).toEqual([]);
        await change('evidence.proc', 3, await text('evidence.proc'));
    });
});

describe('what a reader wants of a picture', () => {
    const about = { uri: '', process: 'ComplaintHandling', id: 'ComplaintHandling.Acknowledge' };

    test('a node tells what is recorded of it; one that is gone tells nothing', async () => {
        const uri = uriOf('complaint-handling.proc');
        const known = await client.sendRequest('process/about', { ...about, uri });
        expect(known).toMatchObject({ kind: 'Step', title: 'Acknowledge and log the complaint' });
        expect(await client.sendRequest('process/about', { ...about, uri, id: 'Gone' })).toBeNull();
    });

    test('a node gets another label', async () => {
        const file = uriOf('complaint-handling.proc');
        const answer = await client.sendRequest('process/relabel', { ...about, file, label: 'Say thanks' });
        expect(answer).toMatchObject({ label: 'Say thanks', edit: { text: '"Say thanks"' } });
    });

    test('a view becomes Mermaid text; what Mermaid cannot draw is told', async () => {
        const uri = uriOf('complaint-handling.proc');
        expect(await client.sendRequest('process/mermaid', { uri, view: 'map' })).toContain('Find the cause');
        const none = client.sendRequest('process/mermaid', { uri, view: 'raci' });
        await expect(none).rejects.toThrow('Mermaid has no diagram of this kind.');
    });

    test('a view becomes a file of its own; of nothing there is none', async () => {
        const params = { view: 'raci', theme: 'light' };
        const uri = uriOf('complaint-handling.proc');
        expect(await client.sendRequest('process/picture', { ...params, uri })).toMatch(/^<svg /);
        const none = client.sendRequest('process/picture', { ...params, uri: uriOf('team.proc') });
        await expect(none).rejects.toThrow('There is nothing to draw yet.');
    });
});

describe('the packs that ship with the product', () => {
    test('can be read, other files cannot', async () => {
        const { matrices } = await preview('complaint-handling.proc', { view: 'matrix' });
        const { place } = matrices[0]!.outcomes[0]!.criteria[0]!;
        const pack = await client.sendRequest<string>('process/builtinText', { uri: place.file });
        expect(pack.split('\n')[place.line - 1]).toContain('criterion MP1');
        const other = client.sendRequest('process/builtinText', { uri: uriOf('team.proc') });
        await expect(other).rejects.toThrow('No such file ships');
    });

    test('are offered to be compared with, but for the one that is to be copied', async () => {
        const packs = await client.sendRequest<{ name: string; label: string }[]>('process/packs', null);
        expect(packs).toContainEqual({ name: 'FocusAwardsL4', label: 'Design business processes' });
        expect(packs.map(({ name }) => name)).not.toContain('UnitTemplate');
    });
});

describe('export', () => {
    const write = (target: string, more: object = {}, token = new CancellationTokenSource().token) =>
        client.sendRequest<ExportResult>(
            'process/export',
            {
                uri: uriOf('portfolio.proc'),
                portfolio: 'DesignBusinessProcesses',
                target: uriOf(target),
                ...more,
            },
            token,
        );

    test('offers the portfolio of a file, else its processes', async () => {
        const offered = async (name: string) => {
            const choices = await client.sendRequest<{ kind: string; name: string }[]>(
                'process/exportChoices',
                {
                    uri: uriOf(name),
                },
            );
            return choices.map(({ kind, name }) => `${kind} ${name}`);
        };
        expect(await offered('complaint-handling.proc')).toEqual(['portfolio DesignBusinessProcesses']);
        expect(await offered('team.proc')).toEqual([]);
    });

    test('writes the bundle and tells how far it is', async () => {
        const reports: { kind: string; percentage?: number }[] = [];
        client.onNotification('$/progress', ({ value }) => void reports.push(value));
        const result = await write('bundle.zip', { workDoneToken: 'token' });
        expect((await readFile(join(folder, 'bundle.zip'))).length).toBe(result.size);
        expect(result.files).toBeGreaterThan(5);
        expect(result.sha256).toMatch(/^[0-9a-f]{64}$/);
        expect(reports.some(({ kind, percentage }) => kind === 'report' && percentage === 100)).toBe(true);
        expect(reports.at(-1)?.kind).toBe('end');
    });

    const subject = (name: string) => ({
        uri: uriOf(name),
        portfolio: 'DesignBusinessProcesses',
    });
    const foresee = (more: object = {}) =>
        client.sendRequest<Foresight>('process/foresee', { ...subject('portfolio.proc'), ...more });
    const pathsOf = ({ parts }: Foresight) => parts.flatMap(({ files }) => files.map(({ path }) => path));

    test('foresees the files that it writes, by parts, with what is kept back', async () => {
        const without = ['pdf', 'docx', 'diagrams'];
        const foresight = await foresee({ without });
        await write('foreseen.zip', { without });
        const manifest = bundledFile(await readFile(join(folder, 'foreseen.zip')), 'manifest.json');
        const { files }: Manifest = JSON.parse(new TextDecoder().decode(manifest));
        const listed = files.map(({ path }) => path);
        expect(pathsOf(foresight).sort()).toEqual([...listed, 'SHA256SUMS', 'manifest.json'].sort());
        const sizes = foresight.parts.find(({ name }) => name === 'sources')!.files;
        for (const { path, size } of sizes)
            expect(size, path).toBe(files.find(file => file.path === path)?.size);
        expect(foresight.parts.at(-1)).toMatchObject({ name: 'seal', canLeave: false });
        expect(foresight.parts.find(({ name }) => name === 'pdf')).toMatchObject({
            files: [],
            canLeave: true,
        });
        const states = foresight.leftOut.map(({ state }) => state);
        expect([...new Set(states)].sort()).toEqual(['confidential', 'planned']);
        expect(foresight.leftOut[0]!.place.file).toMatch(/^file:.*\.proc$/);
        expect(foresight.findings.error).toBe(0);
    });

    test('tells personal data with its place, which leaves the house only when agreed', async () => {
        const times = 'evidence/timing-study.csv';
        const original = await text(times);
        await writeFile(join(folder, times), `${original}\nnoted by,mail anna.smith@example.org\n`);
        try {
            const { personal } = await foresee();
            expect(personal).toEqual([
                {
                    kind: 'e-mail address',
                    text: 'anna.smith@example.org',
                    place: expect.objectContaining({ file: uriOf(times) }),
                },
            ]);
            const without = ['pdf', 'docx', 'html', 'diagrams'];
            await expect(write('personal.zip', { without })).rejects.toThrow('Look again before you export');
            expect((await readdir(folder)).filter(name => name.includes('personal'))).toEqual([]);
            const agreed = personal.map(each => each.text);
            expect((await write('personal.zip', { without, agreed })).files).toBeGreaterThan(3);
        } finally {
            await writeFile(join(folder, times), original);
        }
    });

    test('reads a bundle again: whether it is whole, and the report in it', async () => {
        await write('read.zip', { without: ['pdf', 'docx', 'diagrams'] });
        const asked = { target: uriOf('read.zip') };
        const verify = () => client.sendRequest<BundleVerdict>('process/verifyBundle', asked);
        expect(await verify()).toMatchObject({ whole: true, problems: [] });
        const report = await client.sendRequest<string>('process/bundledReport', asked);
        expect(report).toMatch(/^<!doctype html>/);
        const bytes = await readFile(join(folder, 'read.zip'));
        bytes[bytes.length >> 1]! ^= 1;
        await writeFile(join(folder, 'read.zip'), bytes);
        const { whole, problems } = await verify();
        expect(whole).toBe(false);
        expect(problems.length).toBeGreaterThan(0);
    });

    test('says why nothing can be foreseen', async () => {
        await expect(foresee({ portfolio: 'Nobody' })).rejects.toThrow(
            'There is no portfolio called "Nobody".',
        );
    });

    test('leaves nothing behind when it is cancelled', async () => {
        const stop = new CancellationTokenSource();
        const written = write('cancelled.zip', {}, stop.token);
        stop.cancel();
        await expect(written).rejects.toMatchObject({ code: -32800 });
        expect((await readdir(folder)).filter(name => name.includes('cancelled'))).toEqual([]);
    });

    test('says in a sentence why it cannot write, and spoils nothing', async () => {
        await writeFile(join(folder, 'taken'), 'mine');
        await expect(write('taken/bundle.zip')).rejects.toThrow(
            /bundle\.zip cannot be written: its folder does not exist\.$/,
        );
        expect(await text('taken')).toBe('mine');
    });
});
