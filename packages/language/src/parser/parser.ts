import { type IOrAlt, type TokenType, tokenMatcher } from 'chevrotain';
import {
    type AstNode,
    createParser,
    GrammarAST,
    type LangiumCoreServices,
    type LangiumParser,
    type ParseResult,
    type ParserOptions,
} from 'langium';
import type * as ast from '../generated/ast.ts';
import { Cursor, type Stream } from './cursor.ts';
import { LexedBefore } from './incremental/lexed-before.ts';
import { type Lexed, outside, type Reading, type Start } from './incremental/reading.ts';
import { ReusingParser } from './incremental/reusing-parser.ts';
import type { Unchanged } from './incremental/unchanged.ts';
import type { ProcLexer } from './lexer.ts';
import { unit } from './mistakes/amounts.ts';
import { answerInWords, isOtherwise } from './mistakes/answers.ts';
import { behindArrow, behindStatement } from './mistakes/behind.ts';
import { atListEnd } from './mistakes/list.ts';
import { isBehindBare, isShareOfCases } from './mistakes/one-line.ts';
import { atOption } from './mistakes/option.ts';
import { hasWhole } from './mistakes/sentences.ts';
import { isAmount, isBlock, isList, leadOf, Shape } from './mistakes/shape.ts';
import { atStatement, isLikeStatement } from './mistakes/statement.ts';
import { isEnd, isOnLineOf, isSign, isText, isWord, keywordOf } from './mistakes/tokens.ts';
import { atChoice, atToken } from './mistakes/value.ts';
import { settled } from './node.ts';
import { withoutRecovery } from './recovery.ts';
import { SOFT } from './token-builder.ts';

type Element = GrammarAST.AbstractElement;
type Rule = Parameters<LangiumParser['rule']>[0];
type Implementation = Parameters<LangiumParser['rule']>[1];
type Options = Parameters<LangiumParser['many']>[1];

/** Rules whose name may be left out, but not their text. */
const WITH_TEXT = new Set(['StepNode', 'SendNode', 'ReceiveNode', 'CallNode', 'DecisionNode', 'PhaseNode']);

/** Rules that may be a single word. */
const BARE = new Set(['StartNode', 'EndNode', 'WaitNode', 'ParallelNode', 'ParallelBranch']);

export function createProcParser(services: LangiumCoreServices): ProcParser {
    const parser = createParser(services.Grammar, new ProcParser(services), services.parser.Lexer.definition);
    parser.finalize();
    return parser;
}

/**
 * Reads broken texts to their end. Wherever the next token does not fit, it asks what the writer meant, notes the
 * mistake, and goes on as if the text were right: with a token assumed, replaced or left out. What is left of a
 * statement that already has its mistake is passed over in silence, so that one mistake gives one message.
 */
export class ProcParser extends ReusingParser {
    private readonly shape: Shape;
    protected readonly cursor: Cursor;
    /** The rule of the statement that was read last. */
    private finished: string | undefined;
    /** What was out of place in front of the present statement, said once for all that follow each other. */
    private misplaced: string | undefined;
    private starts: Start[] = [];
    private readonly lexed: LexedBefore;

    constructor(services: LangiumCoreServices) {
        const lexed = new LexedBefore(services.parser.Lexer as ProcLexer);
        super(withoutRecovery(services, lexed));
        this.lexed = lexed;
        const tokens = services.parser.Lexer.definition as Readonly<Record<string, TokenType>>;
        this.shape = new Shape(services.Grammar, tokens);
        this.cursor = new Cursor(this.wrapper as unknown as Stream, this.shape, tokens);
    }

    override parse<T extends AstNode = AstNode>(input: string, options?: ParserOptions): ParseResult<T> {
        this.finished = undefined;
        this.starts = [];
        this.cursor.begin(input);
        const result = super.parse<T>(input, options);
        // What Langium's parser has noted itself are choices that were settled by their first token.
        const { isWhole, tokens } = this.lexed.taken();
        const starts = outside(this.starts, tokens);
        const value = settled(result.value);
        return { ...result, value, parserErrors: this.cursor.end(), isWhole, starts } as ParseResult<T>;
    }

