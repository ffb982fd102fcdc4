import { GrammarAST } from 'langium';
import { CompletionItemKind } from 'vscode-languageserver';
import { blocksOfNodes, usualOrder } from '../vocabulary/blocks.ts';
import { clauseOf, wordOf } from '../vocabulary/index.ts';
import { synonyms } from '../vocabulary/synonyms.ts';
import type { Cursor } from './cursor.ts';
import { type Expected, ownerOf } from './grammar-machine.ts';
import type { Proposal } from './request.ts';

/** A word of the language, with what is usually written behind it. Signs such as commas are not offered. */
export function wordProposal(expected: Expected): Proposal | undefined {
    const { keyword, frame } = expected;
    if (keyword === '{') return braces;
    const word = keyword === undefined ? undefined : wordOf(frame.rule, keyword);
    if (keyword === undefined || !word) return undefined;
    const template = clauseOf(frame.rule)?.inserts?.[keyword];
    const others =
        keyword === Object.keys(clauseOf(frame.rule)?.words ?? {})[0] ? synonyms[frame.rule] : undefined;
    return {
        label: phraseOf(expected.element, keyword),
        kind: template === undefined ? CompletionItemKind.EnumMember : CompletionItemKind.Keyword,
        description: word.means,
        ...(others ? { filter: `${keyword} ${others.join(' ')}` } : {}),
        documentation: `${word.means}\n\n\`\`\`proc\n${word.example}\n\`\`\``,
        ...(template === undefined ? {} : { template }),
    };
}

const braces: Proposal = {
    label: '{ … }',
    kind: CompletionItemKind.Struct,
    template: '{\n\t[]\n}',
    description: 'room for more about it',
};

/** What may begin a statement here and is not there yet, the likeliest first. */
export function startsInOrder(cursor: Cursor): Expected[] {
    const starts = cursor.expected.filter(one => cursor.isStart(one) && one.keyword !== '}');
    return blocksOfNodes.has(cursor.block) ? nodes(cursor, starts) : clauses(cursor, starts);
}

/** A flow may go on with anything; it begins with a start. */
function nodes({ block, isFirst }: Cursor, starts: readonly Expected[]): Expected[] {
    const usual = usualOrder.Flow!;
    return inOrder(starts, isFirst && block === 'Flow' ? ['StartNode', ...usual] : usual);
}

/** Other blocks go on from the last clause; what is there already is not wanted again. */
function clauses(cursor: Cursor, starts: readonly Expected[]): Expected[] {
    const all = cursor.clauses();
    const present = new Set(all.map(({ rule }) => rule));
    const wanted = starts.filter(one => {
        const { rule } = ownerOf(one);
        const clause = clauseOf(rule);
        if (clause?.instead?.some(other => present.has(other))) return false;
        if (rule === 'Branch')
            return one.keyword === undefined || all.every(({ word }) => word !== one.keyword);
        return clause?.repeats || rule === 'ResultRow' || !present.has(rule);
    });
    const last = (cursor.last ?? cursor.clausesBefore().at(-1))?.rule;
    const order = usualOrder[cursor.block] ?? [];
    // A file begins with what it is for.
    if (cursor.block === 'Document' && last === undefined) return inOrder(wanted, ['Process', ...order]);
    const at = last === undefined ? 0 : Math.max(order.indexOf(last), 0);
    return inOrder(wanted, [...order.slice(at), ...order.slice(0, at)]);
}

function inOrder(starts: readonly Expected[], order: readonly string[]): Expected[] {
    const rank = (one: Expected) => {
        const at = order.indexOf(ownerOf(one).rule);
        // Answers of one's own come before `otherwise`.
        return (at < 0 ? order.length : at) + (one.keyword === 'otherwise' ? 0.5 : 0);
    };
    return starts.toSorted((a, b) => rank(a) - rank(b));
}

/** `shown by`, `live on`, `starts again at`: words that always stand together are offered together. */
function phraseOf(element: GrammarAST.AbstractElement, keyword: string): string {
    const group = element.$container;
    if (!GrammarAST.isGroup(group)) return keyword;
    const following = group.elements.slice(group.elements.indexOf(element) + 1);
    const end = following.findIndex(next => !isWord(next));
    return [
        keyword,
        ...following
            .slice(0, end < 0 ? undefined : end)
            .filter(isWord)
            .map(({ value }) => value),
    ].join(' ');
}

function isWord(element: GrammarAST.AbstractElement): element is GrammarAST.Keyword {
    return GrammarAST.isKeyword(element) && !element.cardinality && /^[a-z]/.test(element.value);
}
