import type { Element, ElementKind } from '../../model/element.ts';

/** A text of the document as it is shown in a message: in quotes, on one line, and not too long. */
export function quote(text: string): string {
    const line = text.replace(/\s+/g, ' ').replaceAll('"', "'").trim();
    return line.length > 80 ? `"${line.slice(0, 79).trimEnd()}…"` : `"${line}"`;
}

/** What a message calls an element: its label, else its name, in quotes. */
export function called(element: Element): string {
    return quote(element.label || element.name || kindWord(element.kind));
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
