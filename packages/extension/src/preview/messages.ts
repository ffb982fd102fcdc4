/** Everything that passes between the extension and the page of the preview. Text of the workspace reaches the page only here. */
import type { MatrixCriterion, Preview } from '@process-as-code/language/protocol';

export type Place = MatrixCriterion['place'];
export type Tab = 'map' | 'matrix';
export type Picture = Pick<Preview, 'uri' | 'version' | 'processes' | 'map' | 'matrices'>;

/** What a reader chose, remembered over files and windows. */
export interface Choices {
    readonly tab: Tab;
    /** Whether a long map is wrapped into rows that fit the pane. */
    readonly rows: boolean;
}

/**
 * What the reader looks at:
 * `loading` nothing yet · `current` made of the text as it is · `outdated` the last complete picture, the text has errors ·
 * `partial` the text had errors from the start, what could be read is shown · `blank` the file is empty · `failed` no answer.
 */
export type Condition = 'loading' | 'current' | 'outdated' | 'partial' | 'blank' | 'failed';

export type ToPage =
    /** The answer to `ready`: what was chosen last time. */
    | { readonly type: 'start'; readonly choices: Choices }
    /** Sent whole, so that a page that was hidden or reloaded needs no history. */
    | {
          readonly type: 'show';
          readonly uri: string;
          readonly condition: Condition;
          readonly picture?: Picture;
      }
    /** Same picture, other condition: while somebody types, the picture is not sent again. */
    | { readonly type: 'condition'; readonly condition: Condition }
    /** The node of the map in which the cursor stands; none where it stands elsewhere. */
    | { readonly type: 'highlight'; readonly node?: string };

export type FromPage =
    /** The page can show something; `width` is that of its window, in px. */
    | { readonly type: 'ready'; readonly width: number }
    | { readonly type: 'width'; readonly width: number }
    | { readonly type: 'choose'; readonly choices: Choices }
    | { readonly type: 'process'; readonly process: string }
    | { readonly type: 'open'; readonly place: Place }
    | { readonly type: 'skeleton' }
    | { readonly type: 'retry' };

/** What the page keeps for itself over a reload of the window. */
export interface PageState {
    readonly uri?: string;
    readonly process?: string;
    readonly view?: { readonly scale: number; readonly left: number; readonly top: number };
}

/** Whether something that came from the page is a message of ours. */
export function isFromPage(value: unknown): value is FromPage {
    if (!isRecord(value)) return false;
    switch (value.type) {
        case 'skeleton':
        case 'retry':
            return true;
        case 'ready':
        case 'width':
            return Number.isFinite(value.width);
        case 'choose':
            return isChoices(value.choices);
        case 'process':
            return typeof value.process === 'string';
        case 'open':
            return isPlace(value.place);
        default:
            return false;
    }
}

/** The state of a page as an earlier version may have left it: what does not fit is left out. */
export function pageState(value: unknown): PageState {
    if (!isRecord(value)) return {};
    const { uri, process, view } = value;
    return {
        ...(typeof uri === 'string' && { uri }),
        ...(typeof process === 'string' && { process }),
        ...(isView(view) && { view }),
    };
}

/** Whether something is a choice as this version knows it: it may have been remembered by another. */
export function isChoices(value: unknown): value is Choices {
    return (
        isRecord(value) && (value.tab === 'map' || value.tab === 'matrix') && typeof value.rows === 'boolean'
    );
}

function isPlace(value: unknown): value is Place {
    if (!isRecord(value) || typeof value.file !== 'string') return false;
    return [value.line, value.column, value.endLine, value.endColumn].every(
        number => Number.isInteger(number) && (number as number) >= 1,
    );
}

function isView(value: unknown): value is NonNullable<PageState['view']> {
    return (
        isRecord(value) &&
        [value.scale, value.left, value.top].every(Number.isFinite) &&
        (value.scale as number) > 0
    );
}

function isRecord(value: unknown): value is Record<string, unknown> {
    return typeof value === 'object' && value !== null;
}
