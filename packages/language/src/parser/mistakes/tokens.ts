import type { IToken } from 'chevrotain';
import type { Span } from './mistake.ts';

const TEXTS = new Set(['STRING', 'TEXT_BLOCK']);

/** Where a token stands. The end of the file is a token without a place: it stands nowhere. */
export function spanOf(token: IToken): Span {
    return { start: token.startOffset, end: (token.endOffset ?? token.startOffset) + 1 };
}

export function isEnd(token: IToken): boolean {
    return token.tokenType.name === 'EOF';
}

/** The keyword that a token is, or may be; undefined for anything else. */
export function keywordOf(token: IToken): string | undefined {
    const { name } = token.tokenType;
    if (!/^[a-z]/.test(name)) return undefined;
    return name.endsWith('?') ? name.slice(0, -1) : name;
}

/** A name that is no keyword. */
export function isPlainName(token: IToken): boolean {
    return token.tokenType.name === 'ID';
}

/** A word, be it a name or a keyword. */
export function isWord(token: IToken): boolean {
    return isPlainName(token) || keywordOf(token) !== undefined;
}

export function isText(token: IToken): boolean {
    const { name, CATEGORIES } = token.tokenType;
    return TEXTS.has(name) || (CATEGORIES ?? []).some(each => TEXTS.has(each.name));
}

export function isSign(token: IToken, sign: string): boolean {
    return token.tokenType.name === sign;
}

/** True where the second token continues the line of the first. */
export function isOnLineOf(previous: IToken, token: IToken): boolean {
    return !isEnd(previous) && !isEnd(token) && previous.endLine === token.startLine;
}

/** True where nothing stands between the two. */
export function isGlued(previous: IToken, token: IToken): boolean {
    return !isEnd(previous) && !isEnd(token) && spanOf(previous).end === token.startOffset;
}
