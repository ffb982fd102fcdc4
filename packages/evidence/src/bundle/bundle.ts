import type { Workspace } from '@process-as-code/language';

/** What a bundle is made from. */
export interface BundleInput {
    readonly workspace: Workspace;
    /** The text of each document by its URI. */
    readonly sources: ReadonlyMap<string, string>;
    /** Date of the content, ISO. */
    readonly today: string;
    /** Name of the portfolio to export; where this and `process` are absent: the only portfolio, else the first process. */
    readonly portfolio?: string;
    /** Name of the process to export. */
    readonly process?: string;
    /** Name of the criteria pack for a process that no portfolio covers. */
    readonly defaultPack?: string;
    /** Parts that nobody asked for. */
    readonly without?: readonly BundlePart[];
}

/** What can be left out of a bundle. */
export const bundleParts = ['pdf', 'docx', 'xlsx', 'html'] as const;
export type BundlePart = (typeof bundleParts)[number];

/** The world outside: how files are read, who wants to know how far it is, and who may stop it. */
export interface BundleIo {
    /** The content of a file. Rejects with a message for people when it may not or cannot be read. */
    read(uri: string): Promise<Uint8Array>;
    /** The WebAssembly that sets PDFs, asked for when the first one is made. */
    typst?(): Promise<Uint8Array<ArrayBuffer>>;
    /** The WebAssembly that draws pictures for Word, asked for when the first one is drawn. */
    resvg?(): Promise<Uint8Array<ArrayBuffer>>;
    progress?(done: number, total: number, what: string): void;
    readonly signal?: AbortSignal;
}

/** Says what comes next, lets others have a turn, and stops where somebody asked for it. */
export type Step = (what: string) => Promise<void>;

export interface Bundle {
    /** The ZIP archive. */
    readonly bytes: Uint8Array;
    readonly files: readonly { readonly path: string; readonly size: number }[];
    /** What was left out or deserves a look, in words. */
    readonly remarks: readonly string[];
}

/** Nothing can be exported; the message says why and what to do. */
export class BundleError extends Error {}
