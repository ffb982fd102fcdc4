import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { afterEach, expect, test } from 'vitest';
import {
    type CodeAction,
    createConnection,
    type Diagnostic,
    type InitializeParams,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    type ShowMessageParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { createProtocolConnection } from 'vscode-languageserver-protocol/node';
import { nodeHost } from '../main-node.ts';
import { type Host, type ServerContext, startLanguageServer } from './index.ts';

const PROCESS = `process P "Refund" {
    stage designed
    flow {
        start
        step "Check the claim"
        end
    }
}
`;

let folder: string;
let client: ProtocolConnection;
let server: ServerContext;
const published = new Map<string, Diagnostic[]>();
const told: string[] = [];

afterEach(async () => {
    client.dispose();
    published.clear();
    told.length = 0;
    await rm(folder, { recursive: true, force: true });
});

test('says what is not recorded, follows the text, and offers fixes that remove it', async () => {
    await start({ 'main.proc': PROCESS });
    const uri = fileUri('main.proc');
    await until(() => codes(uri).includes('step-unassigned') || codes(uri).includes('role-missing'));
    expect(codes(uri)).toContain('owner-missing');

    const text = PROCESS.replace('stage designed', 'stage designed\n    owner Manager');
    await open(uri, `role Manager\n${text}`);
    await until(() => !codes(uri).includes('owner-missing'));

    const finding = published.get(uri)!.find(diagnostic => diagnostic.code === 'step-unassigned')!;
    const actions = (await client.sendRequest('textDocument/codeAction', {
        textDocument: { uri },
        range: finding.range,
        context: { diagnostics: [finding] },
    })) as CodeAction[];
    expect(finding.codeDescription).toEqual({ href: 'file:///pages/step-unassigned.md' });
    expect(actions.map(action => action.title).join('\n')).toContain('Manager');
    const edit = Object.values(actions[0]!.edit!.changes!)[0]![0]!;
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [{ range: edit.range, text: edit.newText }],
    });
    await until(() => !codes(uri).includes('step-unassigned'));
});

test('a finding in one file goes when another file changes', async () => {
    await start({ 'main.proc': 'import "team.proc"\nprocess P { owner Manager }\n', 'team.proc': '' });
    const uri = fileUri('main.proc');
    await until(() => codes(uri).includes('name-unknown'));
    await open(fileUri('team.proc'), 'role Manager\n');
    await until(() => !codes(uri).includes('name-unknown'));
});

test('a file that goes or comes on the disk is noticed where it is imported, though nothing of it is used', async () => {
    await start({ 'main.proc': 'import "team.proc"\n', 'team.proc': 'process P { owner Nobody }\n' });
    const [uri, team] = [fileUri('main.proc'), fileUri('team.proc')];
    await until(() => codes(team).length > 0);
    const tell = (type: number) =>
        client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: team, type }] });
    await rm(join(folder, 'team.proc'));
    await tell(3);
    await until(() => codes(uri).includes('import-unresolved'));
    expect(codes(team)).toEqual([]);
    await writeFile(join(folder, 'team.proc'), 'process P { owner Nobody }\n');
    await tell(1);
    await until(() => !codes(uri).includes('import-unresolved') && codes(team).length > 0);
});

test('a file that cannot be read is told, and everything else is read', async () => {
    class Locked extends NodeFileSystemProvider {
        override async readFile(uri: URI): Promise<string> {
            if (uri.path.endsWith('team.proc')) throw new Error('EACCES: permission denied');
            return super.readFile(uri);
        }
    }
    const host: Host = { ...nodeHost, fileSystemProvider: () => new Locked() };
    const use = 'import "team.proc"\nprocess P { owner Manager }\n';
    await start({ 'main.proc': use, 'team.proc': 'role Manager\n', 'z.proc': use }, true, undefined, host);
    await until(() => told.length > 0 && codes(fileUri('z.proc')).includes('name-unknown'));
    expect(told).toEqual([
        'team.proc cannot be read, so nothing it says is counted. Look who may open the file, then save it again.',
    ]);
    expect(codes(fileUri('main.proc'))).toContain('name-unknown');
    expect(server.models.workspace().documents.has(fileUri('team.proc'))).toBe(false);
});

