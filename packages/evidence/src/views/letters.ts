import { charactersWithoutSign } from '@process-as-code/diagrams';

/** So many are named. */
const most = 8;

/** What documents say, without their comments: a string is kept whole, whatever is in it. */
const strings = /"""[\s\S]*?"""|"(?:[^"\\\r\n]|\\[^\r\n])*"|'(?:[^'\\\r\n]|\\[^\r\n])*'/;
const comments = /\/\*[\s\S]*?\*\/|\/\/[^\n\r]*/;
const either = new RegExp(`(${strings.source})|${comments.source}`, 'g');

/**
 * Says of the texts of documents that PDF and PNG show empty boxes in place of some characters, and names these; nothing
 * where they show all. The fonts of the machine are not asked: a bundle is the same file everywhere.
 */
export function lettersRemarks(texts: readonly string[]): string[] {
    const said = texts.map(text => text.replace(either, (_, kept?: string) => kept ?? ''));
    const missing = charactersWithoutSign(said.join('\n'));
    if (missing.length === 0) return [];
    const others = missing.length - most;
    const more = others > 0 ? ` and ${others} ${others === 1 ? 'other' : 'others'}` : '';
    return [
        `PDF and PNG have no sign for ${missing.slice(0, most).join(' ')}${more}: empty boxes stand in their place. ` +
            'The page for browsers, the text for Word and the SVG pictures show them.',
    ];
}
