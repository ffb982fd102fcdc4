import type { RequestOf } from './request.ts';

/** The text of a file that ships with the product, such as a criteria pack; fails when there is none of that name. */
export const builtinTextRequest: RequestOf<{ readonly uri: string }, string> = {
    method: 'process/builtinText',
};

/** What the client knows of a file that no disk of the server holds; null where there is none. */
export const clientFileRequest: RequestOf<{ readonly uri: string }, ClientFile | null> = {
    method: 'process/clientFile',
};

export interface ClientFile {
    readonly folder: boolean;
    /** In bytes. */
    readonly size: number;
}

/** The content of such a file, as base64: not every channel carries bytes. Fails with a reason for people. */
export const readClientFileRequest: RequestOf<{ readonly uri: string }, string> = {
    method: 'process/readClientFile',
};

/** What lies in such a folder. */
export const listClientFolderRequest: RequestOf<{ readonly uri: string }, readonly ClientEntry[]> = {
    method: 'process/listClientFolder',
};

export interface ClientEntry {
    readonly name: string;
    readonly folder: boolean;
}

/** Writes such a file, all of it or nothing. Fails with a reason for people. */
export const writeClientFileRequest: RequestOf<WriteClientFileParams, null> = {
    method: 'process/writeClientFile',
};

export interface WriteClientFileParams {
    readonly uri: string;
    /** As base64. */
    readonly content: string;
}
