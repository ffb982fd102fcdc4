import { escapeMarkdown } from '../matrix/markdown.ts';
import type { MermaidView } from './mermaid.ts';

/** Diagrams as fences that GitHub, GitLab and editors show, and below them in words what they leave out. */
export function mermaidMarkdown({ diagrams, remarks }: MermaidView): string {
    const several = diagrams.length > 1;
    return [
        ...diagrams.flatMap(({ title, text }) => [
            ...(several ? [`### ${escapeMarkdown(title)}`, ''] : []),
            `\`\`\`mermaid\n${text}\`\`\``,
            '',
        ]),
        ...remarks.flatMap(remark => [`*${escapeMarkdown(remark)}*`, '']),
    ].join('\n');
}
