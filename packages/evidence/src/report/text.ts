/**
 * A text as it can stand in a document: what XML forbids becomes `�`, and signs that turn the direction of the text
 * around them are dropped, so that nobody's words can make other words read differently.
 */
export function plain(text: string): string {
    return text.toWellFormed().replace(forbidden, '\uFFFD').replace(turning, '');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 does not allow
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const turning = /[\u202A-\u202E]/g;
