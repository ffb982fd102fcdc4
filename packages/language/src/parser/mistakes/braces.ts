import type { IToken, TokenType } from 'chevrotain';
import { insert, type Mistake, openingBrace, replace, shown } from './mistake.ts';
import { isSign, isText, isWord, spanOf } from './tokens.ts';

/** Words that stand at the top of a file only. */
const TOPS = new Set(['process', 'organisation', 'import', 'portfolio', 'criteria']);

/** So many blocks a message names. */
const NAMED = 3;

interface Block {
    readonly open: IToken;
    /** Of the line that it opens on, in characters. */
    readonly indent: number;
    /** Index of the first token of that line. */
    readonly line: number;
    /** What stands in it is further in than the line that opens it. */
    indented: boolean;
    /** Index of the last line in it that begins without a brace, and its indentation. */
    lines: { readonly at: number; readonly indent: number; opens: boolean }[];
}

/** The token types of braces. */
export interface Braces {
    readonly open: TokenType;
    readonly close: TokenType;
}

export interface Balanced {
    readonly tokens: IToken[];
    readonly mistakes: readonly Mistake[];
}

/**
 * Gives tokens whose braces all have a partner. Where one is missing or too many, the indentation tells which: what a
 * brace should have closed is as far in as the line that opened it. Texts whose braces balance stay as they are.
 */
export function balanced(tokens: IToken[], text: string, types: Braces): Balanced {
    let depth = 0;
    let least = 0;
    for (const token of tokens) {
        if (token.image === '{') depth++;
        else if (token.image === '}') least = Math.min(least, --depth);
    }
    if (depth === 0 && least === 0) return { tokens, mistakes: [] };
    return new Balancer(tokens, text, types).run();
}

class Balancer {
    private readonly tokens: readonly IToken[];
    private readonly text: string;
    private readonly types: Braces;
    private readonly result: IToken[] = [];
    private readonly mistakes: Mistake[] = [];
    private readonly stack: Block[] = [];
    private readonly top: Block['lines'] = [];

    constructor(tokens: readonly IToken[], text: string, types: Braces) {
        this.tokens = tokens;
        this.text = text;
        this.types = types;
    }

    run(): Balanced {
        let lineAt = 0;
        this.tokens.forEach((token, index) => {
            const previous = this.tokens[index - 1];
            const isFirst = !previous || previous.endLine !== token.startLine;
            if (isFirst) {
                lineAt = this.result.length;
                this.beginLine(token);
                lineAt = this.result.length;
            }
            if (isSign(token, '{')) this.open(token, lineAt);
            else if (isSign(token, '}')) this.close(token, isFirst);
            else this.result.push(token);
        });
        const last = this.tokens.at(-1)!;
        if (this.stack.length > 0) this.closeFor(this.stack.length, 'the end of the file', last);
        return { tokens: this.result, mistakes: this.mistakes };
    }

    /** A line that is no further in than the one that opened a block stands behind that block. */
    private beginLine(token: IToken): void {
        // An arrow stood behind the brace that is missing.
        const indent = this.indentOf(token) - (isSign(token, '->') ? 2 : 0);
        const isBrace = token.image === '{' || token.image === '}';
        const isTop = TOPS.has(token.image);
        const stays = this.stack.findLastIndex(
            block => !((isTop || block.indented) && indent <= block.indent),
        );
        const over = this.stack.length - 1 - stays;
        if (over > 0 && !isBrace) {
            this.closeFor(over, `${shown(token.image)} in line ${token.startLine}`, this.lastWritten());
        }
        const block = this.stack.at(-1);
        if (block && !isBrace && block.lines.length === 0) block.indented = indent > block.indent;
        if (!isBrace) {
            (block?.lines ?? this.top).push({ at: this.result.length, indent, opens: false });
        }
    }

    private open(token: IToken, lineAt: number): void {
        const line = (this.stack.at(-1)?.lines ?? this.top).at(-1);
        if (line) line.opens = true;
        const first = this.result[lineAt] ?? token;
        this.result.push(token);
        this.stack.push({
            open: token,
            indent: this.indentOf(first),
            line: lineAt,
            indented: false,
            lines: [],
        });
    }

