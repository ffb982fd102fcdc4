import { AstUtils, type LangiumDocument } from 'langium';
import type { DefinitionProvider } from 'langium/lsp';
import type { DefinitionParams, LocationLink, Range } from 'vscode-languageserver';
import { rangeOf } from '../diagnostics.ts';
import type { Editor } from '../services.ts';
import { pathAt } from './file-paths.ts';
import { nameAt, nameSegment } from './names.ts';

const top: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Leads from a name to where it was given, and from a path to its file. */
export class Definitions implements DefinitionProvider {
    private readonly editor: () => Editor;

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    async getDefinition(
        document: LangiumDocument,
        { position }: DefinitionParams,
    ): Promise<LocationLink[] | undefined> {
        const name = nameAt(document, position);
        if (!name) return this.file(document, position);
        const declaration = nameSegment(name.target);
        if (!declaration) return undefined;
        return [
            {
                originSelectionRange: name.range,
                targetUri: AstUtils.getDocument(name.target).uri.toString(),
                targetRange: name.target.$cstNode?.range ?? declaration.range,
                targetSelectionRange: declaration.range,
            },
        ];
    }

    private async file(
        document: LangiumDocument,
        position: DefinitionParams['position'],
    ): Promise<LocationLink[] | undefined> {
        const path = await pathAt(this.editor(), document, position);
        if (!path) return undefined;
        const originSelectionRange = rangeOf(path.place);
        return [
            { originSelectionRange, targetUri: path.target, targetRange: top, targetSelectionRange: top },
        ];
    }
}
