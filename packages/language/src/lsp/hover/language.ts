import { AstUtils, GrammarAST, GrammarUtils, type LeafCstNode } from 'langium';
import { kinds } from '../../coverage/kinds/index.ts';
import * as ast from '../../generated/ast.ts';
import { ruleOf } from '../../rules/index.ts';
import { oneOf } from '../../rules/support/words.ts';
import { isRuleCode } from '../navigation/rule-codes.ts';
import { wordOf } from '../vocabulary/index.ts';
import { addressOf, code, words } from './markdown.ts';

/** What a word of the language means where it stands, with an example. */
export function keywordHover(leaf: LeafCstNode): string | undefined {
    const source = leaf.grammarSource;
    if (!source || !GrammarAST.isKeyword(source)) return undefined;
    const rule = AstUtils.getContainerOfType(source, GrammarAST.isParserRule);
    const known = rule && wordOf(rule.name, source.value);
    if (!known) return undefined;
    return `**${source.value}** – ${words(known.means)}\n\n\`\`\`proc\n${known.example}\n\`\`\``;
}

/** What a rule says, with its page where the client has the pages. */
export function ruleHover(leaf: LeafCstNode, pages: string | undefined): string | undefined {
    if (!isRuleCode(leaf)) return undefined;
    const rule = ruleOf(leaf.text);
    if (!rule) return `No rule has the code ${code(leaf.text)}.`;
    const { says, severity, stage, fix } = rule;
    const page = pages && `[What it means and how to fix it](${addressOf(`${pages}/${rule.code}.md`)})`;
    return [
        `**${rule.code}** – ${words(says)}`,
        `${severity}${stage ? `, from the stage ${code(stage)} on` : ', at every stage'}${fix ? `  \nQuick fix: ${words(fix)}` : ''}`,
        ...(page ? [page] : []),
    ].join('\n\n');
}

/** What a criterion can expect: a kind of element with its features, or one of these. */
export function expectationHover(leaf: LeafCstNode): string | undefined {
    const node = leaf.astNode;
    const feature = GrammarUtils.findAssignment(leaf)?.feature;
    if (!ast.isExpectation(node) || (feature !== 'kind' && feature !== 'features')) return undefined;
    const kind = kinds.get(node.kind ?? '');
    if (!kind) return undefined;
    if (feature === 'features') {
        const phrase = kind.features.get(leaf.text);
        const joint = phrase?.at === 'with' ? 'with ' : '';
        return phrase && `**${words(leaf.text)}** – ${kind.one}: ${joint}${words(phrase.words)}`;
    }
    const features = [...kind.features.keys()].map(code);
    const choice = features.length > 0 ? `Can be asked for ${oneOf(features)}.` : 'Has no features.';
    return `**${words(leaf.text)}** – ${kind.many} that are recorded\n\n${choice}`;
}
