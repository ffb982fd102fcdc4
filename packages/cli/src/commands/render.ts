import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Opened } from '@process-as-code/language/node';
import { FINE } from '../exit-codes.ts';
import { refuseSource, writeWhole } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { open, remarkProblems } from '../opening.ts';
import { count, print, remark } from '../terminal.ts';
import { documentsOf, endingOf, formatsOf, type RenderedDocument } from '../views/documents.ts';
import { flowchart, map } from '../views/map.ts';
import { markdownPage } from '../views/markdown-page.ts';
import { matrix } from '../views/matrix.ts';
import type { RenderedName } from '../views/names.ts';
import { improvements, kpis, valueStream } from '../views/results.ts';
import { sentences } from '../views/sentences.ts';
import { blueprint, journey, raci, sipoc, stakeholders } from '../views/tables.ts';
import type { RenderCall, View } from '../views/view.ts';

const VIEWS: Readonly<Record<RenderedName, View>> = {
    map,
    flowchart,
    sipoc,
    'value-stream': valueStream,
    raci,
    journey,
    blueprint,
    stakeholders,
    kpis,
    improvements,
    matrix,
    sentences,
};

/** Draws or writes out one view, or all of them into a folder. */
export async function render(path: string, call: RenderCall): Promise<number> {
    if (call.view === 'all') return renderAll(path, call);
    const view = VIEWS[call.view];
    const formats = formatsOf(call.view, view);
    const format = call.format ?? formats[0]!;
    if (!formats.includes(format))
        throw new Mistake(`the view ${call.view} is not written as ${format}, but as ${formats.join(', ')}`);
    if (call.output) refuseSource(call.output);
    else if (format === 'png' && process.stdout.isTTY)
        throw new Mistake('a picture cannot be shown here. Name a file for it, such as -o map.png');
    const opened = await open([path]);
    remarkProblems(opened);
    const [first, ...others] = await documentsOf(call.view, view, opened, format, call);
    if (others.length > 0) {
        const names = others.map(other => other.name).join(', ');
        remark(
            `This shows ${first?.name}. There ${others.length === 1 ? 'is' : 'are'} also ${names}: choose with --process, or all with --view all.`,
        );
    }
    const content = first?.content ?? '';
    if (call.output) await writeWhole(call.output, content);
    else if (typeof content === 'string') print(content);
    else process.stdout.write(content);
    return FINE;
}

/** Writes `map-NAME.svg` and its like; a view that is not written in the wanted format is written in its usual one. */
async function renderAll(path: string, call: RenderCall): Promise<number> {
    const { output } = call;
    if (!output)
        throw new Mistake(
            '--view all writes several files. Name a folder for them with -o, or with --format md one page: -o page.md',
        );
    const opened = await open([path]);
    remarkProblems(opened);
    if (call.format === 'md' && /\.(md|markdown)$/i.test(output)) {
        await writeWhole(output, markdownPage(VIEWS, opened, call));
        return FINE;
    }
    const files: RenderedDocument[] = [];
    for (const [name, view] of Object.entries(VIEWS))
        files.push(...(await namedFiles(name, view, opened, call)));
    if (files.length === 0)
        throw new Mistake(`there is nothing to show in ${path}. Name the file that holds the process`);
    await mkdir(output, { recursive: true });
    for (const file of files) await writeWhole(join(output, file.name), file.content);
    print(`${output}: ${count(files.length, 'file')}\n${files.map(file => `  ${file.name}`).join('\n')}`);
    return FINE;
}

async function namedFiles(
    name: string,
    view: View,
    opened: Opened,
    call: RenderCall,
): Promise<RenderedDocument[]> {
    const formats = formatsOf(name, view);
    const format = call.format && formats.includes(call.format) ? call.format : formats[0]!;
    const documents = await present(name, () => documentsOf(name, view, opened, format, call));
    return documents.map(document => ({
        name: `${name}-${document.name}.${endingOf(format)}`,
        content: document.content,
    }));
}

/** Of a view that has nothing to show, the reason is told and the others follow. */
async function present(name: string, write: () => Promise<RenderedDocument[]>): Promise<RenderedDocument[]> {
    try {
        return await write();
    } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        remark(`${name}: ${error.message}.`);
        return [];
    }
}
