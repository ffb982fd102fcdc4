import {
    type DetailName,
    detailNames,
    type MermaidName,
    mermaidNames,
    type OverlayName,
    overlayNames,
    type ViewName,
    viewNames,
} from '@process-as-code/language/protocol';
import { isRecord } from '../from-page.ts';

/** What a reader chose, remembered over files and windows. */
export interface Choices {
    readonly tab: ViewName;
    /** Whether a long map is wrapped into rows that fit the pane. */
    readonly rows: boolean;
    readonly detail: readonly DetailName[];
    readonly overlay?: OverlayName;
    /** What Mermaid draws in its tab. */
    readonly mermaid: MermaidName;
}

/** What the page keeps for itself over a reload of the window. */
export interface PageState {
    /** Of the preview: what it showed last may be known better than the page knows it. */
    readonly id?: string;
    readonly uri?: string;
    readonly process?: string;
    readonly locked?: boolean;
    readonly choices?: Choices;
    readonly view?: { readonly scale: number; readonly left: number; readonly top: number };
}

/** Choices as another version or a page may have left them: what does not fit is as at the beginning. */
export function choicesOf(value: unknown): Choices {
    const { tab, rows, detail, overlay, mermaid } = isRecord(value) ? value : {};
    const chosen = overlayNames.find(name => name === overlay);
    return {
        tab: viewNames.find(name => name === tab) ?? 'map',
        rows: rows !== false,
        detail: Array.isArray(detail) ? detailNames.filter(name => detail.includes(name)) : ['notes'],
        ...(chosen && { overlay: chosen }),
        mermaid: mermaidNames.find(name => name === mermaid) ?? 'map',
    };
}

/** The state of a page as an earlier version may have left it: what does not fit is left out. */
export function pageState(value: unknown): PageState {
    if (!isRecord(value)) return {};
    const { id, uri, process, locked, choices, view } = value;
    return {
        ...(typeof id === 'string' && { id }),
        ...(typeof uri === 'string' && { uri }),
        ...(typeof process === 'string' && { process }),
        ...(locked === true && { locked }),
        ...(isRecord(choices) && { choices: choicesOf(choices) }),
        ...(isView(view) && { view }),
    };
}

function isView(value: unknown): value is NonNullable<PageState['view']> {
    return (
        isRecord(value) &&
        [value.scale, value.left, value.top].every(Number.isFinite) &&
        (value.scale as number) > 0
    );
}
