import type { Place } from '../../model/element.ts';

/** Signs that mean something to Markdown wherever they stand. */
const SIGNS = /[\\`*_[\]<>~|&$]/g;
/** What a list, a heading or a line begins with. */
const BEGINNINGS = /^(\s*)([#+=-])|^(\s*\d+)([.)])(?=\s|$)/gm;
/** What becomes a link by itself. */
const ADDRESSES = /:(?=\/\/)|(?<=\bwww)\.|@/gi;

/** A text of a document as plain words on one line: whatever it holds, it is neither a link nor a command nor a picture. */
export function words(text: string): string {
    return escaped(text.replace(/\s+/g, ' ').trim());
}

/** A text of a document with its lines and paragraphs. */
export function paragraphs(text: string): string {
    return escaped(text.replace(/\r\n?/g, '\n').trim())
        .split('\n')
        .map(line => line.trim())
        .join('  \n');
}

/** A name, a value or a period as it is written. */
export function code(text: string): string {
    const line = text.replace(/[\s`]+/g, ' ').trim();
    return line === '' ? '' : `\`${line}\``;
}

/** Words that lead to a place; plain ones where it lies in no file of the disk: editors follow no other links. */
export function linked(text: string, place: Place): string {
    if (!place.file.startsWith('file:')) return words(text) || '…';
    return `[${words(text) || '…'}](${addressOf(place.file)}#L${place.line})`;
}

/** An address of this machine as it may stand between the brackets of a link. */
export function addressOf(uri: string): string {
    return uri.replace(
        /[\s()<>\\]/g,
        sign => `%${sign.charCodeAt(0).toString(16).padStart(2, '0').toUpperCase()}`,
    );
}

function escaped(text: string): string {
    return text.replace(SIGNS, '\\$&').replace(BEGINNINGS, '$1$3\\$2$4').replace(ADDRESSES, '\\$&');
}
