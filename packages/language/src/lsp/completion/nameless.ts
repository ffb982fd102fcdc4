import { AstUtils, GrammarUtils } from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { nameTable } from '../../linking/names.ts';
import { unquote } from '../../parser/value-converter.ts';
import { freeName, nameFrom } from '../../rules/support/names.ts';
import type { Request } from './request.ts';

/** A node that has a text and no name yet, the name it would get, and the edit that gives it. */
export interface Nameless {
    readonly node: ast.FlowNode;
    readonly name: string;
    readonly edit: TextEdit;
}

/** The nodes of processes that an arrow could lead to if only they had a name. */
export function namelessNodes(
    { cursor, root, document }: Request,
    processes: readonly ast.Process[],
): Nameless[] {
    const own = new Set(
        [...cursor.headers, cursor.statement].flatMap(tokens =>
            tokens.filter(token => /^["']/.test(token.image)).map(token => unquote(token.image)),
        ),
    );
    return processes.flatMap(process => {
        if (AstUtils.getContainerOfType(process, ast.isDocument) !== root) return [];
        const taken = new Set([
            ...nameTable(root).file.keys(),
            ...(nameTable(root).processes.get(process)?.keys() ?? []),
        ]);
        return AstUtils.streamAllContents(process)
            .filter(ast.isFlowNode)
            .filter(node => !ast.isStartNode(node) && !ast.isPhaseNode(node) && !ast.isJumpNode(node))
            .toArray()
            .flatMap((node): Nameless[] => {
                const { name, label } = node as { name?: string; label?: string };
                const written = GrammarUtils.findNodeForProperty(node.$cstNode, 'label');
                if (name || !label || !written || own.has(label)) return [];
                const given = freeName(nameFrom(label, 'Step'), taken);
                taken.add(given);
                const at = document.textDocument.positionAt(written.offset);
                return [{ node, name: given, edit: { range: { start: at, end: at }, newText: `${given} ` } }];
            });
    });
}
