import type { Element, ElementKind, Ref } from '../../model/element.ts';
import { titleOfRef } from '../../model/lookup.ts';
import type { Workspace } from '../../model/types.ts';

/** A text of the document as it is shown in a message: in quotes, on one line, and not too long. */
export function quote(text: string): string {
    const line = PLAIN.test(text) ? text : text.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
    return line.length > 80 ? `"${line.slice(0, 79).trimEnd()}…"` : `"${line}"`;
}

/** Most texts are words with one space between them, and shown as they are. */
const PLAIN = /^[^\s"]+(?: [^\s"]+)*$/;

/** A text as it is written into a document. */
export function written(text: string): string {
    return `"${text.replace(/\s+/g, ' ').replace(/[\\"]/g, '\\$&')}"`;
}

/** A text without what does not matter when it is compared: capitals, signs, white space. */
export function folded(text: string): string {
    const words = text.toLowerCase();
    return PLAIN_WORDS.test(words) ? words : words.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** What is folded already, as far as it takes no time to see. */
const PLAIN_WORDS = /^[a-z0-9]+(?: [a-z0-9]+)*$/;

/** What a message calls an element: its label, else its name, in quotes. */
export function called(element: Element): string {
    return quote(element.label || element.name || kindWord(element.kind));
}

/** What a message calls that which a reference means; its name as written where nobody knows. */
export function calledRef(workspace: Workspace, ref: Ref): string {
    return quote(titleOfRef(workspace, ref));
}

/** `the step "Log the complaint"`, or `the parallel block in line 12` where it has no words of its own. */
export function described(element: Element): string {
    const words = element.label || element.name;
    const kind = kindWord(element.kind);
    return words ? `the ${kind} ${quote(words)}` : `the ${kind} in line ${element.anchor.line}`;
}

/** `a, b or c` */
export function oneOf(words: readonly string[], link = 'or'): string {
    const last = words.at(-1) ?? '';
    return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} ${link} ${last}`;
}

/** `a role`, `an input`. */
export function withArticle(word: string): string {
    return `${/^[aeio]/i.test(word) ? 'an' : 'a'} ${word}`;
}

/** The word of the field for a kind of element. */
export function kindWord(kind: ElementKind): string {
    return words[kind] ?? kind;
}

const words: Partial<Record<ElementKind, string>> = {
    kpi: 'KPI',
    criteria: 'criteria pack',
    'learning-outcome': 'learning outcome',
    evidence: 'evidence item',
    send: 'step',
    receive: 'step',
    call: 'step',
    jump: 'arrow',
    parallel: 'parallel block',
};
