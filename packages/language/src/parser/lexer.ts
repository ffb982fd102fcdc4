import type { ILexingError, IToken, TokenType } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';
import type { Lexed } from './incremental/reading.ts';
import { balanced } from './mistakes/braces.ts';
import { type LexingMistake, type Mistake, replace, shown } from './mistakes/mistake.ts';
import { isOnLineOf, isText, isWord, spanOf } from './mistakes/tokens.ts';
import { BROKEN_BLOCK, BROKEN_COMMENT, JUNK } from './mistakes/variants.ts';
import type { ProcTokenBuilder } from './token-builder.ts';

/** Words that begin a node: behind these a word of the same kind begins the next node and is no name. */
const NODES = new Set([
    'start',
    'end',
    'step',
    'send',
    'receive',
    'call',
    'wait',
    'decide',
    'parallel',
    'phase',
]);
/** Nodes that may do without a text, so that the next node may follow on the same line. */
const BARE_NODES = new Set(['start', 'end', 'parallel', 'wait']);
/** Answers of a decision that stand at the start of a line: what follows shows that they are no keyword. */
const NEVER_ANSWERS = new Set(['otherwise', 'start', 'end', 'parallel', 'branch', 'flow', 'results']);

/**
 * Decides which keywords may be names. For a parser it also hands out signs that nothing begins with, so that it can say
 * what to do about them, leaves out colons where none belong, and gives every brace its partner.
 */
export class ProcLexer extends DefaultLexer {
    private readonly builder: ProcTokenBuilder;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.builder = services.parser.TokenBuilder as ProcTokenBuilder;
    }

    override tokenize(text: string, options?: TokenizeOptions): Lexed {
        const result = super.tokenize(text, options);
        const types = this.definition as Readonly<Record<string, TokenType>>;
        const mistakes = result.hidden.filter(isOpenComment).map(openComment);
        let isWhole = mistakes.length === 0 && !result.tokens.some(isOpenBlock);
        let tokens = result.errors.length > 0 ? withSigns(result, text, types[JUNK]!) : result.tokens;
        if (tokens.some(isNeedlessSign)) {
            mistakes.push(...tokens.filter(isNeedlessSign).map(token => needlessSign(token, text)));
            tokens = tokens.filter((...each) => !isNeedlessSign(...each));
        }
        tokens.forEach((token, index) => {
            if (mayBeName(tokens, index)) {
                const soft = this.builder.soften(token.tokenType);
                token.tokenType = soft;
                token.tokenTypeIdx = soft.tokenTypeIdx!;
            }
        });
        if (options?.mode !== 'partial') {
            const pairs = balanced(tokens, text, { open: types['{']!, close: types['}']! });
            isWhole &&= pairs.tokens === tokens;
            tokens = pairs.tokens;
            mistakes.push(...pairs.mistakes);
        }
        return { ...result, tokens, errors: mistakes.map(asError), isWhole };
    }
}

function mayBeName(tokens: IToken[], index: number): boolean {
    const token = tokens[index]!;
    const previous = tokens[index - 1];
    if (!previous || previous.endLine !== token.startLine) {
        if (goesOnWithList(tokens, index) || token.image === 'no') return true;
        return isAnswer(tokens, index) && !NEVER_ANSWERS.has(token.image);
    }
    if (NODES.has(token.image)) {
        const begins = BARE_NODES.has(previous.image) || previous.tokenType.name === 'STRING';
        return !begins && previous.image !== '{' && previous.image !== '}';
    }
    return true;
}

/** The line before ends with a comma, and this one does not look like a statement that begins. */
function goesOnWithList(tokens: IToken[], index: number): boolean {
    if (tokens[index - 1]?.image !== ',') return false;
    const token = tokens[index]!;
    const next = tokens[index + 1];
    return !next || !isOnLineOf(token, next) || /^(?:[,{}]|->)$/.test(next.image);
}

/** A word before `->`, `{` or `12% ->` is an answer, if it is anything. */
function isAnswer(tokens: IToken[], index: number): boolean {
    let at = index + 1;
    if (tokens[at]?.tokenType.name === 'NUMBER' && tokens[at + 1]?.image === '%') at += 2;
    const image = tokens[at]?.image;
    return image === '->' || image === '{';
}

/** Words behind which an equals sign may stand: a direction, or what a measure was counted from. */
const BEFORE_EQUALS = /^(target|million|min|(minute|hour|day|week|month|year)s?)$/;

/** What no token begins with, as tokens among the others. */
function withSigns({ tokens, errors }: LexerResult, text: string, type: TokenType): IToken[] {
    const signs = errors.map(
        ({ offset, length, line, column }): IToken => ({
            image: text.slice(offset, offset + length),
            startOffset: offset,
            endOffset: offset + length - 1,
            startLine: line!,
            endLine: line!,
            startColumn: column!,
            endColumn: column! + length - 1,
            tokenType: type,
            tokenTypeIdx: type.tokenTypeIdx!,
        }),
    );
    return [...tokens, ...signs].sort((a, b) => a.startOffset - b.startOffset);
}

/**
 * `owner: ServiceManager`, `time = 5 min`, `by Advisor, and Surveyor`: colons stand behind periods only, a keyword takes no
 * equals sign but `target`, after a comma comes a name, and a question needs no `then`.
 */
function isNeedlessSign(token: IToken, index: number, tokens: readonly IToken[]): boolean {
    if (!/^(?:[:=]|and|then)$/.test(token.image)) return false;
    const previous = tokens[index - 1];
    if (!previous || !isOnLineOf(previous, token)) return false;
    if (token.image === 'then') return isText(previous) && tokens[index + 1]?.image === '{';
    if (token.image === 'and') {
        const next = tokens[index + 1];
        return previous.image === ',' && next !== undefined && isOnLineOf(token, next) && isWord(next);
    }
    if (token.image === ':') return isWord(previous) || isText(previous);
    const before = tokens[index - 2];
    const leads = !before || !isOnLineOf(before, previous);
    return leads && isWord(previous) && !BEFORE_EQUALS.test(previous.image);
}

function needlessSign(token: IToken, text: string): Mistake {
    const name = { ':': 'colon', '=': 'equals sign' }[token.image] ?? token.image;
    const before = text.slice(0, token.startOffset).trimEnd();
    const word = /\S*$/.exec(before.slice(-40))![0];
    return {
        ...spanOf(token),
        minor: true,
        message: `No ${name} is needed after ${word === ',' || word.endsWith(',') ? 'a comma' : shown(word)}: remove it`,
        fixes: [replace(`Remove the ${name}`, { start: before.length, end: spanOf(token).end }, '')],
    };
}

function isOpenComment(token: IToken): boolean {
    return token.tokenType.name === BROKEN_COMMENT;
}

function isOpenBlock(token: IToken): boolean {
    return token.tokenType.name === BROKEN_BLOCK;
}

function openComment(token: IToken): Mistake {
    const end = spanOf(token).end;
    return {
        ...spanOf(token),
        message: 'This comment is not closed: write */ behind it',
        fixes: [{ title: 'Close the comment', edits: [{ start: end, end, text: ' */' }], unattended: false }],
    };
}

function asError(mistake: Mistake): LexingMistake & ILexingError {
    const { start, end, message } = mistake;
    return { offset: start, length: end - start, line: undefined, column: undefined, message, mistake };
}
