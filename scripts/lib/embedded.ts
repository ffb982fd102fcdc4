import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureNode, withNodeFirst } from './node.mjs';
import { ensurePackages } from './packages.mjs';
import { capture, cleanEnvironment, endTree, spawnTree } from './processes.ts';
import { root, Sorry } from './say.mjs';

/** The embedded VS Code, installed: where it is, and the Node that runs it. */
export interface Embedded {
    readonly folder: string;
    readonly node: string;
}

export interface ServerOptions {
    /** Where this VS Code keeps what it writes: settings, state, extensions. */
    readonly data: string;
    /** User settings; they are written only when the data folder has none yet. */
    readonly settings: Readonly<Record<string, unknown>>;
    /** Environment variables for the extension host. */
    readonly env?: Readonly<Record<string, string>>;
    /** The extension to have: its folder, used where it stands, or a packed `.vsix`. */
    readonly extension?: string;
    /** Folders of other extensions to have, used where they stand. */
    readonly others?: readonly string[];
    /** Whether VS Code does not trust the folder: it then runs in restricted mode. */
    readonly untrusted?: boolean;
}

export interface Page {
    readonly folder: string;
    readonly file?: string;
}

export interface Server {
    /** The address of the workbench with that folder open. It carries the token that lets one in. */
    url(page: Page): string;
    /** Settles when the server is gone, however that came about. */
    readonly ended: Promise<void>;
    stop(): Promise<void>;
}

/**
 * Installs the embedded VS Code when it is not there yet, exactly as its lock files say.
 * @throws {Sorry} when npm cannot
 */
export async function ensureEmbedded(): Promise<Embedded> {
    const node = await ensureNode(version => version.startsWith('24.'));
    await ensurePackages('tools/vscode', { what: 'the embedded VS Code' });
    const folder = join(root, 'tools/vscode/node_modules/code-server/lib/vscode');
    await ensurePackages(folder, {
        what: 'the packages of the embedded VS Code',
        lock: 'npm-shrinkwrap.json',
        // Its lock file was written without peer dependencies.
        flags: ['--omit=dev', '--legacy-peer-deps'],
    });
    return { folder, node };
}

/** Starts the embedded VS Code on loopback, on a free port, and comes back when it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
    const embedded = await ensureEmbedded();
    const places = prepareData(options);
    const env = withNodeFirst(dirname(embedded.node), { ...cleanEnvironment(), ...options.env });
    const main = join(embedded.folder, 'out/server-main.js');
    const { extension } = options;
    if (extension?.endsWith('.vsix')) await installPacked(embedded.node, main, extension, places, env);
    else if (extension !== undefined) registerFolder(extension, join(options.data, 'extensions'));
    for (const other of options.others ?? []) registerFolder(other, join(options.data, 'extensions'));
    const quiet = ['--accept-server-license-terms', '--disable-telemetry'];
    if (!options.untrusted) quiet.push('--disable-workspace-trust');
    const address = ['--host', '127.0.0.1', '--port', '0', '--connection-token-file', places.token];
    const child = spawnTree(embedded.node, [main, ...address, ...quiet, ...places.flags], {
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
    });
    const port = await portOf(child);
    return {
        url: page => addressOf(page, `127.0.0.1:${port}`, places.secret),
        ended: once(child, 'exit').then(() => undefined),
        stop: () => endTree(child),
    };
}

interface Places {
    readonly token: string;
    readonly secret: string;
    readonly flags: readonly string[];
}

function prepareData({ data, settings }: ServerOptions): Places {
    const user = join(data, 'user', 'User');
    mkdirSync(user, { recursive: true });
    const settingsFile = join(user, 'settings.json');
    if (!existsSync(settingsFile)) writeFileSync(settingsFile, JSON.stringify(settings, null, 4));
    const token = join(data, 'token');
    // Without it any page open in a browser on this machine could reach the server.
    const secret = randomBytes(16).toString('hex');
    writeFileSync(token, secret, { mode: 0o600 });
    const folders = { 'server-data-dir': 'server', 'user-data-dir': 'user', 'extensions-dir': 'extensions' };
    const flags = Object.entries(folders).flatMap(([flag, name]) => [`--${flag}`, join(data, name)]);
    return { token, secret, flags };
}

/**
 * Lists the folder among the installed extensions. A browser loads an extension that is being developed only in the
 * mode for VS Code's own smoke tests, and that mode shows no notifications.
 */
function registerFolder(extension: string, extensions: string): void {
    const manifest = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8')) as Record<
        string,
        string
    >;
    const id = `${manifest.publisher}.${manifest.name}`;
    const list = join(extensions, 'extensions.json');
    const others = existsSync(list)
        ? (JSON.parse(readFileSync(list, 'utf8')) as { identifier: { id: string } }[])
        : [];
    const own = {
        identifier: { id },
        version: manifest.version,
        location: { $mid: 1, scheme: 'file', path: decodeURIComponent(pathToFileURL(extension).pathname) },
    };
    mkdirSync(extensions, { recursive: true });
    writeFileSync(list, JSON.stringify([...others.filter(other => other.identifier.id !== id), own]));
}

async function installPacked(
    node: string,
    main: string,
    vsix: string,
    { flags }: Places,
    env: NodeJS.ProcessEnv,
): Promise<void> {
    const { code, output } = await capture(node, [main, '--install-extension', vsix, '--force', ...flags], {
        env,
    });
    if (code !== 0) throw new Sorry(`The embedded VS Code could not install ${vsix}:\n${output}`);
}

function portOf(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
        let output = '';
        const fail = (why: string) => reject(new Sorry(`The embedded VS Code ${why}:\n${output.trim()}`));
        const patience = setTimeout(() => fail('did not answer within a minute'), 60_000);
        const listen = (chunk: Buffer) => {
            output += chunk;
            const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
            if (port === undefined) return;
            clearTimeout(patience);
            // Its later output is about logs and galleries it does without; it has to be read all the same.
            for (const stream of [child.stdout, child.stderr]) stream?.off('data', listen).resume();
            resolve(port);
        };
        child.stdout?.on('data', listen);
        child.stderr?.on('data', listen);
        child.on('error', error => fail(`could not be started (${error.message})`));
        child.on('exit', () => fail('ended before it was ready'));
    });
}

function addressOf({ folder, file }: Page, authority: string, secret: string): string {
    const payload =
        file === undefined
            ? []
            : [['openFile', `vscode-remote://${authority}${pathToFileURL(file).pathname}`]];
    const query = new URLSearchParams({
        tkn: secret,
        folder: decodeURIComponent(pathToFileURL(folder).pathname),
        payload: JSON.stringify(payload),
    });
    return `http://${authority}/?${query}`;
}
