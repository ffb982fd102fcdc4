import { fold } from '../sentences/words.ts';

/**
 * Texts between quotation marks, below each other, which Mermaid shows as they stand: whatever could end a text, or be
 * read as a keyword, a directive, markup or Markdown, is written by its number (`#35;`).
 */
export function quoted(...texts: readonly string[]): string {
    return `"${texts.map(words).join('<br/>')}"`;
}

/** The same for diagrams that know no quotation marks, where colons, commas and the first word mean something. */
export function bare(text: string): string {
    const safe = words(text).replace(/[:,]/g, numbered);
    return keywords.test(safe) ? numbered(safe[0]!) + safe.slice(1) : safe;
}

/** The same for the rest of a line. A text is never empty: Mermaid would take what follows for it. */
export function words(text: string): string {
    const line = fold(text.toWellFormed().replace(/\p{Cc}/gu, ' ')) || '–';
    return line
        .replace(unsafe, numbered)
        .replace(lists, (_, digits: string, sign: string) => digits + numbered(sign))
        .replace(rewritten, numbered);
}

/** All but letters, marks, digits, emoji and what is harmless between them. */
const unsafe =
    /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Component} .,:?!%'’‘“”–—…·()+/=£€-]|[#*]|^%|%(?=%)|(?<=%)%/gu;

/** At the beginning it would make a list. */
const lists = /^(\d+(?=[.)])|)([-+.)])/;

/** What Mermaid looks for in the whole text, wherever it stands: settings of style, and icons (`fa:fa-car`). */
const rewritten = /s(?=tyle)|c(?=lassDef)|d(?=irection)|:(?=fa-)/g;

/** At the beginning of a line. */
const keywords = /^(title|section|acc|journey|timeline|end\b)/i;

function numbered(character: string): string {
    return `#${character.codePointAt(0)};`;
}
