import { quoted, words } from './escape.ts';
import type { MermaidDiagram } from './mermaid.ts';

/** Lines of a diagram below its first one, which names its kind; before it settings of Mermaid. */
export function diagram(
    title: string,
    kind: string,
    lines: readonly string[],
    settings: readonly string[] = [],
): MermaidDiagram {
    const head = settings.length > 0 ? ['---', 'config:', ...settings.map(line => `  ${line}`), '---'] : [];
    return { title, text: [...head, kind, ...lines.map(line => `    ${line}`), ''].join('\n') };
}

/** What a screen reader says of a diagram: its title, and its content in words. */
export function described(title: string, description: string): string[] {
    return [`accTitle: ${words(title)}`, `accDescr: ${words(description)}`];
}

/** A box of a flowchart that holds others. */
export function subgraph(id: string, title: string, lines: readonly string[], direction?: 'TB'): string[] {
    return [
        `subgraph ${id}[${quoted(title)}]`,
        ...(direction ? [`    direction ${direction}`] : []),
        ...lines.map(line => `    ${line}`),
        'end',
    ];
}
