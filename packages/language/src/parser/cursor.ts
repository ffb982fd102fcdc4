import type { IRecognitionException, IToken, TokenType } from 'chevrotain';
import { type Mistake, MOST_MISTAKES } from './mistakes/mistake.ts';
import type { Shape } from './mistakes/shape.ts';
import type { Diagnosis, Repair, Situation } from './mistakes/situation.ts';
import { isEnd, isOnLineOf, isSign, keywordOf } from './mistakes/tokens.ts';
import { isVariant, variantMistake } from './mistakes/variants.ts';

/** What Chevrotain's parsers offer to their subclasses. */
export interface Stream {
    LA(n: number): IToken;
    SKIP_TOKEN(): IToken;
}

/** A mistake in the shape in which Langium's documents carry what the parser could not read. */
export interface ParsingMistake extends IRecognitionException {
    readonly mistake: Mistake;
}

/** Where a parser stands in its tokens, the mistakes it has come across, and what it does about them. */
export class Cursor implements Situation {
    readonly shape: Shape;
    readonly path: string[] = [];
    text = '';
    /** The present statement has its mistake. */
    spoilt = false;
    /** The keyword that is taken as written before the next token. */
    forced: string | undefined;
    private readonly stream: Stream;
    private readonly tokens: Readonly<Record<string, TokenType>>;
    private mistakes: ParsingMistake[] = [];
    private renamed: IToken | undefined;

    constructor(stream: Stream, shape: Shape, tokens: Readonly<Record<string, TokenType>>) {
        this.stream = stream;
        this.shape = shape;
        this.tokens = tokens;
    }

    begin(text: string): void {
        this.text = text;
        this.path.length = 0;
        this.mistakes = [];
        this.spoilt = false;
        this.forced = undefined;
        this.renamed = undefined;
    }

    /** Whether the next token is there as it is written, and not for a mistake that was noted. */
    get isUntouched(): boolean {
        return this.forced === undefined && this.look(1) !== this.renamed;
    }

    /** Gives the mistakes in the text, and lets go of it. */
    end(): ParsingMistake[] {
        this.text = '';
        return this.mistakes;
    }

    /** So many mistakes were noted. */
    get count(): number {
        return this.mistakes.length;
    }

    get isFull(): boolean {
        return this.mistakes.length >= MOST_MISTAKES;
    }

    look(n: number): IToken {
        return this.stream.LA(n);
    }

    skip(count: number): void {
        for (let left = count; left > 0; left--) this.stream.SKIP_TOKEN();
    }

    /** Takes a token that stands for another, and notes what should stand there. */
    accept(token: IToken): void {
        const mistake = variantMistake(token);
        if (mistake && !this.addTo(mistake)) this.note({ mistake, repair: { how: 'assume' } });
    }

    /** Two of a kind in one statement have one message, whose fix mends both. */
    private addTo({ fixes: [more] = [] }: Mistake): boolean {
        const last = this.mistakes.at(-1);
        const [fix, other] = last?.mistake.fixes ?? [];
        if (!this.spoilt || !last || !fix || !more || other || !isVariant(last.token)) return false;
        const title =
            fix.title === more.title ? fix.title : `${fix.title} and ${more.title.replace(/^Write /, '')}`;
        const fixes = [{ ...fix, title, edits: [...fix.edits, ...more.edits] }];
        this.mistakes[this.mistakes.length - 1] = { ...last, mistake: { ...last.mistake, fixes } };
        return true;
    }

    /** Notes a mistake unless the statement has one, and does what goes with it. False where the present element is taken as read. */
    repair(diagnosis: Diagnosis): boolean {
        this.note(diagnosis);
        return this.apply(diagnosis.repair);
    }

    note({ mistake }: Diagnosis): void {
        if (!this.spoilt) this.mistakes.push(asError(mistake, this.look(1), this.path));
        this.spoilt = true;
    }

    apply(repair: Repair): boolean {
        switch (repair.how) {
            case 'assume':
            case 'skip':
                return false;
            case 'force':
                this.forced = repair.keyword;
                return true;
            case 'drop':
                this.skip(repair.count);
                return true;
            case 'become':
                this.rename(this.tokens[repair.type]!, repair.image, repair.leaveOut);
                return true;
        }
    }

    /** Passes over the rest of a statement, with its braces, to where one of these token types begins another. */
    pass(types: ReadonlySet<number>): void {
        let depth = 0;
        for (;;) {
            const token = this.look(1);
            if (isEnd(token) || (depth === 0 && isSign(token, '}'))) return;
            if (isSign(token, '{')) depth++;
            else if (isSign(token, '}')) depth--;
            this.skip(1);
            const next = this.look(1);
            const begins = types.has(next.tokenTypeIdx) && keywordOf(next) !== undefined;
            if (depth === 0 && (begins || !isOnLineOf(token, next))) return;
        }
    }

    /** The last of some tokens is read as another, in the place of all of them. */
    private rename(type: TokenType, image: string, leaveOut: number): void {
        const { startOffset, startLine, startColumn } = this.look(1);
        this.skip(leaveOut);
        this.renamed = this.look(1);
        Object.assign(this.renamed, {
            startOffset,
            startLine,
            startColumn,
            image,
            tokenType: type,
            tokenTypeIdx: type.tokenTypeIdx,
        });
    }
}

function asError(mistake: Mistake, token: IToken, path: readonly string[]): ParsingMistake {
    return {
        name: 'Mistake',
        message: mistake.message,
        token,
        resyncedTokens: [],
        context: { ruleStack: [...path], ruleOccurrenceStack: [] },
        mistake,
    };
}