test('findings in a file that others import come with those of the files that use its names', async () => {
    const use = 'import "team.proc"\nprocess P { owner Manager }\n';
    await start({
        'a.proc': use,
        'b.proc': use.replace('Manager', 'Clerk'),
        'team.proc': 'role Manager\nrole Clerk\n',
    });
    await until(() => published.size > 0 || server.models.workspace().documents.size > 3);
    await open(fileUri('team.proc'), 'role Leader\nrole Clerk\n');
    await until(() => codes(fileUri('a.proc')).includes('name-unknown'));
    expect(codes(fileUri('b.proc'))).not.toContain('name-unknown');
    await client.sendNotification('textDocument/didChange', {
        textDocument: { uri: fileUri('team.proc'), version: 2 },
        contentChanges: [{ text: 'role Manager "Somebody"\nrole Clerk\n' }],
    });
    await until(() => !codes(fileUri('a.proc')).includes('name-unknown'));
});

test('waits for the text that was sent last', async () => {
    await start({ 'main.proc': PROCESS });
    const uri = fileUri('main.proc');
    await open(uri, PROCESS);
    for (let version = 2; version < 8; version++) {
        void client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: `process P${version} {}\n` }],
        });
    }
    await client.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    const { document, version } = await server.models.ready(uri);
    expect(version).toBe(7);
    expect(document.processes[0]!.name).toBe('P7');
    expect(server.models.workspace().documents.get(uri)).toBe(document);
});

test('answers for fixes while the text goes on changing', async () => {
    await start({ 'main.proc': PROCESS });
    const uri = fileUri('main.proc');
    await open(uri, PROCESS);
    const answers: Promise<unknown>[] = [];
    for (let version = 2; version < 30; version++) {
        void client.sendNotification('textDocument/didChange', {
            textDocument: { uri, version },
            contentChanges: [{ text: `${PROCESS}// ${version}` }],
        });
        const range = { start: { line: 0, character: 8 }, end: { line: 0, character: 8 } };
        answers.push(
            client.sendRequest('textDocument/codeAction', {
                textDocument: { uri },
                range,
                context: { diagnostics: [] },
            }),
        );
    }
    expect((await Promise.all(answers)).every(answer => (answer as CodeAction[]).length > 0)).toBe(true);
});

test('fails for a document that nobody knows', async () => {
    await start({ 'main.proc': '' });
    await until(() => server.models.workspace().documents.has(fileUri('main.proc')));
    await expect(server.models.ready(fileUri('other.proc'))).rejects.toThrow('not open');
});

test('a file that is open on its own sees what it imports', async () => {
    await start(
        { 'main.proc': 'import "team.proc"\nprocess P { owner Manager }\n', 'team.proc': 'role Manager\n' },
        false,
    );
    const uri = fileUri('main.proc');
    await open(uri, 'import "team.proc"\nprocess P { owner Manager owner Nobody }\n');
    await until(() => codes(uri).join() === 'name-unknown');
});

test('findings about data follow the file on the disk: changed, gone, with its folder, and there again', async () => {
    const data = (name: string, text: string) => writeFile(join(folder, 'data', name), text);
    await start({
        'main.proc':
            'process P { kpi K { focus customer results from "data/k.csv" } }\nevidence E "E" { file "data/e.pdf" }',
    });
    const [uri, csv] = [fileUri('main.proc'), fileUri('data/k.csv')];
    await until(() => codes(uri).includes('kpi-data') && codes(uri).includes('evidence-file'));
    await mkdir(join(folder, 'data'));
    await data('k.csv', 'month,value\n2026-05,4\n');
    await data('e.pdf', '');
    await watched(csv, 1);
    await until(() => !codes(uri).includes('kpi-data'));
    await watched(fileUri('data/e.pdf'), 1);
    await until(() => !codes(uri).includes('evidence-file'));
    await data('k.csv', 'month,value\nMay,4\n');
    await watched(csv, 2);
    await until(() => codes(uri).includes('kpi-data'));
    await data('k.csv', 'month,value\n2026-05,4\n');
    await watched(csv, 2);
    await until(() => !codes(uri).includes('kpi-data'));
    await rm(join(folder, 'data'), { recursive: true });
    await watched(fileUri('data'), 3);
    await until(() => codes(uri).includes('kpi-data') && codes(uri).includes('evidence-file'));
});

