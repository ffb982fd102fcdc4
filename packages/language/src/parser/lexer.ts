import type { ILexingError, IToken } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type TokenizeOptions } from 'langium';
import { BROKEN_STRING, type ProcTokenBuilder } from './token-builder.ts';

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

/** Decides which keywords may be names, and says where a quote is missing. */
export class ProcLexer extends DefaultLexer {
    private readonly builder: ProcTokenBuilder;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.builder = services.parser.TokenBuilder as ProcTokenBuilder;
    }

    override tokenize(text: string, options?: TokenizeOptions): LexerResult {
        const result = super.tokenize(text, options);
        const tokens = result.tokens;
        tokens.forEach((token, index) => {
            if (mayBeName(tokens, index)) {
                const soft = this.builder.soften(token.tokenType);
                token.tokenType = soft;
                token.tokenTypeIdx = soft.tokenTypeIdx!;
            }
        });
        return { ...result, errors: [...result.errors, ...brokenStrings(tokens)] };
    }
}

function mayBeName(tokens: IToken[], index: number): boolean {
    const token = tokens[index]!;
    const previous = tokens[index - 1];
    if (!previous || previous.endLine !== token.startLine) {
        return previous?.image === ',' || (isAnswer(tokens, index) && !NEVER_ANSWERS.has(token.image));
    }
    if (NODES.has(token.image)) {
        const begins = BARE_NODES.has(previous.image) || previous.tokenType.name === 'STRING';
        return !begins && previous.image !== '{' && previous.image !== '}';
    }
    return true;
}

/** A word before `->`, `{` or `12% ->` is an answer, if it is anything. */
function isAnswer(tokens: IToken[], index: number): boolean {
    let at = index + 1;
    if (tokens[at]?.tokenType.name === 'NUMBER' && tokens[at + 1]?.image === '%') at += 2;
    const image = tokens[at]?.image;
    return image === '->' || image === '{';
}

function brokenStrings(tokens: IToken[]): ILexingError[] {
    return tokens
        .filter(token => token.tokenType.name === BROKEN_STRING)
        .map(token => ({
            offset: token.startOffset,
            line: token.startLine,
            column: token.startColumn,
            length: token.image.length,
            message: `The closing quote is missing: ${token.image.trimEnd()}${token.image[0]}`,
        }));
}