    /**
     * Reads some of the tokens of a text, from where an import or an element at the top of the file begins. What was read before is
     * taken out of the tree that it is in.
     */
    parseStretch(input: string, stretch: Lexed, unchanged: ReadonlyMap<number, Unchanged>): Reading {
        this.lexed.next = stretch;
        return this.reusing(unchanged, () => this.parse<ast.Document>(input) as Reading);
    }

    override rule(rule: Rule, impl: Implementation): ReturnType<LangiumParser['rule']> {
        const { name } = rule;
        return super.rule(rule, args => {
            this.cursor.path.push(name);
            try {
                impl(args);
                if (!this.isRecording()) this.leave(name);
            } finally {
                this.cursor.path.pop();
            }
        });
    }

    override consume(idx: number, type: TokenType, feature: Element): void {
        if (this.isRecording()) {
            super.consume(idx, type, feature);
            return;
        }
        for (let attempt = 0; attempt < 3; attempt++) {
            const token = this.cursor.look(1);
            if (tokenMatcher(token, type)) {
                if (token.tokenTypeIdx !== type.tokenTypeIdx) this.cursor.accept(token);
                this.cursor.forced = undefined;
                super.consume(idx, type, feature);
                return;
            }
            if (this.cursor.forced === type.name || this.cursor.spoilt) {
                this.cursor.forced = undefined;
                return;
            }
            if (!this.cursor.repair(atToken(this.cursor, type.name))) return;
        }
    }

    override alternatives(idx: number, choices: IOrAlt<unknown>[]): void {
        const choice = this.isRecording() ? undefined : this.shape.choice(this.cursor.path.at(-1)!, idx);
        if (!choice) {
            super.alternatives(idx, choices);
            return;
        }
        const { forced } = this.cursor;
        if (forced !== undefined) {
            const index = choice.elements.findIndex(each => this.shape.beginnings(each).keywords.has(forced));
            if (index >= 0) {
                choices[index]!.ALT();
                return;
            }
        }
        const { keywords, terminals, empty } = this.shape.beginnings(choice);
        const begins = () => this.shape.beginningTypes(choice).has(this.cursor.look(1).tokenTypeIdx);
        if (!begins() && !empty) {
            if (this.cursor.spoilt) return;
            const words = [...keywords].filter(word => /^[a-z]/.test(word));
            const expected = words.length === 0 ? [...terminals].join() : '';
            const goesOn = this.cursor.repair(
                /^(ID|ID,STRING|STRING,TEXT_BLOCK)$/.test(expected)
                    ? atToken(this.cursor, expected.split(',')[0]!)
                    : atChoice(this.cursor, words),
            );
            if (this.cursor.forced !== undefined) {
                this.alternatives(idx, choices);
                return;
            }
            if (!goesOn || !begins()) return;
        }
        const fitting = choice.elements.flatMap((each, index) =>
            this.shape.beginningTypes(each).has(this.cursor.look(1).tokenTypeIdx) ? [index] : [],
        );
        // One token decides nearly everywhere; only where it does not, Langium looks further ahead.
        if (fitting.length === 1) {
            choices[fitting[0]!]!.ALT();
            return;
        }
        try {
            super.alternatives(idx, choices);
        } catch (error) {
            if (fitting.length === 0 || !isUndecided(error)) throw error;
            choices[fitting[0]!]!.ALT();
        }
    }

    override optional(idx: number, options: Options): void {
        const option = this.isRecording() ? undefined : this.shape.option(this.cursor.path.at(-1)!, idx);
        if (!option) {
            super.optional(idx, options);
            return;
        }
        if (isBehindBare(this.cursor)) return;
        if (!this.shape.beginningTypes(option).has(this.cursor.look(1).tokenTypeIdx)) {
            if (!isOnLineOf(this.cursor.look(0), this.cursor.look(1))) return;
            const found = atOption(this.cursor, option, this.cursor.spoilt);
            if (found) this.cursor.repair(found);
            if (this.cursor.forced !== undefined) {
                options.DEF.call(this);
                return;
            }
            if (!this.shape.beginningTypes(option).has(this.cursor.look(1).tokenTypeIdx)) return;
        } else if (this.isTextWithoutQuotes(option) || this.isNextStatement(option)) return;
        else if (this.isNextClause(option)) return;
        // An arrow without its goal belongs to what stands before it all the same.
        if (leadOf(option)[0] === '->') options.DEF.call(this);
        else super.optional(idx, options);
    }

