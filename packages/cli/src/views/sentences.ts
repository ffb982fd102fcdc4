import {
    escapeMarkdown,
    escapeXml,
    type Sentence,
    sentences as sentencesOf,
} from '@process-as-code/diagrams';
import type { Process } from '@process-as-code/language';
import { htmlPage } from '../format/page.ts';
import { flowing } from './flowing.ts';
import type { RenderCall, TextFormat, View } from './view.ts';

/** The process as numbered plain sentences. */
export const sentences: View = {
    formats: ['md', 'json', 'html'],
    render: (opened, format, call) =>
        flowing(opened, call.process).map(process => ({
            name: process.name ?? process.id,
            text: write(process, sentencesOf(opened.workspace, process), format, call),
        })),
};

function write(process: Process, list: readonly Sentence[], format: TextFormat, call: RenderCall): string {
    const title = process.label ?? process.name ?? process.id;
    if (format === 'json') {
        const plain = list.map(({ number, id, phase, text }) => ({
            number,
            id,
            ...(phase ? { phase } : {}),
            text,
        }));
        return `${JSON.stringify({ version: 1, process: process.name, sentences: plain }, undefined, 2)}\n`;
    }
    return format === 'md' ? markdown(title, list) : htmlPage(title, html(list), call.theme);
}

/** A heading, and the sentences by phases. */
export function markdown(title: string, list: readonly Sentence[]): string {
    const paragraphs = byPhase(list).flatMap(({ phase, leaves, members }) => [
        ...(phase ? [`## ${escapeMarkdown(phase)}`] : leaves ? ['---'] : []),
        members.map(({ number, text }) => `${number}. ${escapeMarkdown(text)}`).join('\n'),
    ]);
    return `# ${escapeMarkdown(title)}\n\n${paragraphs.join('\n\n')}\n`;
}

function html(list: readonly Sentence[]): string {
    return byPhase(list)
        .map(({ phase, leaves, members }) => {
            const items = members.map(({ number, text }) => `<li value="${number}">${escapeXml(text)}</li>`);
            const head = phase ? `<h2>${escapeXml(phase)}</h2>\n` : leaves ? '<hr>\n' : '';
            return `${head}<ol>\n${items.join('\n')}\n</ol>`;
        })
        .join('\n');
}

interface Group {
    /** Empty where the nodes stand in none. */
    readonly phase: string;
    /** True for what follows a phase and is in none. */
    readonly leaves: boolean;
    readonly members: Sentence[];
}

/** Neighbours of one phase together. */
function byPhase(list: readonly Sentence[]): Group[] {
    const groups: Group[] = [];
    for (const sentence of list) {
        const phase = sentence.phase ?? '';
        const last = groups.at(-1);
        if (last && last.phase === phase) last.members.push(sentence);
        else groups.push({ phase, leaves: last !== undefined && phase === '', members: [sentence] });
    }
    return groups;
}
