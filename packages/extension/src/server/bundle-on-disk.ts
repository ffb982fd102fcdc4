import { fileURLToPath } from 'node:url';
import { writeBundle } from '@process-as-code/evidence/node';
import { writeThroughClient } from './bundle-of-client.ts';
import type { WriteBundle } from './export.ts';

/** Writes a bundle of files on the disk to the disk; where one of both is no such thing, the client has to help. */
export const writeToDisk: WriteBundle = async (server, target, input, options) => {
    const folders = (await server.connection.workspace.getWorkspaceFolders()) ?? [];
    const uris = [target, ...folders.map(({ uri }) => uri)];
    if (!uris.every(uri => uri.startsWith('file:'))) {
        return writeThroughClient(server, target, input, options);
    }
    return writeBundle(fileURLToPath(target), input, {
        ...options,
        ...(folders.length > 0 && { roots: folders.map(({ uri }) => fileURLToPath(uri)) }),
    });
};
