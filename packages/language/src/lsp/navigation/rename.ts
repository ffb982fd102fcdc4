import { AstUtils, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
    LSPErrorCodes,
    type Range,
    type RenameParams,
    ResponseError,
    type TextDocumentPositionParams,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import { BUILTIN } from '../../linking/imports.ts';
import { quote } from '../../rules/support/words.ts';
import type { ProcServices } from '../services.ts';
import { type NameAt, type NamedNode, nameAt } from './names.ts';
import { Occurrences } from './occurrences.ts';
import { NameClashes } from './rename-clashes.ts';
import { NameGrammar } from './rename-grammar.ts';

/** Changes a name wherever it stands, unless the texts would then say something else: then it says why not. */
export class Renaming implements RenameProvider {
    private readonly occurrences: Occurrences;
    private readonly grammar: NameGrammar;
    private readonly clashes: NameClashes;

    constructor(services: ProcServices) {
        this.occurrences = new Occurrences(services);
        this.grammar = new NameGrammar(services);
        this.clashes = new NameClashes(services, this.occurrences);
    }

    prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
        return renameable(document, position).range;
    }

    rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
        const { target } = renameable(document, position);
        const name = newName.trim();
        if (name === target.name) return { changes: {} };
        refuse(this.grammar.whyNoName(target, name));
        const references = this.occurrences.of(target);
        refuse(this.clashes.find(target, name, references));
        const changes = this.changes(target, name, references);
        refuse(this.grammar.whyMisread(name, changes));
        return {
            changes: Object.fromEntries([...changes].map(([file, edits]) => [file.uri.toString(), edits])),
        };
    }

    private changes(
        target: NamedNode,
        name: string,
        references: ReturnType<Occurrences['of']>,
    ): Map<LangiumDocument, TextEdit[]> {
        const own = this.occurrences.declaration(target);
        const places = [...(own ? [own] : []), ...references];
        const byFile = Map.groupBy(places, place => place.document);
        return new Map(
            [...byFile].map(([file, found]) => [file, found.map(({ range }) => ({ range, newText: name }))]),
        );
    }
}

function renameable(document: LangiumDocument, position: RenameParams['position']): NameAt {
    const name = nameAt(document, position);
    if (!name) refuse('There is no name here. Put the cursor on the name of a role, a step, a KPI …');
    else if (AstUtils.getDocument(name.target).uri.scheme === BUILTIN) {
        refuse(`${quote(name.target.name)} ships with the product and cannot be renamed.`);
    }
    return name!;
}

/** Ends the request with a sentence for the person who asked, where there is one. */
function refuse(reason: string | undefined): void {
    if (reason !== undefined) throw new ResponseError(LSPErrorCodes.RequestFailed, reason);
}
