/** Everything that passes between the extension and the page of the preview. Text of the workspace reaches the page only here. */
import type { AboutNode, AddParams, CriterionParams, Preview } from '@process-as-code/language/protocol';
import type { Remarks } from '../assessor/review.ts';
import { isPlace, isRecord, type Place } from '../from-page.ts';
import type { Choices } from './choices.ts';

export type { Place };

/** What the page shows. Where things are written is asked for by their ids. */
export type Picture = Omit<Preview, 'problems' | 'places'>;

/**
 * What the reader looks at:
 * `loading` nothing yet · `current` made of the text as it is · `outdated` the last complete picture, the text has errors ·
 * `partial` the text had errors from the start, what could be read is shown · `blank` the file is empty · `failed` no answer.
 */
export type Condition = 'loading' | 'current' | 'outdated' | 'partial' | 'blank' | 'failed';

/** A finding about something in the picture. */
export interface NodeFinding {
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
}

/** The text of one of the diagrams in the view `mermaid` is wanted elsewhere. */
export interface DiagramWish {
    readonly type: 'copy-diagram' | 'save-diagram';
    /** From 0. */
    readonly index: number;
}

/** How a picture leaves the preview. */
export type CopyFormat = 'image' | 'svg' | 'mermaid';

export type ToPage =
    /** The answer to `ready`: what was chosen last time, and the words of the page in the language of the editor. */
    | {
          readonly type: 'start';
          /** Of the preview. */
          readonly id: string;
          readonly choices: Choices;
          readonly locked: boolean;
          readonly words?: Readonly<Record<string, string | { message: string; comment: string[] }>>;
      }
    /** Sent whole, so that a page that was hidden or reloaded needs no history. */
    | {
          readonly type: 'show';
          readonly uri: string;
          readonly condition: Condition;
          readonly picture?: Picture;
          /** Id of the criterion for which what counts is lit up. */
          readonly criterion?: string;
      }
    /** Same picture, other condition: while somebody types, the picture is not sent again. */
    | { readonly type: 'condition'; readonly condition: Condition }
    /** The node of the map in which the cursor stands; none where it stands elsewhere. */
    | { readonly type: 'highlight'; readonly node?: string }
    /** What the rules say of the nodes, by their ids. */
    | { readonly type: 'findings'; readonly findings: Readonly<Record<string, readonly NodeFinding[]>> }
    /** The answers to `about`, `label` and `fixes`. */
    | { readonly type: 'about'; readonly id: string; readonly about?: AboutNode }
    | { readonly type: 'label'; readonly id: string; readonly label: string }
    | { readonly type: 'fixes'; readonly id: string; readonly titles: readonly string[] }
    /** A picture to be turned into an image: for the clipboard, or to be sent back. */
    | { readonly type: 'rasterise'; readonly svg: string; readonly copy: boolean }
    /** What assessors remarked, by the URI of the file that holds it. */
    | { readonly type: 'remarks'; readonly remarks: Remarks }
    /** A sentence for the reader. */
    | { readonly type: 'told'; readonly sentence: string };

export type FromPage =
    /** The page can show something; `width` is that of its window, in px. */
    | { readonly type: 'ready'; readonly width: number }
    | { readonly type: 'width'; readonly width: number }
    | { readonly type: 'choose'; readonly choices: Choices }
    | { readonly type: 'lock'; readonly locked: boolean }
    | { readonly type: 'process'; readonly process: string }
    | { readonly type: 'open'; readonly place: Place }
    /** The text of something in the picture is wanted. */
    | { readonly type: 'open-node'; readonly id: string }
    /** What is recorded of a node is wanted; what it is called; what would mend it. */
    | { readonly type: 'about' | 'label' | 'fixes'; readonly id: string }
    | { readonly type: 'rename'; readonly id: string; readonly label: string }
    /** One of the fixes that were offered last. */
    | { readonly type: 'fix'; readonly index: number }
    | { readonly type: 'copy'; readonly format: CopyFormat }
    | DiagramWish
    /** A file of evidence is to be opened. */
    | { readonly type: 'evidence'; readonly file: string }
    /** What an expectation misses is to be begun in the text. */
    | { readonly type: 'add'; readonly params: AddParams }
    /** What counts for a criterion is to be lit up; for none where it is absent. */
    | { readonly type: 'light'; readonly criterion?: CriterionParams }
    /** A PNG, in base64. */
    | { readonly type: 'image'; readonly data: string }
    | { readonly type: PlainWish };

const plain = ['save', 'another', 'unlight', 'skeleton', 'retry', 'problems', 'large'] as const;
/** Wishes that need no more words. */
export type PlainWish = (typeof plain)[number];

/** Whether something that came from the page is a message of ours. */
export function isFromPage(value: unknown): value is FromPage {
    if (!isRecord(value)) return false;
    switch (value.type) {
        case 'ready':
        case 'width':
            return Number.isFinite(value.width);
        case 'choose':
            return isRecord(value.choices);
        case 'lock':
            return typeof value.locked === 'boolean';
        case 'process':
            return typeof value.process === 'string';
        case 'open':
            return isPlace(value.place);
        case 'open-node':
        case 'about':
        case 'label':
        case 'fixes':
            return typeof value.id === 'string';
        case 'rename':
            return typeof value.id === 'string' && typeof value.label === 'string';
        case 'fix':
        case 'copy-diagram':
        case 'save-diagram':
            return Number.isInteger(value.index);
        case 'copy':
            return value.format === 'image' || value.format === 'svg' || value.format === 'mermaid';
        case 'evidence':
            return typeof value.file === 'string';
        case 'add':
            return isAdd(value.params);
        case 'light':
            return value.criterion === undefined || isCriterion(value.criterion);
        case 'image':
            return typeof value.data === 'string';
        default:
            return plain.some(type => type === value.type);
    }
}

function isCriterion(value: unknown): value is CriterionParams {
    return isRecord(value) && typeof value.matrix === 'string' && typeof value.criterion === 'string';
}

function isAdd(value: unknown): value is AddParams {
    return isCriterion(value) && 'expectation' in value && Number.isInteger(value.expectation);
}
