import type { FuzzyMatcher, WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import {
    declaredInFile,
    declaredInPack,
    declaredInProcess,
    type Named,
} from '../../analysis/declarations.ts';
import type { DocumentModel } from '../../model/types.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Editor } from '../services.ts';
import { symbolKind } from './kinds.ts';

/** More than a person looks through; the rest comes with more letters. */
const most = 500;

interface Known {
    readonly symbol: WorkspaceSymbol;
    readonly name: string;
    readonly label: string;
}

/** Finds everything that has a name by its name and its label, in all files. */
export class SymbolSearch implements WorkspaceSymbolProvider {
    private readonly editor: () => Editor;
    private readonly matcher: () => FuzzyMatcher;
    private readonly known = new WeakMap<DocumentModel, readonly Known[]>();

    constructor(editor: () => Editor, matcher: () => FuzzyMatcher) {
        this.editor = editor;
        this.matcher = matcher;
    }

    /** Those whose name begins with the query first. */
    getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
        const wanted = query.toLowerCase();
        const documents = [...this.editor().analysis.workspace().documents.values()];
        const found = documents
            .flatMap(document => this.symbolsOf(document))
            .filter(({ name, label }) => this.matcher().match(wanted, name) || label.includes(wanted));
        const first = found.filter(({ name }) => name.toLowerCase().startsWith(wanted));
        return [...new Set([...first, ...found])].slice(0, most).map(({ symbol }) => symbol);
    }

    private symbolsOf(document: DocumentModel): readonly Known[] {
        let symbols = this.known.get(document);
        if (!symbols) {
            symbols = [
                ...declaredInFile(document).map(element => knownOf(element, '')),
                ...document.processes.flatMap(process =>
                    declaredInProcess(process).map(element => knownOf(element, process.name ?? '')),
                ),
                ...document.packs.flatMap(pack =>
                    declaredInPack(pack).map(element => knownOf(element, pack.name ?? '')),
                ),
            ];
            this.known.set(document, symbols);
        }
        return symbols;
    }
}

/** The label belongs to the name that is shown: clients search in nothing else. */
function knownOf(element: Named, containerName: string): Known {
    const label = element.label?.replace(/\s+/g, ' ').trim() ?? '';
    const symbol = {
        name: label ? `${element.name} – ${label}` : element.name,
        kind: symbolKind(element.kind),
        containerName,
        location: { uri: element.anchor.file, range: rangeOf(element.anchor) },
    };
    return { symbol, name: element.name, label: label.toLowerCase() };
}
