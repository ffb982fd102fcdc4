import { GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { Position } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { leafAt } from './names.ts';

/** The code of a rule at a position, in `allow` or in `expects clean`. */
export function ruleCodeAt(document: LangiumDocument, position: Position): string | undefined {
    const leaf = leafAt(document, document.textDocument.offsetAt(position));
    return leaf && isRuleCode(leaf) ? leaf.text : undefined;
}

/** True for a word that names a rule. */
export function isRuleCode(leaf: LeafCstNode): boolean {
    const feature = GrammarUtils.findAssignment(leaf)?.feature;
    return (
        (ast.isWaiver(leaf.astNode) && feature === 'codes') ||
        (ast.isExpectation(leaf.astNode) && feature === 'rules')
    );
}
