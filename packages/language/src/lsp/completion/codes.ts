import { CompletionItemKind } from 'vscode-languageserver';
import { kinds } from '../../coverage/kinds/index.ts';
import { rules } from '../../rules/index.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import type { Proposal, Request } from './request.ts';

/** Offers rule codes, and the kinds and features that an expectation may name. */
export function codeProposals({ cursor }: Request, expected: Expected): Proposal[] {
    if (expected.terminal !== 'ID') return [];
    const { rule, property } = ownerOf(expected);
    const written = new Set(cursor.statement.map(token => token.image));
    const offered = () => {
        switch (`${rule}.${property}`) {
            case 'Waiver.codes':
            case 'Expectation.rules':
                return ruleProposals();
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

function ruleProposals(): Proposal[] {
    return rules.map(({ code, says }) => ({
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
