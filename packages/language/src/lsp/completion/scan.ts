/** A pair of braces that is open at the cursor. */
export interface OpenBlock {
    /** Offset of the brace. */
    readonly brace: number;
    /** Offset behind which the statement that opened it begins: that of the brace outside, or of a sister's closing one. */
    readonly since: number;
}

/** What an offset of a text lies in. */
export interface Surroundings {
    /** `text` is a string that ends on its line, `prose` a text block or a comment. */
    readonly inside: 'code' | 'text' | 'prose';
    /** Offset at which the string, the text block or the comment begins; only inside one. */
    readonly from?: number;
    /** The braces that are open, outermost first. */
    readonly blocks: readonly OpenBlock[];
    /** Offset behind which the statement at the cursor begins at the earliest. */
    readonly since: number;
}

/** Finds where an offset lies. Looks at each character before it once, and understands nothing but braces, texts and comments. */
export function surroundings(text: string, offset: number): Surroundings {
    const blocks: OpenBlock[] = [];
    let since = 0;
    for (let at = 0; at < offset; ) {
        const found = passage(text, at);
        if (found) {
            if (offset < found.end || (offset === found.end && !found.closed)) {
                return { inside: found.inside, from: at, blocks, since };
            }
            at = found.end;
            continue;
        }
        const character = text[at++];
        if (character === '{') {
            blocks.push({ brace: at - 1, since });
            since = at;
        } else if (character === '}') {
            blocks.pop();
            since = at;
        }
    }
    return { inside: 'code', blocks, since };
}

/**
 * What stands directly inside a pair of braces, with `{}` for the blocks in it; up to the end of the text where they are never closed.
 * @param open offset of the opening brace
 */
export function directContent(text: string, open: number): string {
    let depth = 0;
    let content = '';
    let from = open + 1;
    for (let at = open + 1; at < text.length; ) {
        const found = passage(text, at);
        if (found) {
            at = found.end;
            continue;
        }
        const character = text[at++];
        if (character === '{') {
            if (depth++ === 0) content += text.slice(from, at);
        } else if (character === '}') {
            if (depth-- === 0) return content + text.slice(from, at - 1);
            if (depth === 0) from = at - 1;
        }
    }
    return depth === 0 ? content + text.slice(from) : content;
}

interface Passage {
    readonly inside: 'text' | 'prose';
    readonly end: number;
    /** False where it goes on to the end of the line or of the file for want of its closing sign. */
    readonly closed: boolean;
}

/** The string, text block or comment that begins at an offset. */
function passage(text: string, at: number): Passage | undefined {
    switch (text[at]) {
        case '"':
            return text.startsWith('"""', at) ? until(text, at + 3, '"""') : quoted(text, at);
        case "'":
            return quoted(text, at);
        case '/':
            if (text[at + 1] === '*') return until(text, at + 2, '*/');
            return text[at + 1] === '/'
                ? { inside: 'prose', end: endOfLine(text, at), closed: false }
                : undefined;
        default:
            return undefined;
    }
}

function until(text: string, from: number, sign: string): Passage {
    const at = text.indexOf(sign, from);
    return at < 0
        ? { inside: 'prose', end: text.length, closed: false }
        : { inside: 'prose', end: at + sign.length, closed: true };
}

/** A string ends with its line, or before a brace, when its quote is missing. */
function quoted(text: string, at: number): Passage {
    const quote = text[at];
    let brace = -1;
    let end = at + 1;
    for (; end < text.length; end++) {
        const character = text[end];
        if (character === '\n' || character === '\r') break;
        if (character === quote) return { inside: 'text', end: end + 1, closed: true };
        if (character === '\\' && !/[\r\n]/.test(text[end + 1] ?? '\n')) end++;
        else if ((character === '{' || character === '}') && brace < 0) brace = end;
    }
    return { inside: 'text', end: Math.min(brace < 0 ? end : brace, text.length), closed: false };
}

function endOfLine(text: string, at: number): number {
    const rest = /[\r\n]/g;
    rest.lastIndex = at;
    return rest.exec(text)?.index ?? text.length;
}
