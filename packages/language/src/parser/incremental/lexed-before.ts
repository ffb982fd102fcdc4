import type { Lexer } from 'langium';
import type { ProcLexer } from '../lexer.ts';
import type { Lexed } from './reading.ts';

/** Hands out what a lexer finds, or what it has found before. */
export class LexedBefore implements Lexer {
    readonly definition: Lexer['definition'];
    /** Stands for the next text. */
    next: Lexed | undefined;
    private last: Lexed | undefined;
    private readonly lexer: ProcLexer;

    constructor(lexer: ProcLexer) {
        this.lexer = lexer;
        this.definition = lexer.definition;
    }

    tokenize(text: string): Lexed {
        const lexed = this.next ?? this.lexer.tokenize(text);
        this.next = undefined;
        this.last = lexed;
        return lexed;
    }

    /** What was handed out last, which is kept no longer: there is much of it. */
    taken(): Lexed {
        const lexed = this.last!;
        this.last = undefined;
        return lexed;
    }
}
