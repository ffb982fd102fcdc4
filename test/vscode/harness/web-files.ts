import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What a browser may be sent: the status of HTTP, and the content. */
export interface Answer {
    readonly status: number;
    readonly body: string | Uint8Array;
}

/** Carries out a wish of the virtual file system of a web host in a folder of the disk, and never outside of it. */
export async function answerFiles(folder: string, query: URLSearchParams, body: Uint8Array): Promise<Answer> {
    try {
        const found = await carryOut(folder, query, body);
        return { status: 200, body: found instanceof Uint8Array ? found : JSON.stringify(found ?? null) };
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        return { status: code === 'ENOENT' ? 404 : 500, body: String(error) };
    }
}

/** As in VS Code's `FileType`. */
const [file, directory] = [1, 2];

async function carryOut(folder: string, query: URLSearchParams, body: Uint8Array): Promise<unknown> {
    const path = inside(folder, query.get('path') ?? '/');
    switch (query.get('what')) {
        case 'stat': {
            const found = await stat(path);
            const type = found.isDirectory() ? directory : file;
            return { type, size: found.size, ctime: found.ctimeMs, mtime: found.mtimeMs };
        }
        case 'list': {
            const entries = await readdir(path, { withFileTypes: true });
            return entries.map(entry => [entry.name, entry.isDirectory() ? directory : file]);
        }
        case 'read':
            return readFile(path);
        case 'write':
            return writeFile(path, body);
        case 'folder':
            return mkdir(path);
        case 'rename':
            return rename(path, inside(folder, query.get('to') ?? ''));
        case 'delete':
            return rm(path, { recursive: true });
        default:
            throw new Error(`Nobody knows how to ${query.get('what')} a file.`);
    }
}

/** The path on the disk of a path from the outside. */
export function inside(folder: string, path: string): string {
    const target = join(folder, path);
    if (relative(folder, target).split(sep)[0] === '..') throw new Error(`${path} lies outside.`);
    return target;
}