    private close(token: IToken, isFirst: boolean): void {
        const indent = this.indentOf(token);
        if (isFirst && this.stack.some(block => block.indent === indent)) {
            const stays = this.stack.findLastIndex(block => block.indent <= indent);
            const over = this.stack.length - 1 - stays;
            if (over > 0) this.closeFor(over, `the brace in line ${token.startLine}`, this.lastWritten());
        }
        const block = this.stack.at(-1);
        const fits = block && (!isFirst || block.indent === indent || !block.indented);
        if (fits) {
            this.stack.pop();
            this.result.push(token);
        } else if (!(isFirst && this.openBefore(token, indent))) {
            this.mistakes.push({
                ...spanOf(token),
                message: 'This closing brace closes nothing: remove it',
                fixes: [replace('Remove the brace', spanOf(token), '', false)],
            });
        }
    }

    /** Opens the block that a brace closes, behind the last line that is as far in as the brace. */
    private openBefore(token: IToken, indent: number): boolean {
        const lines = this.stack.at(-1)?.lines ?? this.top;
        const found = lines.findLastIndex(line => line.indent === indent);
        const line = lines[found];
        const next = lines[found + 1];
        if (!line || line.opens || !next || next.indent <= indent) return false;
        let at = line.at;
        const first = this.result[at]!;
        while (this.result[at + 1]?.startLine === first.startLine) at++;
        const last = this.result[at]!;
        this.result.splice(at + 1, 0, this.virtual('{', last));
        this.result.push(token);
        this.mistakes.push({
            ...spanOf(last),
            message: `An opening brace { is missing after ${this.headerOf(line.at)}`,
            fixes: [
                {
                    title: 'Add the opening brace',
                    edits: [openingBrace(this.text, spanOf(last).end)],
                    unattended: true,
                },
            ],
            related: [{ ...spanOf(token), message: 'This brace closes it' }],
        });
        return true;
    }

    /** Closes the innermost blocks, so many of them, before something that shows that they are over. */
    private closeFor(count: number, before: string, last: IToken): void {
        const blocks = this.stack.splice(this.stack.length - count).reverse();
        const named = blocks
            .slice(0, NAMED)
            .map(block => `${this.headerOf(block.line)}, opened in line ${block.open.startLine},`);
        if (count > NAMED) named.push(`${count - NAMED} more`);
        const end = spanOf(last).end;
        const isShort = blocks[0]!.open.startLine === last.endLine;
        const braces = blocks.map(block => (isShort ? ' }' : `\n${this.whiteBefore(block)}}`)).join('');
        for (const _ of blocks) this.result.push(this.virtual('}', last));
        const missing =
            count === 1 ? 'A closing brace } is missing' : `${count} closing braces } are missing`;
        this.mistakes.push({
            ...spanOf(last),
            message: `${missing}: ${named.join(' and ')} ${count === 1 ? 'is' : 'are'} not closed before ${before}`,
            fixes: [
                insert(count === 1 ? 'Add the closing brace' : 'Add the closing braces', end, braces, false),
            ],
            related: blocks.slice(0, NAMED).map(block => ({
                ...spanOf(block.open),
                message: `Opens ${this.headerOf(block.line)}`,
            })),
        });
    }

    private lastWritten(): IToken {
        return this.result.findLast(token => !token.isInsertedInRecovery) ?? this.tokens[0]!;
    }

    private whiteBefore(block: Block): string {
        const start = this.lineStart(block.open);
        return this.text.slice(start, start + block.indent);
    }

    /** The words that lead a line, as one speaks of it: `step "Log it"`. */
    private headerOf(lineAt: number): string {
        const [first, second, third] = this.result.slice(lineAt, lineAt + 3);
        const parts = [first, second, third].filter(
            (token, index): token is IToken =>
                token !== undefined &&
                token.startLine === first!.startLine &&
                (isWord(token) || isText(token)) &&
                (index < 2 || isWord(second!)) &&
                !(index === 1 && token.image === 'by'),
        );
        const named = parts[1] && isWord(parts[1]) ? parts.slice(0, 2) : parts;
        return shown(named.map(token => token.image).join(' ')) || 'a block';
    }

    /** A brace that nobody has written stands behind the last token, without a width. */
    private virtual(sign: '{' | '}', last: IToken): IToken {
        const tokenType = sign === '{' ? this.types.open : this.types.close;
        return {
            ...last,
            startOffset: spanOf(last).end,
            startLine: last.endLine!,
            endOffset: spanOf(last).end - 1,
            image: '',
            tokenType,
            tokenTypeIdx: tokenType.tokenTypeIdx!,
            isInsertedInRecovery: true,
        };
    }

    private lineStart(token: IToken): number {
        return token.startOffset - token.startColumn! + 1;
    }

    private indentOf(token: IToken): number {
        const start = this.lineStart(token);
        let at = start;
        while (this.text[at] === ' ' || this.text[at] === '\t') at++;
        return at - start;
    }
}
