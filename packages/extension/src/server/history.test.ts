import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProcessDifference, Timeline } from '@process-as-code/language/protocol';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MessageConnection } from 'vscode-languageserver/node';
import { assistantFeature } from './assistants.ts';
import { openComplaints, type Workplace } from './complaints.fixture.ts';
import { historyFeature } from './history.ts';

let place: Workplace;
let folder: string;
let client: MessageConnection;
const uriOf = (name: string) => place.uriOf(name);
const names = [
    'complaint-handling.proc',
    'complaint-evaluation.proc',
    'evidence.proc',
    'portfolio.proc',
    'team.proc',
];

beforeAll(async () => {
    place = await openComplaints([historyFeature, assistantFeature]);
    ({ folder, client } = place);
});

afterAll(() => place.close());

/** The example as it might have been, each text changed on its way. */
async function former(change: (name: string, text: string) => string) {
    const files = names.map(async name => ({
        uri: uriOf(name),
        text: change(name, await readFile(join(folder, name), 'utf8')),
    }));
    return { label: 'Begin', date: '2026-05-01', files: await Promise.all(files) };
}

const differences = async (before: unknown) =>
    client.sendRequest<ProcessDifference[]>('process/difference', { uri: uriOf(names[0]!), before });

test('what changed since then is told in sentences and drawn', async () => {
    const before = await former((_, text) => text.replace('"Find the cause"', '"Look for causes"'));
    const [first, ...others] = await differences(before);
    expect(first?.sentences.join(' ')).toContain('Look for causes');
    expect(first?.svg).toContain('<svg');
    expect(others.every(({ svg }) => svg === undefined)).toBe(true);
});

test('what was not there yet is said to be new', async () => {
    const found = await differences({ label: '', date: '', files: [] });
    expect(found.map(({ sentences }) => sentences)).toEqual(
        found.map(() => ['It was not there yet: all of it is new.']),
    );
});

test('the coverage of former texts is counted with their own evidence', async () => {
    const bare = await former((name, text) =>
        name === 'evidence.proc' ? text.replace(/\n *shows .*/g, '') : text,
    );
    const { sentences } = await client.sendRequest<Timeline>('process/timeline', {
        uri: uriOf(names[0]!),
        states: [{ ...bare, files: [] }, bare],
    });
    expect(sentences).toHaveLength(2);
    expect(sentences[0]).toMatch(/^1 May 2026, "Begin": 0 claimed/);
    expect(sentences[1]).toMatch(/^21 November 2026, "Now": 6 claimed/);
});

test('assistants are answered, with paths as people name them, or with what they may ask', async () => {
    const ask = (tool: string, input: object) =>
        client.sendRequest<string>('process/assistant', { tool, input });
    const coverage = await ask('get_coverage', {});
    expect(JSON.parse(coverage).packs[0].outcomes[0].criteria[0].state).toBe('claimed');
    expect(await ask('get_model', { process: 'EmergencyRepair' })).toMatch(/"complaint-handling\.proc:\d+"/);
    await expect(ask('get_model', { process: 'Nobody' })).rejects.toThrow('There are: ComplaintHandling');
});
