import type { IToken } from 'chevrotain';
import type { LexerResult, ParseResult } from 'langium';
import type * as ast from '../../generated/ast.ts';

/** What a lexer has found in a text. */
export interface Lexed extends LexerResult {
    /**
     * False where braces had to be added or left out, or a comment or a text of several lines has no end: then one end of the text
     * may matter to the other.
     */
    readonly isWhole: boolean;
}

/** Where the parser began an import or an element at the top of a file, outside of all braces, with nothing left over from what stands before. */
export interface Start {
    readonly offset: number;
    /** So many mistakes it had come across. */
    readonly mistakes: number;
}

/** A text as it was read, with what somebody needs to know who wants to read only a part of it again. */
export interface Reading extends ParseResult<ast.Document> {
    readonly isWhole: boolean;
    /** In the order of the text. */
    readonly starts: readonly Start[];
}

/** Those that stand in no braces; the tokens are those of the same text. */
export function outside(starts: readonly Start[], tokens: readonly IToken[]): Start[] {
    let [depth, at] = [0, 0];
    return starts.filter(({ offset }) => {
        for (; at < tokens.length && tokens[at]!.startOffset < offset; at++) {
            if (tokens[at]!.image === '{') depth++;
            else if (tokens[at]!.image === '}') depth--;
        }
        return depth === 0;
    });
}
