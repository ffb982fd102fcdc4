import type { Evidence, Finding, Workspace } from '@process-as-code/language';
import type { PersonalFinding } from '../privacy/privacy.ts';
import type { Typesetter } from '../report/pdf/typst.ts';
import type { SigningKey } from '../sign/keys.ts';
import type { Rasteriser } from '../views/png.ts';
import type { LeftOut } from './manifest.ts';
import type { Custody } from './workplace.ts';

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
    /** What nobody asked for. */
    readonly without?: readonly Leavable[];
    /** The files of the bundle may not be larger than this together, in bytes; 250 MB where it is absent. */
    readonly maxSize?: number;
    /** Signs the sums; without it, nobody stands for the bundle. */
    readonly key?: SigningKey;
}

/** The parts of a bundle, each of which can be left out. */
export const bundleParts = [
    'pdf',
    'docx',
    'html',
    'matrix',
    'diagrams',
    'data',
    'sources',
    'evidence',
] as const;
export type BundlePart = (typeof bundleParts)[number];

/** All that can be left out: a part, or of the matrix the workbook, of the diagrams those of pixels. */
export const leavable = [...bundleParts, 'xlsx', 'png'] as const;
export type Leavable = (typeof leavable)[number];

/** The world outside: how files are read, who wants to know how far it is, and who may stop it. */
export interface BundleIo {
    /** The content of a file. Rejects with a message for people when it may not or cannot be read. */
    read(uri: string): Promise<Uint8Array>;
    /** Sets PDFs; without it there are none. */
    readonly typesetter?: Typesetter;
    /** Draws pictures of pixels; without it there are none, and no report for Word. */
    readonly rasteriser?: Rasteriser;
    /**
     * Asked once, when it is known what the bundle will hold and before anything is made of it. Where the answer is no,
     * nothing is exported. Nobody is asked where this is absent.
     */
    agree?(foreseen: Foreseen): boolean | Promise<boolean>;
    progress?(done: number, total: number, what: string): void;
    readonly signal?: AbortSignal;
}

/** What a bundle will hold, known before anything is drawn or set. */
export interface Foreseen {
    /** Sorted by path: all of them, and no others. */
    readonly files: readonly ForeseenFile[];
    /** What becomes of each evidence item. */
    readonly custody: ReadonlyMap<Evidence, Custody>;
    /** What is named but will not be in the bundle, and why. */
    readonly leftOut: readonly LeftOut[];
    /** What deserves a look, in sentences. */
    readonly remarks: readonly string[];
    /** What tells of a person and would leave the house. */
    readonly personal: readonly PersonalFinding[];
    /** What the checks still report; the report lists it. */
    readonly findings: readonly Finding[];
    /** What is copied, in bytes; what is still to be made is not counted. */
    readonly copied: number;
    /** In bytes. */
    readonly maxSize: number;
    /** Where that is too much: the largest files without which it would not be, with their sizes. */
    readonly oversize: readonly ForeseenFile[];
}

export interface ForeseenFile {
    readonly path: string;
    /** `seal`: the manifest and the sums, which every bundle has. */
    readonly part: BundlePart | 'seal';
    /** In bytes, of what is copied; of a picture before it loses what its camera wrote into it. */
    readonly size?: number;
    /** Where a workplace document comes from, as a path below what all have in common. */
    readonly from?: string;
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

/** Somebody who was asked did not want what the bundle would have held. */
export class BundleDeclined extends BundleError {}
