import { fromBase64, toBase64 } from '@process-as-code/language/base64';
import {
    type ClientEntry,
    type ClientFile,
    clientFileRequest,
    listClientFolderRequest,
    readClientFileRequest,
    type WriteClientFileParams,
    writeClientFileRequest,
} from '@process-as-code/language/protocol';
import { Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { Client } from '../client.ts';

interface Asked {
    readonly uri: string;
}

/** Gives the server the files that no disk of it holds: those of virtual workspaces, and in a browser all. */
export function answerFiles(client: Client): Disposable {
    return Disposable.from(
        client.onRequest(clientFileRequest.method, ({ uri }: Asked) => stat(Uri.parse(uri))),
        client.onRequest(listClientFolderRequest.method, ({ uri }: Asked) => list(Uri.parse(uri))),
        client.onRequest(readClientFileRequest.method, async ({ uri }: Asked) =>
            toBase64(await workspace.fs.readFile(Uri.parse(uri))),
        ),
        client.onRequest(writeClientFileRequest.method, async ({ uri, content }: WriteClientFileParams) => {
            await replace(Uri.parse(uri), fromBase64(content));
            return null;
        }),
    );
}

async function stat(uri: Uri): Promise<ClientFile | null> {
    try {
        const { type, size } = await workspace.fs.stat(uri);
        return { folder: (type & FileType.Directory) !== 0, size };
    } catch (error) {
        if (error instanceof FileSystemError && error.code === 'FileNotFound') return null;
        throw error;
    }
}

async function list(uri: Uri): Promise<ClientEntry[]> {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ name, folder: (type & FileType.Directory) !== 0 }));
}

/** What was there stays as it was until the new content is complete. */
async function replace(uri: Uri, content: Uint8Array): Promise<void> {
    const beside = Uri.joinPath(uri, `../.${crypto.randomUUID()}.part`);
    try {
        await workspace.fs.writeFile(beside, content);
        await workspace.fs.rename(beside, uri, { overwrite: true });
    } catch (error) {
        await workspace.fs.delete(beside).then(undefined, () => undefined);
        throw error;
    }
}
