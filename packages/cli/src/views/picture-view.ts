import { type Picture, pictureSvg } from '@process-as-code/diagrams';
import type { Process, Workspace } from '@process-as-code/language';
import { type Opened, relativePath } from '@process-as-code/language/node';
import { htmlPage } from '../format/page.ts';
import { Mistake } from '../mistake.ts';
import { nameOf, processes } from '../opening.ts';
import type { TextFormat, View } from './view.ts';

/** What a view has to show of one process. */
export interface Drawn {
    readonly picture: Picture;
    /** What the picture shows, as data. */
    readonly data: unknown;
    /** The same as tables: fragments of HTML, Markdown, and CSV where one table says it all. */
    readonly html: () => string;
    readonly md: () => string;
    readonly csv?: () => string;
}

/** A view that draws each process as a picture and writes it as a table. */
export function pictureView(
    formats: readonly TextFormat[],
    draw: (workspace: Workspace, process: Process) => Drawn,
): View {
    return {
        formats,
        render: (opened, format, call) => {
            const found = processes(opened, call.process);
            if (found.length === 0)
                throw new Mistake('there is no process in these files. Write process NAME "…" { … }');
            return found.map(process => {
                const drawn = draw(opened.workspace, process);
                const write = {
                    svg: () => pictureSvg(drawn.picture, { theme: call.theme, fontEmbedded: true }),
                    json: () => json(drawn, opened),
                    html: () => htmlPage(drawn.picture.title, page(drawn, call.theme), call.theme),
                    md: drawn.md,
                    csv: () => drawn.csv?.() ?? '',
                };
                return { name: nameOf(process), text: write[format]() };
            });
        },
    };
}

/** The picture, and below it the same for those who cannot see it. */
function page({ picture, html }: Drawn, theme: 'light' | 'dark'): string {
    return `${pictureSvg(picture, { theme })}\n${html()}`;
}

/** The picture with its data; files are named as a person would. */
function json({ picture, data }: Drawn, { root }: Opened): string {
    const plain = (key: string, value: unknown): unknown =>
        key === 'file' && typeof value === 'string' ? relativePath(root, value) : value;
    return `${JSON.stringify({ ...picture, data }, plain, 2)}\n`;
}
