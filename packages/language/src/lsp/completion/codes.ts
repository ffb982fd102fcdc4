import { type AstNode, AstUtils } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { kinds } from '../../coverage/kinds/index.ts';
import * as ast from '../../generated/ast.ts';
import { contains, placeOf } from '../../model/place.ts';
import { rules } from '../../rules/index.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import type { Proposal, Request } from './request.ts';

/** Offers rule codes, and the kinds and features that an expectation may name. */
export function codeProposals(request: Request, expected: Expected): Proposal[] {
    if (expected.terminal !== 'ID') return [];
    const { cursor } = request;
    const { rule, property } = ownerOf(expected);
    const written = new Set(cursor.statement.map(token => token.image));
    const offered = () => {
        switch (`${rule}.${property}`) {
            case 'Waiver.codes':
                return ruleProposals(codesHere(request));
            case 'Expectation.rules':
                return ruleProposals([]);
            case 'Expectation.kind':
                return kindProposals();
            case 'Expectation.features':
                return featureProposals(cursor.statement.map(token => token.image));
            default:
                return [];
        }
    };
    return offered().filter(({ label }) => !written.has(label));
}

/** The words for a place in a template. */
export const ruleCodes: readonly string[] = rules.map(({ code }) => code);
export const kindWords: readonly string[] = [...kinds.keys()];

/** Of what is found where a waiver at the cursor would hold: in the innermost block that may have one, else in the file. */
function codesHere({ root, cursor, document, findings }: Request): string[] {
    const holder = AstUtils.streamAst(root)
        .filter(node => holdsWaivers(node) && isAround(node, cursor.offset))
        .reduce<AstNode>((_, inner) => inner, root);
    const { range } = holder.$cstNode!;
    const scope = holder === root ? undefined : placeOf(document.uri.toString(), range);
    return findings()
        .filter(({ place }) => scope === undefined || contains(scope, place))
        .map(({ code }) => code);
}

function holdsWaivers(node: AstNode): boolean {
    return ast.isProcess(node) || ast.isEvaluation(node) || ast.isPortfolio(node) || ast.isEvidence(node);
}

function isAround({ $cstNode }: AstNode, offset: number): boolean {
    return $cstNode !== undefined && $cstNode.offset <= offset && offset <= $cstNode.end;
}

/** All rules by their layers, those with the given codes first. */
function ruleProposals(first: readonly string[]): Proposal[] {
    const found = new Set(first);
    const ordered = [
        ...rules.filter(rule => found.has(rule.code)),
        ...rules.filter(rule => !found.has(rule.code)),
    ];
    return ordered.map(({ code, says }) => ({
        label: code,
        kind: CompletionItemKind.Constant,
        text: code,
        description: says,
        filter: `${code} ${says}`,
    }));
}

function kindProposals(): Proposal[] {
    return [...kinds].map(([word, kind]) => ({
        label: word,
        kind: CompletionItemKind.TypeParameter,
        text: word,
        description: kind.one,
        documentation: `May be asked for: ${[...kind.features.keys()].join(', ') || 'nothing more'}`,
    }));
}

function featureProposals(words: readonly string[]): Proposal[] {
    const link = words.findLastIndex(word => word === 'with' || word === 'has');
    const features = kinds.get(words[link - 1] ?? '')?.features ?? new Map<string, { words: string }>();
    return [...features].map(([word, phrase]) => ({
        label: word,
        kind: CompletionItemKind.Property,
        text: word,
        description: phrase.words,
    }));
}
