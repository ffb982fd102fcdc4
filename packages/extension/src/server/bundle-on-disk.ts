import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { nodeIo, writeBundle } from '@process-as-code/evidence/node';
import type { ServerContext } from '@process-as-code/language/lsp';
import { bundlesOfClient } from './bundle-of-client.ts';
import type { Bundles } from './bundles.ts';

/** Bundles of files on the disk, on the disk; where one of both is no such thing, the client has to help. */
export const bundlesOnDisk: Bundles = {
    io: async (server, input) => {
        const folders = await foldersOf(server);
        return folders.every(isOnDisk) ? nodeIo(input, rootsOf(folders)) : bundlesOfClient.io(server, input);
    },
    write: async (server, target, input, options) => {
        const folders = await foldersOf(server);
        if (![target, ...folders].every(isOnDisk)) {
            return bundlesOfClient.write(server, target, input, options);
        }
        const roots = rootsOf(folders);
        return writeBundle(fileURLToPath(target), input, { ...options, ...(roots && { roots }) });
    },
    read: (server, target) =>
        isOnDisk(target) ? readFile(fileURLToPath(target)) : bundlesOfClient.read(server, target),
};

async function foldersOf({ connection }: ServerContext): Promise<string[]> {
    return ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri);
}

/** Without a folder each document says by its own place what may be read. */
function rootsOf(folders: readonly string[]): string[] | undefined {
    return folders.length > 0 ? folders.map(uri => fileURLToPath(uri)) : undefined;
}

function isOnDisk(uri: string): boolean {
    return uri.startsWith('file:');
}