    override many(idx: number, options: Options): void {
        const loop = this.isRecording() ? undefined : this.shape.loop(this.cursor.path.at(-1)!, idx);
        if (loop && isBlock(loop)) this.block(loop, idx, options);
        else {
            super.many(idx, options);
            if (loop && isList(loop)) this.list(loop, idx, options);
        }
    }

    /** Reads the statements of a block, and passes over what is none. */
    private block(loop: Element, idx: number, options: Options): void {
        const [outer, outerBegun] = [this.misplaced, this.begun];
        const begun = new Set<string>();
        this.misplaced = undefined;
        const each = {
            ...options,
            DEF: () => {
                begun.add(this.cursor.look(1).image);
                this.begun = begun;
                this.finished = undefined;
                options.DEF.call(this);
                this.settle(loop);
            },
        };
        this.settle(loop);
        for (;;) {
            if (this.cursor.forced === undefined) super.many(idx, each);
            const token = this.cursor.look(1);
            if (isEnd(token) || isSign(token, '}')) break;
            // Something begins as a statement does, but more than its first token is needed to know which one.
            each.DEF();
            if (this.cursor.look(1) === token) {
                this.cursor.skip(1);
                this.settle(loop);
            }
        }
        this.misplaced = outer;
        this.begun = outerBegun;
    }

    /** Goes on to where the next statement of a block begins, or to the end of the block. */
    private settle(loop: Element): void {
        const types = this.shape.beginningTypes(loop);
        for (;;) {
            const token = this.cursor.look(1);
            const previous = this.cursor.look(0);
            const isBehind = isOnLineOf(previous, token) && !/^[{}]?$/.test(previous.image);
            const isStart = types.has(token.tokenTypeIdx);
            if (isEnd(token) || isSign(token, '}')) {
                this.begin();
                return;
            }
            const isStray =
                isStart && isBehind && !this.cursor.spoilt && behindArrow(this.cursor) !== undefined;
            const isLeft = isOtherwise(this.cursor) && this.shape.beginnings(loop).keywords.has('otherwise');
            if (
                isStart &&
                !isStray &&
                !isLeft &&
                !(isBehind && this.cursor.spoilt && keywordOf(token) === undefined)
            ) {
                if (isBehind || !this.isMisspelt(loop)) {
                    this.begin();
                    return;
                }
            }
            if (isBehind && this.cursor.spoilt) this.cursor.pass(types);
            else if (isBehind && !isLeft) {
                const found = behindStatement(this.cursor, this.finished);
                const { repair } = found;
                this.cursor.note(found);
                if (repair.how === 'drop') this.cursor.skip(repair.count);
                else this.cursor.pass(types);
            } else if (this.cursor.isFull) this.cursor.pass(types);
            else {
                this.cursor.spoilt = false;
                if (this.atStart(loop, types)) return;
            }
        }
    }

    private begin(): void {
        this.cursor.spoilt = false;
        this.misplaced = undefined;
        if (this.cursor.path.length === 1) this.noteStart();
    }

    /** At the start of a line nothing matters that stands before it. */
    private noteStart(): void {
        const token = this.cursor.look(1);
        const isSoft = token.tokenType.name.endsWith(SOFT);
        if (isEnd(token) || isSoft || !this.cursor.isUntouched || isOnLineOf(this.cursor.look(0), token))
            return;
        this.starts.push({ offset: token.startOffset, mistakes: this.cursor.count });
    }

    /** Says what is wrong at the beginning of a statement. True where the statement can be read after all. */
    private atStart(loop: Element, types: ReadonlySet<number>): boolean {
        const block = this.cursor.path.at(-1)!;
        const diagnosis = atStatement(this.cursor, block, this.shape.beginnings(loop));
        const { repair, mistake } = diagnosis;
        const reason = keywordOf(this.cursor.look(1)) && mistake.message.replace(/^"[^"]*"/, '');
        if (repair.how === 'skip' && reason && this.misplaced === reason) this.cursor.spoilt = true;
        else this.cursor.note(diagnosis);
        this.misplaced = reason || undefined;
        if (repair.how === 'force') {
            this.cursor.forced = repair.keyword;
            return true;
        }
        if (repair.how === 'skip') this.cursor.pass(types);
        else this.cursor.apply(repair);
        // What is left of the line is read, too.
        return repair.how === 'drop' && this.isRest(types);
    }

