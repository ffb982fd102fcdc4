/** What passes between the extension and the page on which somebody exports. */
import type { BundleVerdict, ExportChoice, Foresight } from '@process-as-code/language/protocol';
import { isPlace, isRecord, type Place } from '../from-page.ts';

/** All that the page shows. It is drawn anew of this, so it may be hidden and come back at any time. */
export interface ExportState {
    readonly choices: readonly ExportChoice[];
    /** Index of the one that the bundle is about. */
    readonly chosen: number;
    /** Names of the parts that are not ticked. */
    readonly without: readonly string[];
    /** Whether the reader lets the personal data that was found leave the house. */
    readonly allowPersonal: boolean;
    /** What will be in it; absent until that is known for the first time. */
    readonly foresight?: Foresight;
    /** Whether that is being looked up, because something has changed. */
    readonly looking: boolean;
    /** How far the writing is; absent while nothing is written. */
    readonly progress?: ExportProgress;
    /** What was written last; absent while somebody chooses. */
    readonly receipt?: ExportReceipt;
    /** What went wrong, or that nothing was written, in a sentence. */
    readonly said?: string;
}
export interface ExportProgress {
    readonly percent: number;
    /** What is being made. */
    readonly what: string;
}
export interface ExportReceipt {
    readonly name: string;
    /** Where it lies, as the reader knows that folder. */
    readonly folder: string;
    readonly files: number;
    /** In bytes. */
    readonly size: number;
    readonly sha256: string;
    readonly remarks: readonly string[];
    readonly hasReport: boolean;
    /** What a second look at the written file gave, once somebody asked for it. */
    readonly verdict?: BundleVerdict;
}

/** What the page keeps for itself over a reload of the window. */
export interface ExportPageState {
    readonly uri: string;
}

export type ToExport =
    | {
          readonly type: 'start';
          /** Of the file that the export was asked for. */
          readonly uri: string;
          /** The words of the page in the language of the editor. */
          readonly words?: Readonly<Record<string, string | { message: string; comment: string[] }>>;
      }
    | { readonly type: 'show'; readonly state: ExportState };

const plainWishes = [
    'ready',
    'export',
    'cancel',
    'close',
    'again',
    'reveal',
    'report',
    'verify',
    'copySum',
    'findings',
] as const;
type PlainWish = (typeof plainWishes)[number];

export type FromExport =
    | { readonly type: PlainWish }
    | { readonly type: 'choose'; readonly index: number }
    | { readonly type: 'tick'; readonly part: string; readonly on: boolean }
    | { readonly type: 'allowPersonal'; readonly on: boolean }
    | { readonly type: 'open'; readonly place: Place };

/** Whether something that came from the page is a message of ours. */
export function isFromExport(value: unknown): value is FromExport {
    if (!isRecord(value)) return false;
    switch (value.type) {
        case 'choose':
            return Number.isInteger(value.index);
        case 'tick':
            return typeof value.part === 'string' && typeof value.on === 'boolean';
        case 'allowPersonal':
            return typeof value.on === 'boolean';
        case 'open':
            return isPlace(value.place);
        default:
            return plainWishes.some(wish => wish === value.type);
    }
}
