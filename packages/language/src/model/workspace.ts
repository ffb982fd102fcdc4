import type { DocumentModel } from './document.ts';

/** What the disk says of a file that a document names. */
export interface FileFacts {
    readonly state: 'present' | 'missing' | 'folder' | 'outside' | 'unreadable';
    /** In bytes. */
    readonly size?: number;
    /** Only of results files. */
    readonly text?: string;
}

/** All documents that belong together, and what is known of the files they name. */
export interface Workspace {
    readonly documents: ReadonlyMap<string, DocumentModel>;
    /** By URI. */
    readonly files: ReadonlyMap<string, FileFacts>;
}
