import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { ensureEmbedded } from '../../../scripts/lib/embedded.ts';
import { type Answer, answerFiles, inside } from './web-files.ts';

export interface WebHostOptions {
    /** A folder of the disk; VS Code sees it as the virtual folder `memory:/NAME`. */
    readonly folder: string;
    readonly name: string;
    /** Folders of extensions. */
    readonly extensions: readonly string[];
    readonly settings: Readonly<Record<string, unknown>>;
}

/** A VS Code without any server behind it, as vscode.dev is one: static files, and extensions in a worker. */
export interface WebHost {
    readonly url: string;
    stop(): Promise<void>;
}

/** Serves the embedded VS Code on loopback as a web host, with a virtual workspace. */
export async function startWebHost(options: WebHostOptions): Promise<WebHost> {
    const { folder: product } = await ensureEmbedded();
    const workbench = await patchedWorkbench(product);
    const server = createServer(async (request, response) => {
        const { status, body, type } = await answer(request).catch(error => ({
            status: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 404 : 500,
            body: String(error),
            type: '.txt',
        }));
        response.writeHead(status, { 'content-type': types[type] ?? 'application/octet-stream' }).end(body);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    async function answer(request: IncomingMessage): Promise<Answer & { readonly type: string }> {
        const { pathname, searchParams } = new URL(request.url ?? '/', origin);
        const path = decodeURIComponent(pathname);
        const [, place = '', ...rest] = path.split('/');
        const type = extname(path);
        if (place === '') return { status: 200, body: page(origin, options), type: '.html' };
        if (place === 'files') {
            return { ...(await answerFiles(options.folder, searchParams, await buffer(request))), type: '' };
        }
        if (path === `/static/${workbenchPath}`) return { status: 200, body: workbench, type };
        const folder = place === 'static' ? product : options.extensions[Number(place)];
        if (folder === undefined) return { status: 404, body: '', type: '.txt' };
        return { status: 200, body: await readFile(inside(folder, join(...rest))), type };
    }
    return {
        url: `${origin}/`,
        stop: async () => {
            server.closeAllConnections();
            server.close();
            await once(server, 'close');
        },
    };
}

const types: Readonly<Record<string, string>> = {
    '.css': 'text/css',
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.json': 'application/json',
    '.svg': 'image/svg+xml',
    '.txt': 'text/plain',
    '.wasm': 'application/wasm',
};

const workbenchPath = 'out/vs/code/browser/workbench/workbench.js';

/** The embedded VS Code takes its origin for a server with a disk and an extension host. Here it has neither. */
async function patchedWorkbench(product: string): Promise<string> {
    const text = await readFile(join(product, workbenchPath), 'utf8');
    const alone = replaceOnce(text, /(\{\.\.\.JSON\.parse\(\w+\)),remoteAuthority:location\.host\}/g, '$1}');
    const userData =
        /(get userRoamingDataHome\(\)\{return \w+\(\w+\.file\(this\.userDataPath\)\.with\(\{scheme:\w+\.)vscodeRemote(\}\))/g;
    return replaceOnce(alone, userData, '$1vscodeUserData$2');
}

function replaceOnce(text: string, pattern: RegExp, replacement: string): string {
    const count = text.match(pattern)?.length ?? 0;
    if (count !== 1) throw new Error(`The embedded VS Code has changed: ${pattern} fits ${count} times.`);
    return text.replace(pattern, replacement);
}

function page(origin: string, { name, extensions, settings }: WebHostOptions): string {
    const { host } = new URL(origin);
    const configuration = {
        folderUri: { scheme: 'memory', authority: '', path: `/${name}` },
        additionalBuiltinExtensions: extensions.map((_, index) => ({
            scheme: 'http',
            authority: host,
            path: `/${index}`,
        })),
        configurationDefaults: settings,
        productConfiguration: { extensionsGallery: undefined, enableTelemetry: false },
        webviewEndpoint: `${origin}/static/out/vs/workbench/contrib/webview/browser/pre`,
        // What the embedded VS Code wants to be told, though a web host has no use for it.
        userDataPath: '/user-data',
        isEnabledFileDownloads: true,
        isEnabledFileUploads: true,
        isEnabledCoderGettingStarted: false,
        enableWorkspaceTrust: true,
    };
    const attribute = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
    return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>VS Code in a browser</title>
<meta id="vscode-workbench-web-configuration" data-settings="${attribute}">
<link rel="stylesheet" href="/static/out/vs/code/browser/workbench/workbench.css">
</head>
<body aria-label="">
<script>globalThis._VSCODE_FILE_ROOT = '${origin}/static/out/';</script>
<script type="module" src="/static/out/nls.messages.js"></script>
<script type="module" src="/static/${workbenchPath}"></script>
</body>
</html>`;
}