    /** In a decision any word may be an answer: one that leads nowhere and is nearly a keyword is that keyword. */
    private isMisspelt(loop: Element): boolean {
        const token = this.cursor.look(1);
        const next = this.cursor.look(2);
        if (token.tokenType.name !== 'ID' || !this.shape.beginnings(loop).terminals.has('ID')) return false;
        if (answerInWords(this.cursor)) return true;
        const leads = !isOnLineOf(token, next) || /^(->|[{}])$/.test(next.image) || isSign(next, 'NUMBER');
        if (leads || !(isText(next) || isWord(next))) return false;
        const { repair } = atStatement(this.cursor, this.cursor.path.at(-1)!, this.shape.beginnings(loop));
        return repair.how === 'become';
    }

    private isRest(types: ReadonlySet<number>): boolean {
        const token = this.cursor.look(1);
        return isOnLineOf(this.cursor.look(0), token) && types.has(token.tokenTypeIdx);
    }

    /** Reads the items of a list that no comma parts. */
    private list(loop: Element, idx: number, options: Options): void {
        const item = GrammarAST.isGroup(loop) ? loop.elements[1] : undefined;
        if (!item) return;
        for (;;) {
            const token = this.cursor.look(1);
            const block = this.cursor.path.findLast(rule => this.shape.inside(rule) !== undefined);
            const starts = block === undefined ? undefined : this.shape.inside(block);
            const found = atListEnd(this.cursor, this.shape.beginnings(item), starts);
            if (!found) return;
            this.cursor.note(found);
            this.cursor.apply(found.repair);
            this.cursor.forced = ',';
            options.DEF.call(this);
            if (this.cursor.look(1) === token) return;
            super.many(idx, options);
        }
    }

    /** The optional name of a step, where a text without quotes stands. */
    private isTextWithoutQuotes(option: Element): boolean {
        if (!GrammarAST.isAssignment(option) || option.feature !== 'name') return false;
        return WITH_TEXT.has(this.cursor.path.at(-1)!) && !isText(this.cursor.look(2));
    }

    /** A node that may do without name and text is followed by a line that was meant as the next node. */
    private isNextStatement(option: Element): boolean {
        if (!BARE.has(this.cursor.path.at(-1)!) || isOnLineOf(this.cursor.look(0), this.cursor.look(1)))
            return false;
        if (!this.shape.beginnings(option).terminals.has(isText(this.cursor.look(1)) ? 'STRING' : 'ID'))
            return false;
        const block = this.cursor.path.findLast(rule => this.shape.inside(rule) !== undefined);
        return block !== undefined && isLikeStatement(this.cursor, this.shape.inside(block)!);
    }

    /**
     * A clause could go on here, but another begins: a keyword stands where a currency might (`cost "Licences" horizon 3 years`),
     * or begins a line as a clause does that the block has not yet (`extension 10 days notify A`, and `within 8 weeks` below).
     */
    private isNextClause(option: Element): boolean {
        const token = this.cursor.look(1);
        const keyword = keywordOf(token);
        if (keyword === undefined) return false;
        if (isAmount(option) || isShareOfCases(this.cursor)) return true;
        if (isOnLineOf(this.cursor.look(0), token) || this.begun.has(keyword)) return false;
        const block = this.cursor.path.findLast(rule => this.shape.inside(rule) !== undefined);
        return block !== undefined && this.shape.inside(block)!.keywords.has(keyword);
    }

    private leave(name: string): void {
        if (hasWhole(name)) this.finished = name;
        if (name === 'TimeRange' && isSign(this.cursor.look(0), 'NUMBER') && !this.cursor.spoilt) {
            this.cursor.repair(unit(this.cursor));
        }
    }
}

function isUndecided(error: unknown): boolean {
    return error instanceof Error && error.name === 'NoViableAltException';
}
