/** An editor for the benchmarks: a real client of the language server in a process of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    type Diagnostic,
    type ProtocolConnection,
} from 'vscode-languageserver-protocol/node';
import type { Corpus } from './corpus.ts';

const server = fileURLToPath(new URL('../../packages/extension/dist/server.mjs', import.meta.url));

export interface Position {
    readonly line: number;
    readonly character: number;
}

export interface Client {
    readonly connection: ProtocolConnection;
    /** When the process was started, as `performance.now()` tells it. */
    readonly began: number;
    uri(path: string): string;
    open(path: string): Promise<void>;
    /** Puts a text in place of what stands between two positions of an open document. */
    type(path: string, start: Position, end: Position, text: string): Promise<void>;
    /** Waits until findings of a file are published that are as wanted. */
    published(path: string, wanted: (findings: readonly Diagnostic[]) => boolean): Promise<void>;
    /** Waits until the server has computed nothing for a moment, or for the given time in ms. */
    quiet(most?: number): Promise<void>;
    /** Resident memory of the server in MB. */
    memory(): number;
    close(): Promise<void>;
}

/** Starts the server in a new folder with these files, without a document open. */
export async function clientFor(corpus: Corpus): Promise<Client> {
    const folder = await mkdtemp(join(tmpdir(), 'proc-bench-'));
    for (const [path, text] of corpus) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
    }
    const began = performance.now();
    const child = spawn(process.execPath, [...flags(), process.env.PROC_SERVER ?? server, '--stdio'], {
        stdio: ['pipe', 'pipe', 'inherit'],
    });
    const connection = createProtocolConnection(child.stdout, child.stdin);
    const findings = new Map<string, readonly Diagnostic[]>();
    const waiting = new Set<() => void>();
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
        findings.set(uri, diagnostics);
        for (const look of [...waiting]) look();
    });
    connection.listen();
    const root = pathToFileURL(folder).toString();
    const uri = (path: string): string => `${root}/${path}`;
    await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: root,
        capabilities: {},
        workspaceFolders: [{ uri: root, name: 'bench' }],
    });
    await connection.sendNotification('initialized', {});
    const versions = new Map<string, number>();
    return {
        connection,
        began,
        uri,
        open: path =>
            connection.sendNotification('textDocument/didOpen', {
                textDocument: { uri: uri(path), languageId: 'proc', version: 1, text: corpus.get(path)! },
            }),
        type(path, start, end, text) {
            const version = (versions.get(path) ?? 1) + 1;
            versions.set(path, version);
            return connection.sendNotification('textDocument/didChange', {
                textDocument: { uri: uri(path), version },
                contentChanges: [{ range: { start, end }, text }],
            });
        },
        published: (path, wanted) =>
            new Promise(resolve => {
                const look = (): void => {
                    const known = findings.get(uri(path));
                    if (!known || !wanted(known)) return;
                    waiting.delete(look);
                    resolve();
                };
                waiting.add(look);
                look();
            }),
        memory: () => Number(/VmRSS:\s+(\d+)/.exec(read(child.pid, 'status'))![1]) / 1024,
        async quiet(most = 60_000) {
            const end = performance.now() + most;
            for (let before = -1, now = computed(child.pid); before !== now && performance.now() < end; ) {
                before = now;
                await new Promise(resolve => setTimeout(resolve, Math.min(300, most)));
                now = computed(child.pid);
            }
        },
        async close() {
            const ended = once(child, 'exit');
            await connection.sendRequest('shutdown');
            await connection.sendNotification('exit');
            await ended;
            connection.dispose();
            await rm(folder, { recursive: true });
        },
    };
}

/** Options of Node for the server, such as `--cpu-prof`: to look where the time goes. */
function flags(): string[] {
    return process.env.PROC_SERVER_FLAGS?.split(' ') ?? [];
}

/** Time that a process has computed, in ticks of the system. */
function computed(process: number | undefined): number {
    const [user, system] = read(process, 'stat').split(') ')[1]!.split(' ').slice(11, 13);
    return Number(user) + Number(system);
}

function read(process: number | undefined, file: string): string {
    return readFileSync(`/proc/${process}/${file}`, 'utf8');
}
