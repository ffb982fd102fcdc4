import { type AstNode, AstUtils, type CstNode, GrammarUtils, type LangiumDocument } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
    type Range,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { BUILTIN } from '../../linking/imports.ts';

interface Colour {
    /** One of the types of the protocol: every theme and every editor has a colour for it. */
    readonly type: string;
    /** What it is in a process, as a modifier: for who wants to tell roles from stakeholders. */
    readonly kind: string;
}

/** What a name means, by the rule of the grammar that declares it. */
const COLOURS: Readonly<Record<string, Colour>> = {
    [ast.Role.$type]: { type: 'class', kind: 'role' },
    [ast.Stakeholder.$type]: { type: 'class', kind: 'stakeholder' },
    [ast.System.$type]: { type: 'interface', kind: 'system' },
    [ast.Goal.$type]: { type: 'type', kind: 'goal' },
    [ast.Calendar.$type]: { type: 'type', kind: 'calendar' },
    [ast.Term.$type]: { type: 'type', kind: 'term' },
    [ast.Process.$type]: { type: 'function', kind: 'process' },
    [ast.StartNode.$type]: { type: 'method', kind: 'step' },
    [ast.EndNode.$type]: { type: 'method', kind: 'step' },
    [ast.StepNode.$type]: { type: 'method', kind: 'step' },
    [ast.SendNode.$type]: { type: 'method', kind: 'step' },
    [ast.ReceiveNode.$type]: { type: 'method', kind: 'step' },
    [ast.CallNode.$type]: { type: 'method', kind: 'step' },
    [ast.WaitNode.$type]: { type: 'method', kind: 'step' },
    [ast.DecisionNode.$type]: { type: 'method', kind: 'decision' },
    [ast.ParallelNode.$type]: { type: 'method', kind: 'step' },
    [ast.PhaseNode.$type]: { type: 'method', kind: 'phase' },
    [ast.Input.$type]: { type: 'variable', kind: 'artifact' },
    [ast.Output.$type]: { type: 'variable', kind: 'artifact' },
    [ast.Artifact.$type]: { type: 'variable', kind: 'artifact' },
    [ast.Limit.$type]: { type: 'property', kind: 'limit' },
    [ast.Kpi.$type]: { type: 'property', kind: 'kpi' },
    [ast.Evaluation.$type]: { type: 'namespace', kind: 'evaluation' },
    [ast.Finding.$type]: { type: 'event', kind: 'finding' },
    [ast.Recommendation.$type]: { type: 'event', kind: 'recommendation' },
    [ast.Evidence.$type]: { type: 'struct', kind: 'evidence' },
    [ast.Portfolio.$type]: { type: 'namespace', kind: 'portfolio' },
    [ast.Criteria.$type]: { type: 'namespace', kind: 'criteria' },
    [ast.LearningOutcome.$type]: { type: 'enum', kind: 'outcome' },
    [ast.Criterion.$type]: { type: 'enumMember', kind: 'criterion' },
};

/** Words of the writer's own, which may look like keywords: the properties that hold them. */
const WORDS: Readonly<Record<string, string>> = {
    [ast.Branch.$type]: 'answer',
    [ast.Touchpoint.$type]: 'channels',
    [ast.Engagement.$type]: 'method',
    [ast.Every.$type]: 'period',
};
const WORD = 'enumMember';

interface Token {
    readonly range: Range;
    readonly type: string;
    readonly modifiers: readonly string[];
}

/** Colours names by what they mean. Keywords, texts and numbers have the colours of the TextMate grammar. */
export class NameColours implements SemanticTokenProvider {
    readonly tokenTypes = numbered([...Object.values(COLOURS).map(colour => colour.type), WORD], at => at);
    readonly tokenModifiers = numbered(
        ['declaration', 'defaultLibrary', ...Object.values(COLOURS).map(colour => colour.kind)],
        at => 1 << at,
    );
    readonly semanticTokensOptions = {
        legend: {
            tokenTypes: Object.keys(this.tokenTypes),
            tokenModifiers: Object.keys(this.tokenModifiers),
        },
        full: { delta: false },
        range: true,
    };

    semanticHighlight(document: LangiumDocument): SemanticTokens {
        return this.encoded([...tokensOf(document.parseResult.value)]);
    }

    semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
        return this.encoded([...tokensOf(document.parseResult.value, range)]);
    }

    semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
        return this.semanticHighlight(document);
    }

    private encoded(tokens: Token[]): SemanticTokens {
        const builder = new SemanticTokensBuilder();
        tokens.sort(
            ({ range: { start: a } }, { range: { start: b } }) =>
                a.line - b.line || a.character - b.character,
        );
        for (const { range, type, modifiers } of tokens) {
            const { line, character } = range.start;
            const bits = modifiers.reduce((sum, modifier) => sum | this.tokenModifiers[modifier]!, 0);
            builder.push(line, character, range.end.character - character, this.tokenTypes[type]!, bits);
        }
        return builder.build();
    }
}

function* tokensOf(root: AstNode, range?: Range): Generator<Token> {
    for (const node of AstUtils.streamAst(root, range ? { range } : {})) {
        const own = COLOURS[node.$type];
        if (own) yield* tokens(own, ['declaration'], GrammarUtils.findNodeForProperty(node.$cstNode, 'name'));
        const word = WORDS[node.$type];
        if (word) {
            for (const cst of GrammarUtils.findNodesForProperty(node.$cstNode, word)) {
                if (!/^["']/.test(cst.text)) yield* tokens({ type: WORD, kind: '' }, [], cst);
            }
        }
        for (const { reference } of AstUtils.streamReferences(node)) {
            const target = 'ref' in reference ? reference.ref : undefined;
            const colour = target && COLOURS[target.$type];
            const builtin = target && AstUtils.getDocument(target).uri.scheme === BUILTIN;
            if (colour) yield* tokens(colour, builtin ? ['defaultLibrary'] : [], reference.$refNode);
        }
    }
}

/** A name over two lines, which is possible behind its dots, keeps the colour of the grammar. */
function* tokens({ type, kind }: Colour, modifiers: string[], cst: CstNode | undefined): Generator<Token> {
    if (!cst || cst.range.start.line !== cst.range.end.line) return;
    yield { range: cst.range, type, modifiers: kind ? [...modifiers, kind] : modifiers };
}

function numbered(names: readonly string[], number: (at: number) => number): Record<string, number> {
    return Object.fromEntries([...new Set(names)].map((name, at) => [name, number(at)]));
}
