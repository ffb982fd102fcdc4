import { type AstNode, AstUtils, type LangiumDocument } from 'langium';
import type { DocumentHighlightProvider } from 'langium/lsp';
import {
    type DocumentHighlight,
    DocumentHighlightKind,
    type DocumentHighlightParams,
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import type { ProcServices } from '../services.ts';
import { nameAt } from './names.ts';
import { Occurrences } from './occurrences.ts';

/** Shows where else in the file a name stands: where it is given or a step puts something out as written, else as read. */
export class Highlights implements DocumentHighlightProvider {
    private readonly occurrences: Occurrences;

    constructor(services: ProcServices) {
        this.occurrences = new Occurrences(services);
    }

    getDocumentHighlight(
        document: LangiumDocument,
        { position }: DocumentHighlightParams,
    ): DocumentHighlight[] | undefined {
        const name = nameAt(document, position);
        if (!name) return undefined;
        const own = this.occurrences.declaration(name.target);
        const references = this.occurrences.within(document, name.target).map(({ range, container }) => ({
            range,
            kind: isWritten(container) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
        }));
        return own?.document === document
            ? [{ range: own.range, kind: DocumentHighlightKind.Write }, ...references]
            : references;
    }
}

/** A step gives out what it makes or changes. */
function isWritten(container: AstNode): boolean {
    return AstUtils.getContainerOfType(container, ast.isGivesOut) !== undefined;
}
