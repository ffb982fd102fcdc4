import { type AstNode, AstUtils, CstUtils, type LangiumDocument, URI } from 'langium';
import type { CallHierarchyProvider } from 'langium/lsp';
import {
    type CallHierarchyIncomingCall,
    type CallHierarchyIncomingCallsParams,
    type CallHierarchyItem,
    type CallHierarchyOutgoingCall,
    type CallHierarchyOutgoingCallsParams,
    type CallHierarchyPrepareParams,
    type Range,
    SymbolKind,
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import type { ProcServices } from '../services.ts';
import { leafAt, nameAt, nameSegment } from './names.ts';
import { Occurrences } from './occurrences.ts';

/** Which processes run which, over `call … runs`. */
export class CallHierarchy implements CallHierarchyProvider {
    private readonly documents: ProcServices['shared']['workspace']['LangiumDocuments'];
    private readonly occurrences: Occurrences;

    constructor(services: ProcServices) {
        this.documents = services.shared.workspace.LangiumDocuments;
        this.occurrences = new Occurrences(services);
    }

    /** The process whose name stands at the position, or that a call there runs, or that holds it. */
    prepareCallHierarchy(
        document: LangiumDocument,
        { position }: CallHierarchyPrepareParams,
    ): CallHierarchyItem[] | undefined {
        const target = nameAt(document, position)?.target;
        const leaf = leafAt(document, document.textDocument.offsetAt(position));
        const process = ast.isProcess(target) ? target : meantBy(leaf?.astNode);
        return process && itemOf(process);
    }

    incomingCalls({ item }: CallHierarchyIncomingCallsParams): CallHierarchyIncomingCall[] {
        const process = this.processOf(item);
        if (!process) return [];
        const calls = this.occurrences
            .of(process)
            .filter(({ container, reference }) => ast.isCallNode(container) && reference.ref === process)
            .map(({ container, range }) => ({ other: around(container), range }));
        return grouped(calls).map(([from, fromRanges]) => ({ from, fromRanges }));
    }

    outgoingCalls({ item }: CallHierarchyOutgoingCallsParams): CallHierarchyOutgoingCall[] {
        const process = this.processOf(item);
        if (!process) return [];
        const calls = AstUtils.streamAllContents(process)
            .filter(ast.isCallNode)
            .flatMap(({ runs }) => (runs?.$refNode ? [{ other: runs.ref, range: runs.$refNode.range }] : []))
            .toArray();
        return grouped(calls).map(([to, fromRanges]) => ({ to, fromRanges }));
    }

    private processOf(item: CallHierarchyItem): ast.Process | undefined {
        const document = this.documents.getDocument(URI.parse(item.uri));
        const target = document && nameAt(document, item.selectionRange.start)?.target;
        return ast.isProcess(target) ? target : undefined;
    }
}

function meantBy(node: AstNode | undefined): ast.Process | undefined {
    return ast.isCallNode(node) && node.runs?.ref ? node.runs.ref : around(node);
}

function around(node: AstNode | undefined): ast.Process | undefined {
    return node && AstUtils.getContainerOfType(node, ast.isProcess);
}

function grouped(
    calls: readonly { readonly other: ast.Process | undefined; readonly range: Range }[],
): [CallHierarchyItem, Range[]][] {
    return [...Map.groupBy(calls, call => call.other)].flatMap(([process, found]) =>
        itemOf(process).map((item): [CallHierarchyItem, Range[]] => [item, found.map(call => call.range)]),
    );
}

function itemOf(process: ast.Process | undefined): CallHierarchyItem[] {
    const name = process && nameSegment(process);
    if (!process?.$cstNode || !name) return [];
    return [
        {
            name: process.label || process.name,
            ...(process.label ? { detail: process.name } : {}),
            kind: SymbolKind.Function,
            uri: AstUtils.getDocument(process).uri.toString(),
            range: CstUtils.toDocumentSegment(process.$cstNode).range,
            selectionRange: name.range,
        },
    ];
}
