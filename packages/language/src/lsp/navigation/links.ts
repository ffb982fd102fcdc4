import type { LangiumDocument } from 'langium';
import type { DocumentLinkProvider } from 'langium/lsp';
import type { DocumentLink } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { Editor } from '../services.ts';
import { pathsIn } from './file-paths.ts';

/** Makes paths links to their files. */
export class FileLinks implements DocumentLinkProvider {
    private readonly editor: () => Editor;

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    async getDocumentLinks(document: LangiumDocument): Promise<DocumentLink[]> {
        return (await pathsIn(this.editor(), document)).map(({ target, place }) => ({
            range: rangeOf(place),
            target,
            tooltip: 'Open the file',
        }));
    }
}
