/** White space folded to single blanks. */
export function fold(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** The text with a full stop, unless it ends a sentence already. */
export function stopped(text: string): string {
    const folded = fold(text);
    return /[.!?…][”"'’)]?$/.test(folded) ? folded : `${folded}.`;
}

/** Words as somebody wrote them, marked as such. */
export function quoted(text: string): string {
    return `“${fold(text)}”`;
}

/** `by phone`; what begins with a word such as "in" (`in person`) needs no other. */
export function byChannels(channels: string): string {
    return /^(?:at|by|face|in|on|over|through|via)\b/i.test(channels) ? channels : `by ${channels}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${word} ${last}`;
}
