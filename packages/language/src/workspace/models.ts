import { type LangiumDocument, URI } from 'langium';
import type * as ast from '../generated/ast.ts';
import { BUILTIN } from '../linking/imports.ts';
import { documentModel } from '../model/build/document.ts';
import type { DocumentModel } from '../model/types.ts';
import { addBuiltinPacks, type ProcCoreServices } from '../services.ts';

/** Parses and links the given texts together with the built-in packs. Texts are found by their URIs. */
export async function readModels(
    services: ProcCoreServices,
    sources: ReadonlyMap<string, string>,
): Promise<Map<string, DocumentModel>> {
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = services.shared.workspace;
    if (!LangiumDocuments.all.some(document => document.uri.scheme === BUILTIN)) {
        addBuiltinPacks(services.shared);
    }
    for (const [uri, text] of sources) {
        LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(uri)));
    }
    const documents = LangiumDocuments.all.toArray() as LangiumDocument<ast.Document>[];
    await DocumentBuilder.build(documents);
    return new Map(documents.map(document => [document.uri.toString(), documentModel(document, services)]));
}

/** The URIs of all files that a text imports, allowed ones only. Reads the text alone, without linking. */
export function importedBy(services: ProcCoreServices, uri: string, text: string): string[] {
    const document = services.shared.workspace.LangiumDocumentFactory.fromString<ast.Document>(
        text,
        URI.parse(uri),
    );
    return document.parseResult.value.imports.flatMap(
        statement => services.linking.Imports.target(statement)?.toString() ?? [],
    );
}
