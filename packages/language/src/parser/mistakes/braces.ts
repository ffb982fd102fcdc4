import type { IToken, TokenType } from 'chevrotain';
import { insert, type Mistake, openingBrace, replace, shown } from './mistake.ts';
import { isSign, isText, isWord, keywordOf, spanOf } from './tokens.ts';

/** Words that stand at the top of a file only. */
const TOPS = new Set(['process', 'organisation', 'import', 'portfolio', 'criteria']);

/** Blocks with room for others, which somebody may begin on one line and go on with below. */
const WIDE = new Set([
    'process',
    'flow',
    'phase',
    'parallel',
    'branch',
    'evaluation',
    'portfolio',
    'criteria',
    'outcome',
]);

/** So many words at most lead a statement before what its braces should hold. */
const MOST_WORDS = 20;

/** So many blocks a message names. */
const NAMED = 3;

interface Block {
    readonly open: IToken;
    /** Of the line that it opens on, in characters. */
    readonly indent: number;
    /** Index of the word that leads its statement: on the line of other blocks the last one before the brace, else the first of its line. */
    readonly head: number;
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
    return new Balancer(tokens, text, types, depth < 0).run();
}

/** Keywords that go on with the statement they stand in. */
const WITHIN = new Set(['by', 'to', 'from', 'of', 'on', 'runs', 'for', 'until', 'with', 'otherwise']);

class Balancer {
    private readonly tokens: readonly IToken[];
    private readonly text: string;
    private readonly types: Braces;
    /** There are more closing braces than opening ones. */
    private readonly tooMany: boolean;
    private readonly result: IToken[] = [];
    private readonly mistakes: Mistake[] = [];
    private readonly stack: Block[] = [];
    private readonly top: Block['lines'] = [];

    constructor(tokens: readonly IToken[], text: string, types: Braces, tooMany: boolean) {
        this.tooMany = tooMany;
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
            else if (isSign(token, '}')) this.close(token, isFirst ? undefined : lineAt);
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
            (block, index) =>
                !(indent <= block.indent && (isTop || block.indented || this.isOneLine(block, index))),
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

    /** Begun and filled on a line of its own, of a kind that seldom holds other blocks: its end was meant to stand there, too. */
    private isOneLine(block: Block, index: number): boolean {
        if (block.lines.length > 0 || WIDE.has(this.result[block.head]?.image ?? '')) return false;
        const around = this.stack[index - 1];
        const isFlat = around !== undefined && around.lines.length > 0 && !around.indented;
        const last = this.result.at(-1)!;
        return !isFlat && last !== block.open && last.endLine === block.open.startLine;
    }

    private open(token: IToken, lineAt: number): void {
        const line = (this.stack.at(-1)?.lines ?? this.top).at(-1);
        if (line) line.opens = true;
        const first = this.result[lineAt] ?? token;
        this.stack.push({
            open: token,
            indent: this.indentOf(first),
            head: this.headOf(lineAt),
            indented: false,
            lines: [],
        });
        this.result.push(token);
    }

    /** Index of the word that leads the statement before a brace which comes next. */
    private headOf(lineAt: number): number {
        let lead: number | undefined;
        for (let at = this.result.length - 1; at >= lineAt; at--) {
            const token = this.result[at]!;
            if (isSign(token, '{') || isSign(token, '}')) return lead ?? at + 1;
            if (isLead(token)) lead ??= at;
        }
        return lineAt;
    }

    /** `lineAt` is the index of the first token of the line, where that is another one. */
    private close(token: IToken, lineAt: number | undefined): void {
        const isFirst = lineAt === undefined;
        const indent = this.indentOf(token);
        if (isFirst && this.stack.some(block => block.indent === indent)) {
            const stays = this.stack.findLastIndex(block => block.indent <= indent);
            const over = this.stack.length - 1 - stays;
            if (over > 0) this.closeFor(over, `the brace in line ${token.startLine}`, this.lastWritten());
        }
        const block = this.stack.at(-1);
        if (!isFirst && this.tooMany && this.openOnLine(token, lineAt)) return;
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
        this.noteOpening(line.at, at, token);
        return true;
    }

    /** Opens the block that a brace at the end of a line closes, before the first word on it that may lead a clause. */
    private openOnLine(token: IToken, lineAt: number): boolean {
        const block = this.stack.at(-1);
        if (block && (!block.indented || block.open.startLine === token.startLine)) return false;
        const words = this.result.slice(lineAt + 1, lineAt + 1 + MOST_WORDS);
        const behind = words
            .slice(1)
            .findIndex((each, index) => isLead(each) && !WITHIN.has(words[index]!.image));
        const at = lineAt + 2 + behind;
        if (behind < 0 || this.result[at - 1]!.image === ',') return false;
        this.result.splice(at, 0, this.virtual('{', this.result[at - 1]!));
        this.result.push(token);
        this.noteOpening(lineAt, at - 1, token);
        return true;
    }

    private noteOpening(lineAt: number, at: number, closing: IToken): void {
        const last = this.result[at]!;
        this.mistakes.push({
            ...spanOf(last),
            message: `An opening brace { is missing after ${this.headerOf(lineAt)}`,
            fixes: [
                {
                    title: 'Add the opening brace',
                    edits: [openingBrace(this.text, spanOf(last).end)],
                    unattended: true,
                },
            ],
            related: [{ ...spanOf(closing), message: 'This brace closes it' }],
        });
    }

    /** Closes the innermost blocks, so many of them, before something that shows that they are over. */
    private closeFor(count: number, before: string, last: IToken): void {
        const blocks = this.stack.splice(this.stack.length - count).reverse();
        const named = blocks
            .slice(0, NAMED)
            .map(block => `${this.headerOf(block.head)}, opened in line ${block.open.startLine},`);
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
                message: `Opens ${this.headerOf(block.head)}`,
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

/** A keyword that may lead a statement. */
function isLead(token: IToken): boolean {
    const keyword = keywordOf(token);
    return keyword !== undefined && /^[a-z]/.test(keyword) && !WITHIN.has(keyword);
}
