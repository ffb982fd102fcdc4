import type { DocumentModel } from './document.ts';

/** What the disk says of a file that a document names. */
export interface FileFacts {
    /**
     * `bundled`: it is not there, but what names it is a copy in an unpacked evidence bundle, whose manifest tells what became
     * of the file.
     */
    readonly state: 'present' | 'missing' | 'folder' | 'outside' | 'unreadable' | 'bundled';
    /** In bytes. */
    readonly size?: number;
    /** Only of results files. */
    readonly text?: string;
    /** Only of missing files of evidence: names of the files in the same folder. */
    readonly beside?: readonly string[];
}

/** All documents that belong together, and what is known of the files they name. */
export interface Workspace {
    readonly documents: ReadonlyMap<string, DocumentModel>;
    /** By URI. */
    readonly files: ReadonlyMap<string, FileFacts>;
}
