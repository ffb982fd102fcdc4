import type { TextEditor } from 'vscode';
import type { ToPage } from './messages.ts';
import { nodeAt } from './places.ts';
import type { Shown } from './shown.ts';

/** Tells the page of a preview in which of the things in its picture the cursor of the text stands, whenever that is another. */
export class CursorTeller {
    private readonly shown: () => Shown;
    private readonly post: (message: ToPage) => void;
    private told: string | undefined;

    constructor(shown: () => Shown, post: (message: ToPage) => void) {
        this.shown = shown;
        this.post = post;
    }

    tell({ document, selection }: TextEditor): void {
        const { line, character } = selection.active;
        // In front of the first word a person means the line.
        const indent = document.lineAt(line).firstNonWhitespaceCharacterIndex;
        const column = Math.max(character, indent) + 1;
        const { places } = this.shown().picture ?? {};
        const node = nodeAt(places, document.uri.toString(), line + 1, column);
        if (node === this.told) return;
        this.told = node;
        this.post({ type: 'highlight', ...(node && { node }) });
    }

    /** The page begins anew and knows nothing. */
    forget(): void {
        this.told = undefined;
    }
}
