import { DefaultIndexManager, type LangiumDocument, type LangiumSharedCoreServices } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Imports } from './imports.ts';

/** Relinks a document when any file that it sees has changed: a name may have come, gone or been hidden there. */
export class ProcIndexManager extends DefaultIndexManager {
    private readonly imports: () => Imports;

    constructor(services: LangiumSharedCoreServices, imports: () => Imports) {
        super(services);
        this.imports = imports;
    }

    override isAffected(document: LangiumDocument, changed: Set<string>): boolean {
        const root = document.parseResult.value;
        if (!ast.isDocument(root)) return false;
        const seen = this.imports().visible(root);
        return super.isAffected(document, changed) || seen.some(other => changed.has(uriOf(other)));
    }
}

function uriOf(document: ast.Document): string {
    return document.$document?.uri.toString() ?? '';
}
