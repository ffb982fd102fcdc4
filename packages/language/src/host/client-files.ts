import { EmptyFileSystemProvider, type FileSystemNode, URI, UriUtils } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isInside } from '../linking/paths.ts';
import type { Host } from '../lsp/services.ts';
import type { FileFacts } from '../model/types.ts';
import {
    type ClientEntry,
    type ClientFile,
    clientFileRequest,
    listClientFolderRequest,
    type RequestOf,
    readClientFileRequest,
    type WriteClientFileParams,
    writeClientFileRequest,
} from '../protocol.ts';
import type { FileReader } from '../workspace/files.ts';
import { fromBase64, toBase64 } from './base64.ts';

/** No more names than these are looked at to find the one that was meant. */
const mostBeside = 500;

/** Everything that a server learns of files, it asks its client: for virtual workspaces, and in a browser. */
export function clientHost(connection: Connection): Host {
    const files = new ClientFiles(connection);
    return {
        fileSystemProvider: () => new ClientFileSystem(files),
        files: roots => new ClientFacts(files, roots),
    };
}

/** The files of a client, wherever it has them. */
export class ClientFiles {
    private readonly connection: Connection;

    constructor(connection: Connection) {
        this.connection = connection;
    }

    stat(uri: string): Promise<ClientFile | null> {
        return this.ask(clientFileRequest, { uri });
    }

    /** @throws with a reason for people */
    async read(uri: string): Promise<Uint8Array<ArrayBuffer>> {
        return fromBase64(await this.ask(readClientFileRequest, { uri }));
    }

    /** @throws with a reason for people; nothing has changed then */
    async write(uri: string, content: Uint8Array): Promise<void> {
        const params: WriteClientFileParams = { uri, content: toBase64(content) };
        await this.ask(writeClientFileRequest, params);
    }

    list(uri: string): Promise<readonly ClientEntry[]> {
        return this.ask(listClientFolderRequest, { uri });
    }

    private ask<P, R>(request: RequestOf<P, R>, params: P): Promise<R> {
        return this.connection.sendRequest<R>(request.method, params);
    }
}

/** Reads the documents of a workspace; what is asked for at once, without waiting, is not there. */
class ClientFileSystem extends EmptyFileSystemProvider {
    private readonly files: ClientFiles;

    constructor(files: ClientFiles) {
        super();
        this.files = files;
    }

    override async stat(uri: URI): Promise<FileSystemNode> {
        const found = await this.files.stat(uri.toString());
        if (!found) throw new Error(`There is no file ${uri.path}.`);
        return nodeOf(uri, found.folder);
    }

    override async exists(uri?: URI): Promise<boolean> {
        return uri !== undefined && (await this.files.stat(uri.toString())) !== null;
    }

    override async readBinary(uri?: URI): Promise<Uint8Array> {
        return this.files.read(String(uri));
    }

    override async readFile(uri?: URI): Promise<string> {
        return new TextDecoder().decode(await this.files.read(String(uri)));
    }

    override async readDirectory(uri?: URI): Promise<FileSystemNode[]> {
        if (!uri) return [];
        const entries = await this.files.list(uri.toString());
        return entries.map(({ name, folder }) => nodeOf(UriUtils.joinPath(uri, name), folder));
    }
}

function nodeOf(uri: URI, folder: boolean): FileSystemNode {
    return { uri, isFile: !folder, isDirectory: folder };
}

/** Looks at files inside the given folders only. A virtual file system has no links that lead out of them. */
class ClientFacts implements FileReader {
    private readonly files: ClientFiles;
    private readonly roots: () => readonly URI[];

    constructor(files: ClientFiles, roots: () => readonly URI[]) {
        this.files = files;
        this.roots = roots;
    }

    async facts(uri: string, withText: boolean): Promise<FileFacts> {
        const file = URI.parse(uri);
        const inside = (one: URI) => this.roots().some(root => isInside(root, one));
        if (!inside(file)) return { state: 'outside' };
        try {
            const found = await this.files.stat(uri);
            if (found?.folder) return { state: 'folder' };
            if (found && !withText) return { state: 'present', size: found.size };
            if (found) {
                const text = new TextDecoder().decode(await this.files.read(uri));
                return { state: 'present', size: found.size, text };
            }
            const folder = UriUtils.dirname(file);
            if (withText || !inside(UriUtils.joinPath(folder, 'x'))) return { state: 'missing' };
            return { state: 'missing', beside: await this.namesIn(folder) };
        } catch {
            return { state: 'unreadable' };
        }
    }

    private async namesIn(folder: URI): Promise<string[]> {
        const entries = await this.files.list(folder.toString()).catch(() => []);
        return entries
            .filter(entry => !entry.folder)
            .map(({ name }) => name)
            .sort()
            .slice(0, mostBeside);
    }
}
