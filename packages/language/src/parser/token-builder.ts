import { type IMultiModeLexerDefinition, Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import type { TokenBuilderOptions } from 'langium';
import { DefaultTokenBuilder, type GrammarAST } from 'langium';
import { withVariants } from './mistakes/variants.ts';

export { BROKEN_STRING } from './mistakes/variants.ts';

/** What the name of a soft token type ends with. */
export const SOFT = '?';

/**
 * Keywords may be names. A keyword token comes in two kinds: as the grammar has it, and *soft*, which is that keyword
 * and a name at once. The lexer hands out soft ones (see `ProcLexer`) where a line has begun with something else, so
 * that `role customer` and `by phone` read as written, and a line that begins with a keyword always begins a statement.
 */
export class ProcTokenBuilder extends DefaultTokenBuilder {
    private readonly softTypes = new Map<TokenType, TokenType>();

    override buildTokens(grammar: GrammarAST.Grammar, options?: TokenBuilderOptions): TokenVocabulary {
        const tokens = listOf(super.buildTokens(grammar, options));
        const names = tokens.find(token => token.name === 'ID')!;
        const keywords = tokens.filter(token => /^[a-z]/.test(token.name));
        const soft = keywords.map(keyword => this.softType(keyword, names));
        return [...withVariants(tokens), ...soft];
    }

    /** The soft kind of a keyword; the type itself where it is no keyword. */
    soften(type: TokenType): TokenType {
        return this.softTypes.get(type) ?? type;
    }

    private softType(keyword: TokenType, names: TokenType): TokenType {
        const soft: TokenType = {
            name: keyword.name + SOFT,
            PATTERN: Lexer.NA,
            CATEGORIES: [keyword, names],
        };
        this.softTypes.set(keyword, soft);
        return soft;
    }
}

function listOf(vocabulary: TokenVocabulary): TokenType[] {
    if (Array.isArray(vocabulary)) return vocabulary;
    const modes = (vocabulary as IMultiModeLexerDefinition).modes;
    return modes ? Object.values(modes).flat() : Object.values(vocabulary as Record<string, TokenType>);
}