test('the project file counts as soon as it is saved, and says what is wrong with itself', async () => {
    await start({ 'main.proc': 'process P { owner Nobody }\n' });
    const [uri, project] = [fileUri('main.proc'), fileUri('proc.json')];
    const save = async (text: string, type: number) => {
        await writeFile(join(folder, 'proc.json'), text);
        await watched(project, type);
    };
    const severity = () => published.get(uri)?.find(({ code }) => code === 'name-unknown')?.severity;
    await until(() => severity() === 1);
    await save('{ "rules": { "name-unknown": "hint", "name-unused-by": "off" } }', 1);
    await until(() => severity() === 4 && codes(project).join() === 'rule-unknown');
    await save('{ "rules": { "name-unknown": "info" } }', 2);
    await until(() => severity() === 3 && codes(project).length === 0);
    await rm(join(folder, 'proc.json'));
    await watched(project, 3);
    await until(() => severity() === 1);
});

test('the settings name a preset and severities, and changes of them count at once', async () => {
    let settings: object = { preset: 'strict', rules: { 'name-unknown': 'warning' } };
    await start({ 'main.proc': 'process P { owner Nobody }\nrole A "Sarah Jones"\n' }, true, () => settings);
    const uri = fileUri('main.proc');
    const severities = () => (published.get(uri) ?? []).map(({ code, severity }) => `${code} ${severity}`);
    await until(() => severities().join() === 'name-unknown 2,person-name 1');
    settings = { preset: 'learner' };
    await client.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await until(() => severities().join() === 'name-unknown 1,person-name 2');
});

test('a rule over several files is right after a change in any of them', async () => {
    await start({
        'team.proc': 'system CRM "CRM"\nrole Lead "Lead"\n',
        'main.proc':
            'import "team.proc"\nprocess P { stage designed owner Lead flow { step "A" by Lead { using CRM } } }\n',
    });
    const team = fileUri('team.proc');
    await until(() => codes(fileUri('main.proc')).length > 0 && !codes(team).includes('name-unused'));
    await open(
        fileUri('main.proc'),
        'import "team.proc"\nprocess P { stage designed owner Lead flow { step "A" by Lead } }\n',
    );
    await until(() => codes(team).join() === 'name-unused');
});

function watched(uri: string, type: number): Promise<void> {
    return client.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
}

async function start(
    files: Record<string, string>,
    withFolder = true,
    settings?: () => object,
    host: Host = nodeHost,
): Promise<void> {
    folder = await mkdtemp(join(tmpdir(), 'proc-lsp-'));
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
    startLanguageServer(connection, host, [useFeature]);
    client = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
    client.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
        published.set(params.uri, params.diagnostics);
    });
    client.onNotification('window/showMessage', ({ message }: ShowMessageParams) => {
        told.push(message);
    });
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('workspace/configuration', ({ items }: { items: object[] }) =>
        items.map(() => settings?.()),
    );
    client.listen();
    const uri = pathToFileURL(folder).toString();
    await client.sendRequest('initialize', {
        processId: null,
        rootUri: withFolder ? uri : null,
        capabilities: settings ? { workspace: { configuration: true } } : {},
        initializationOptions: { rulePages: 'file:///pages' },
        workspaceFolders: withFolder ? [{ uri, name: 'test' }] : null,
    } satisfies InitializeParams);
    await client.sendNotification('initialized', {});
}

function useFeature(context: ServerContext): void {
    server = context;
}

function open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: 'proc', version: 1, text };
    return client.sendNotification('textDocument/didOpen', { textDocument });
}

async function until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise(resolve => setTimeout(resolve, 5));
}

function codes(uri: string): unknown[] {
    return (published.get(uri) ?? []).map(diagnostic => diagnostic.code);
}

function fileUri(name: string): string {
    return pathToFileURL(join(folder, name)).toString();
}
