import { AstUtils, GrammarAST } from 'langium';

const known = new WeakMap<GrammarAST.Grammar, ReadonlySet<string>>();

/** The words of the language, without signs such as `->`. */
export function keywordsOf(grammar: GrammarAST.Grammar): ReadonlySet<string> {
    let words = known.get(grammar);
    if (!words) {
        const all = AstUtils.streamAllContents(grammar).filter(GrammarAST.isKeyword);
        words = new Set(all.map(keyword => keyword.value).filter(value => /^[a-z]/.test(value)));
        known.set(grammar, words);
    }
    return words;
}
