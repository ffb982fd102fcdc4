import {
    charactersWithoutSign,
    escapeMarkdown,
    type MermaidView,
    mermaidMarkdown,
    mermaidViews,
    pngOf,
} from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { type Process, titleOf } from '@process-as-code/language';
import type { Opened } from '@process-as-code/language/node';
import { Mistake } from '../mistake.ts';
import { nameOf, processes } from '../opening.ts';
import { remark } from '../terminal.ts';
import type { RenderCall, Rendered, RenderFormat, View } from './view.ts';

/** One document that `render` writes, in whatever format. */
export interface RenderedDocument {
    /** What it shows: the name of a process or a pack. */
    readonly name: string;
    readonly content: string | Uint8Array;
}

/** The formats of a view; the first one is written where the call names none. */
export function formatsOf(name: string, view: View): RenderFormat[] {
    return [
        ...view.formats,
        ...(view.formats.includes('svg') ? (['png'] as const) : []),
        ...(name in mermaidViews ? (['mermaid'] as const) : []),
    ];
}

/** All documents of a view in one of its formats. Throws a sentence where there is nothing to show. */
export async function documentsOf(
    name: string,
    view: View,
    opened: Opened,
    format: RenderFormat,
    call: RenderCall,
): Promise<RenderedDocument[]> {
    switch (format) {
        case 'png':
            return drawn(view.render(opened, 'svg', call), Number(call.scale));
        case 'mermaid':
            return mermaid(name, opened, call);
        case 'md':
            return withDrawing(name, view.render(opened, 'md', call), opened, call);
        default:
            return view.render(opened, format, call).map(({ name, text }) => ({ name, content: text }));
    }
}

/** How the names of files end. */
export function endingOf(format: RenderFormat): string {
    return format === 'mermaid' ? 'mmd' : format;
}

async function drawn(documents: readonly Rendered[], scale: number): Promise<RenderedDocument[]> {
    const pictures: RenderedDocument[] = [];
    for (const { name, text } of documents) {
        remarkBoxes(name, charactersWithoutSign(text));
        pictures.push({ name, content: await pngOf(text, scale, rasterisingInNode) });
    }
    return pictures;
}

function remarkBoxes(name: string, characters: readonly string[]): void {
    if (characters.length === 0) return;
    const some = characters.slice(0, 8).join(' ');
    const more = characters.length > 8 ? ` and ${characters.length - 8} more` : '';
    remark(
        `${name}: the font of PNG pictures has no sign for ${some}${more}, so there are empty boxes. SVG shows them with the fonts of the reader's machine.`,
    );
}

/** A document for each diagram: of the KPIs, one for each. */
function mermaid(name: string, opened: Opened, call: RenderCall): RenderedDocument[] {
    const written = mermaidOf(name, opened, call);
    const documents = written.flatMap(({ process, view }) =>
        view.diagrams.map(({ text }, index) => ({
            name: index === 0 ? nameOf(process) : `${nameOf(process)}-${index + 1}`,
            content: text,
        })),
    );
    if (documents.length > 0) return documents;
    const reasons = written.flatMap(({ view }) => view.remarks);
    throw new Mistake((reasons[0] ?? 'there is no process in these files').replace(/\.$/, ''));
}

/** The diagrams of Mermaid stand before the table or the sentences, below the heading of the page. */
function withDrawing(
    name: string,
    documents: readonly Rendered[],
    opened: Opened,
    call: RenderCall,
): RenderedDocument[] {
    const drawings = drawingsOf(name, opened, call);
    return documents.map(({ name, text }) => {
        const drawing = drawings.get(name);
        if (!drawing) return { name, content: text };
        const [, heading = `# ${escapeMarkdown(drawing.title)}\n\n`, rest] =
            /^(# [^\n]*\n\n)?([\s\S]*)$/.exec(text)!;
        return { name, content: `${heading}${drawing.text}\n${rest}` };
    });
}

/** For each process what Mermaid draws of a view, as Markdown, and what it leaves out, in words; nothing where it draws nothing. */
export function drawingsOf(
    name: string,
    opened: Opened,
    call: RenderCall,
): Map<string, { readonly title: string; readonly text: string }> {
    return new Map(
        mermaidOf(name, opened, call)
            .filter(({ view }) => view.diagrams.length > 0)
            .map(({ process, view }) => [
                nameOf(process),
                { title: titleOf(process), text: mermaidMarkdown(view) },
            ]),
    );
}

function mermaidOf(
    name: string,
    opened: Opened,
    call: RenderCall,
): { process: Process; view: MermaidView }[] {
    if (!isMermaid(name)) return [];
    return processes(opened, call.process).map(process => ({
        process,
        view: mermaidViews[name](opened.workspace, process),
    }));
}

function isMermaid(name: string): name is keyof typeof mermaidViews {
    return name in mermaidViews;
}
