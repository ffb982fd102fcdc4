import { DocumentState } from 'langium';
import { createRequestHandler, DefaultLanguageServer, type LangiumSharedServices } from 'langium/lsp';
import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { selectionRange } from './selection.ts';

/** Says to the client what Langium does not know of. */
export class ProcLanguageServer extends DefaultLanguageServer {
    protected override buildInitializeResult(params: InitializeParams): InitializeResult {
        const result = super.buildInitializeResult(params);
        return { ...result, capabilities: { ...result.capabilities, selectionRangeProvider: true } };
    }
}

/** Answers requests for selection ranges. */
export function addSelectionRanges(connection: Connection, shared: LangiumSharedServices): void {
    connection.onSelectionRanges(
        createRequestHandler(
            (_services, document, { positions }) =>
                positions.map(position => selectionRange(document, position)),
            shared,
            DocumentState.Parsed,
        ),
    );
}
