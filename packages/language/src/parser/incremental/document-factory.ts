import {
    type AstNode,
    type Cancellation,
    DefaultLangiumDocumentFactory,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Mutable,
    type ParseResult,
} from 'langium';
import * as ast from '../../generated/ast.ts';
import type { ProcLexer } from '../lexer.ts';
import type { ProcParser } from '../parser.ts';
import { hasSyntax } from '../released.ts';
import type { Reading } from './reading.ts';
import { reread } from './reread.ts';

/** Reads of a document that somebody writes in only what a change touches, where that is certain to make no difference. */
export class ProcDocumentFactory extends DefaultLangiumDocumentFactory {
    private readonly shared: LangiumSharedCoreServices;

    constructor(services: LangiumSharedCoreServices) {
        super(services);
        this.shared = services;
    }

    override update<T extends AstNode>(
        document: Mutable<LangiumDocument<T>>,
        token: Cancellation.CancellationToken,
    ): Promise<LangiumDocument<T>> {
        const text = this.textDocuments?.get(document.uri)?.getText();
        const { value } = document.parseResult;
        if (
            text !== undefined &&
            ast.isDocument(value) &&
            hasSyntax(value) &&
            text !== value.$cstNode!.root.fullText
        ) {
            const { Lexer, LangiumParser } = this.shared.ServiceRegistry.getServices(document.uri).parser;
            const readers = { lexer: Lexer as ProcLexer, parser: LangiumParser as ProcParser };
            const reading = reread(document.parseResult as ParseResult as Reading, text, readers);
            if (reading) {
                document.parseResult = reading as unknown as typeof document.parseResult;
                (reading.value as Mutable<ast.Document>).$document = document;
            }
        }
        // What has this text already is not read again.
        return super.update(document, token);
    }
}
