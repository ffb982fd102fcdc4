/**
 * How fast the language server is, from a client's message to its answer: in a workspace of 1,000 files and 100,000 lines, and in
 * a file of 20,000 lines. Tells for each measure what it is made of, the largest part first. Fails when a limit is passed.
 */
import { type Client, clientFor } from './client.ts';
import { type Corpus, longFile, pathOf, SHARED, workspaceOf } from './corpus.ts';
import { Parts } from './parts.ts';
import { report } from './report.ts';

const KEYS = 40;
const FILE = pathOf(0);
const LONG = 'long.proc';
const many = workspaceOf(1000, 100_000);
const one: Corpus = new Map([[LONG, longFile(20_000)]]);

await measureStart();
await measureWorkspace();
await measureLongFile();

async function measureStart(): Promise<void> {
    const times: number[] = [];
    for (let run = 0; run < 3; run++) {
        const client = await clientFor(many);
        await client.open(FILE);
        await client.published(FILE, findings => findings.length > 0);
        times.push(performance.now() - client.began);
        await client.close();
    }
    const { stages } = await Parts.of(many, [SHARED, FILE]);
    report({ what: 'cold start to the first findings', values: times, limit: 3000, parts: stages });
}

async function measureWorkspace(): Promise<void> {
    const client = await clientFor(many);
    for (const path of [FILE, SHARED]) await client.open(path);
    await client.published(FILE, findings => findings.length > 0);
    await client.quiet();
    report({ what: 'memory (resident) once all is read', values: [client.memory()], limit: 250, unit: 'MB' });
    // First, so that what they are made of, which is worked out in this process, leaves it nothing to clean up meanwhile.
    const ownKeys = await keys(client, many, FILE, 'by Advisor', FILE);
    const keptKeys = await keys(client, many, SHARED, 'reports to TeamLeader', SHARED);
    const goneKeys = await keys(client, many, SHARED, 'role Advisor', FILE);
    const goneKeysEverywhere = await keys(client, many, SHARED, 'role Advisor', pathOf(997), 6);
    const parts = await Parts.of(many);
    report({
        what: 'key to findings, file of 200 lines',
        values: ownKeys,
        limit: 50,
        parts: await parts.of(FILE),
    });
    report({
        what: 'key to findings, file that all import, its names kept',
        values: keptKeys,
        limit: 300,
        parts: await parts.of(SHARED),
    });
    report({
        what: 'key to findings in another open file, a name gone or come in the file that all import',
        values: goneKeys,
        limit: 300,
        parts: await parts.of(SHARED, FILE),
    });
    report({
        what: 'the same, to the findings in all 1,000 files',
        values: goneKeysEverywhere,
    });
    await client.quiet();
    await measureRequests(client, parts);
    report({
        what: 'memory (resident) at the end of it all',
        values: [client.memory()],
        limit: 250,
        unit: 'MB',
    });
    // The server gives memory back when there is nothing to do for some seconds.
    await new Promise(resolve => setTimeout(resolve, 15_000));
    report({ what: 'memory (resident) 15 s later', values: [client.memory()], limit: 250, unit: 'MB' });
    await client.close();
}

async function measureRequests(client: Client, parts: Parts): Promise<void> {
    const text = many.get(FILE)!;
    const textDocument = { uri: client.uri(FILE) };
    const at = (word: string) => ({
        textDocument,
        position: positionAt(text, text.indexOf(word) + word.length),
    });
    const asked = {
        completion: { method: 'textDocument/completion', params: at('by Adv'), limit: 30 },
        hover: { method: 'textDocument/hover', params: at('by Adv'), limit: 10 },
        definition: { method: 'textDocument/definition', params: at('by Adv'), limit: 10 },
        'rename over 1,000 files': {
            method: 'textDocument/rename',
            params: { ...at('by Adv'), newName: 'Caseworker' },
            limit: 1000,
        },
    };
    for (const [what, { method, params, limit }] of Object.entries(asked)) {
        const values: number[] = [];
        for (let round = 0; round < (limit < 1000 ? KEYS : 5); round++) {
            const began = performance.now();
            const answer = await client.connection.sendRequest(method, params);
            values.push(performance.now() - began);
            if (!answer) throw new Error(`${what}: no answer`);
        }
        report({ what, values, limit, parts: { answer: await parts.ofRequest(method, FILE, params) } });
    }
}

async function measureLongFile(): Promise<void> {
    const client = await clientFor(one);
    await client.open(LONG);
    await client.published(LONG, findings => findings.length > 0);
    await client.quiet();
    const parts = await Parts.of(one);
    report({
        what: 'key to findings, file of 20,000 lines (100 processes of 200 lines each, of which a few are read again)',
        values: await keys(client, one, LONG, 'by Advisor', LONG),
        limit: 250,
    });
    const stages = await parts.of(LONG);
    const whole = Object.values(stages).reduce((sum, stage) => sum + stage, 0);
    report({
        what: 'the same if all of it were read again, without the way',
        values: [whole],
        parts: stages,
    });
    report({ what: 'memory (resident), file of 20,000 lines', values: [client.memory()], unit: 'MB' });
    await client.close();
}

/**
 * Presses a key behind a name, so that it is unknown, and takes it back: what is found changes each time. Gives the times in ms
 * until the findings of the watched file say so.
 */
async function keys(
    client: Client,
    corpus: Corpus,
    path: string,
    behind: string,
    watched: string,
    count = KEYS,
): Promise<number[]> {
    const text = corpus.get(path)!;
    const place = positionAt(text, text.indexOf(behind) + behind.length);
    const after = { ...place, character: place.character + 1 };
    const times: number[] = [];
    for (let round = 0; round < count; round++) {
        const isTyped = round % 2 === 0;
        const began = performance.now();
        await client.type(path, place, isTyped ? place : after, isTyped ? 'x' : '');
        await client.published(
            watched,
            findings => findings.some(({ code }) => code === 'name-unknown') === isTyped,
        );
        times.push(performance.now() - began);
        await client.quiet(200);
    }
    return times;
}

function positionAt(text: string, offset: number): { line: number; character: number } {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)!.length };
}
