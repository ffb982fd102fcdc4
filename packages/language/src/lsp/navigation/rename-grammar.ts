import {
    type AstNode,
    AstUtils,
    type CstNode,
    CstUtils,
    GrammarAST,
    GrammarUtils,
    type LangiumDocument,
    TextDocument,
} from 'langium';
import type { TextEdit } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { keywordsOf } from '../../parser/keywords.ts';
import { nameFrom } from '../../rules/support/names.ts';
import { quote } from '../../rules/support/words.ts';
import type { ProcServices } from '../services.ts';
import { leafAt } from './names.ts';

/** Tells whether something can be a name, and whether a text still reads as before once it stands there. */
export class NameGrammar {
    private readonly services: ProcServices;
    private readonly name: RegExp;
    private readonly id: RegExp;

    constructor(services: ProcServices) {
        this.services = services;
        const rule = services.Grammar.rules.find(
            each => GrammarAST.isTerminalRule(each) && each.name === 'ID',
        );
        const word = GrammarUtils.terminalRegex(rule as GrammarAST.TerminalRule).source;
        const part = `(?:${word}|\\d+(?:\\.\\d+)?)`;
        this.name = new RegExp(`^(?:${word})$`);
        this.id = new RegExp(`^${part}(?:\\.${part})*$`);
    }

    /** Why something cannot be the name of this, in a sentence. */
    whyNoName(target: AstNode, name: string): string | undefined {
        const isId = ast.isCriterion(target) || ast.isLearningOutcome(target);
        if ((isId ? this.id : this.name).test(name)) return undefined;
        const numbers = isId ? ', or is a number such as 1.1' : '';
        const proposal = nameFrom(name, '');
        const instead = this.name.test(proposal) ? ` For example: ${proposal}.` : '';
        return `${quote(name)} cannot be a name: a name begins with a letter and goes on with letters, digits, _ and -, without spaces${numbers}.${instead}`;
    }

    /** Only words of the language can be misread; where they stand texts are read again, one for each way to stand there. */
    whyMisread(name: string, changes: ReadonlyMap<LangiumDocument, readonly TextEdit[]>): string | undefined {
        if (!keywordsOf(this.services.Grammar).has(name)) return undefined;
        const seen = new Set<string>();
        for (const [document, edits] of changes) {
            const settings = edits.map(edit => settingOf(document, edit));
            if (settings.every(setting => seen.has(setting))) continue;
            for (const setting of settings) seen.add(setting);
            if (this.readsAsBefore(document, edits)) continue;
            const line = edits[0]!.range.start.line + 1;
            return `${quote(name)} is a word of the language, and would be read as such, for example in ${fileName(document)} near line ${line}. Choose another name.`;
        }
        return undefined;
    }

    private readsAsBefore(document: LangiumDocument, edits: readonly TextEdit[]): boolean {
        const { lexerErrors, parserErrors, value } = document.parseResult;
        const text = TextDocument.applyEdits(document.textDocument, [...edits]);
        const read = this.services.parser.LangiumParser.parse(text);
        const errors = read.lexerErrors.length + read.parserErrors.length;
        return errors <= lexerErrors.length + parserErrors.length && shapeOf(read.value) === shapeOf(value);
    }
}

/** What decides how a word is read: what it is now, and the signs around it with the line breaks between them. */
function settingOf(document: LangiumDocument, { range }: TextEdit): string {
    const leaf = leafAt(document, document.textDocument.offsetAt(range.start));
    if (!leaf) return '';
    const before = [CstUtils.getPreviousNode(leaf, false)];
    const behind = [CstUtils.getNextNode(leaf, false)];
    before.unshift(before[0] && CstUtils.getPreviousNode(before[0], false));
    behind.push(behind[0] && CstUtils.getNextNode(behind[0], false));
    const line = leaf.range.start.line;
    const around = [...before, ...behind].map(
        node => node && `${signOf(node)} ${node.range.start.line === line}`,
    );
    return [leaf.astNode.$type, GrammarUtils.findAssignment(leaf)?.feature, ...around].join('\n');
}

/** Names, texts and numbers are all read alike. */
function signOf(node: CstNode): string {
    const source = node.grammarSource;
    return GrammarAST.isKeyword(source)
        ? source.value
        : `${node.astNode.$type} ${GrammarUtils.findAssignment(node)?.feature}`;
}

/** What a text consists of, whatever the names in it are. */
function shapeOf(root: AstNode): string {
    return AstUtils.streamAst(root)
        .map(node => {
            const parts = Object.entries(node).filter(
                ([key, value]) => !key.startsWith('$') && isSaid(value),
            );
            return `${node.$type}(${parts.map(([key]) => key).sort()})`;
        })
        .join('\n');
}

function isSaid(value: unknown): boolean {
    return value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0);
}

function fileName(document: LangiumDocument): string {
    return document.uri.path.split('/').at(-1) ?? '';
}
