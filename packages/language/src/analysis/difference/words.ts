import type { Element, ElementKind } from '../../model/element.ts';
import { titleOf } from '../../model/lookup.ts';

/** White space folded to single blanks. */
export function fold(text: string): string {
    return text.replace(/\s+/g, ' ').trim();
}

/** A text somebody wrote, in quotes, on one line and not too long to be read in passing. */
export function quoted(text: string): string {
    const line = fold(text);
    return line.length > longest ? `“${line.slice(0, longest - 1).trimEnd()}…”` : `“${line}”`;
}

const longest = 120;

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The same of what may be many: the first ones, and how many there are besides. */
export function listedBriefly(items: readonly string[]): string {
    if (items.length <= most) return listed(items);
    return listed([...items.slice(0, most - 2), `${items.length - most + 2} more`]);
}

const most = 8;

export function capital(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}

export function withArticle(word: string): string {
    return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** `1 step`, `2 steps`. */
export function count(number: number, noun: string): string {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** The text as a sentence: with a full stop, unless it ends as one. */
export function sentence(text: string): string {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** `step “Log it”`; the kind alone for what has no words of its own. */
export function described(element: Element): string {
    const title = titleOf(element);
    const word = kindWord(element.kind);
    return title === element.kind ? word : `${word} ${quoted(title)}`;
}

/** The word of the field for a kind of node or other element. */
export function kindWord(kind: ElementKind): string {
    return kindWords[kind] ?? kind;
}

const kindWords: Partial<Record<ElementKind, string>> = {
    kpi: 'KPI',
    send: 'message',
    receive: 'awaited message',
    call: 'run of another process',
    parallel: 'parallel block',
    culture: 'point of culture',
};
