import type { Place } from '../model/element.ts';
import type { FindingCounts } from './overview.ts';
import type { RequestOf } from './request.ts';

/** What can be exported from a document: its portfolios, else its processes. */
export const exportChoicesRequest: RequestOf<{ readonly uri: string }, readonly ExportChoice[]> = {
    method: 'process/exportChoices',
};

export interface ExportChoice {
    readonly kind: 'portfolio' | 'process';
    readonly name: string;
    readonly label: string;
    readonly uri: string;
}

/** What an evidence bundle is about, and what of it nobody wants. */
export interface ExportSubject {
    /** The document from which the export was asked for. */
    readonly uri: string;
    /** Name of the portfolio or the process to export; where both are absent, the only portfolio, else the first process. */
    readonly portfolio?: string;
    readonly process?: string;
    /** Names of the parts that are left out. */
    readonly without?: readonly string[];
}

/** What would be in the bundle, without making it. Fails with a sentence where nothing can be exported. */
export const foreseeRequest: RequestOf<ExportSubject, Foresight> = { method: 'process/foresee' };

export interface Foresight {
    /** All that can be ticked, in the order in which it is offered, whether it is wanted or not. */
    readonly parts: readonly ForeseenPart[];
    /** Evidence whose file will not be in the bundle. */
    readonly leftOut: readonly ForeseenGap[];
    readonly personal: readonly PersonalData[];
    /** In bytes: what the workplace documents may have together. */
    readonly limit: number;
    /** The files that are too large, alone or together; without any the limit is kept. */
    readonly oversize: readonly ForeseenFile[];
    readonly findings: FindingCounts;
}

export interface ForeseenPart {
    readonly name: string;
    readonly files: readonly ForeseenFile[];
    /** False for what every bundle has. */
    readonly canLeave: boolean;
}

export interface ForeseenFile {
    readonly path: string;
    /** In bytes; absent where that is only known when it is made. */
    readonly size?: number;
}

export interface ForeseenGap {
    readonly label: string;
    readonly state: 'confidential' | 'held' | 'planned' | 'missing';
    /** Why the file is missing, where it is held, why it is confidential: in the writer's words or in ours. */
    readonly why: string;
    readonly place: Place;
}

/** Something that tells who a person is or how to reach them. */
export interface PersonalData {
    readonly kind: string;
    /** The words themselves, or the heading of a column that is full of them. */
    readonly text: string;
    /** Of a column: how many rows have something in it. */
    readonly rows?: number;
    readonly place: Place;
}

/** Writes the evidence bundle. Can be cancelled; reports progress when a work-done token is given. */
export const exportRequest: RequestOf<ExportParams, ExportResult> = { method: 'process/export' };

export interface ExportParams extends ExportSubject {
    /** URI of the file to write. */
    readonly target: string;
    /** The personal data that may leave the house, in its own words. Where any other is found, nothing is written. */
    readonly agreed?: readonly string[];
    readonly workDoneToken?: string | number;
}

export interface ExportResult {
    /** URI of the written file. */
    readonly target: string;
    readonly files: number;
    /** In bytes. */
    readonly size: number;
    /** Of the written file, in hexadecimal digits. */
    readonly sha256: string;
    /** Whether it holds the report as a page of HTML. */
    readonly hasReport: boolean;
    /** What was left out or deserves a look, in words. */
    readonly remarks: readonly string[];
}

/** Reads a written bundle again: whether it is whole, and else what is wrong, in words. */
export const verifyBundleRequest: RequestOf<BundleAsked, BundleVerdict> = { method: 'process/verifyBundle' };

/** The report in a written bundle as a page of HTML; null where it holds none. */
export const bundledReportRequest: RequestOf<BundleAsked, string | null> = {
    method: 'process/bundledReport',
};

export interface BundleAsked {
    /** URI of the bundle. */
    readonly target: string;
}

export interface BundleVerdict {
    readonly whole: boolean;
    readonly files: number;
    readonly problems: readonly string[];
}
