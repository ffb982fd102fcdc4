import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Opened } from '@process-as-code/language/node';
import { FINE } from '../exit-codes.ts';
import { refuseSource, writeWhole } from '../files.ts';
import { Mistake } from '../mistake.ts';
import { open, remarkProblems } from '../opening.ts';
import { count, print, remark } from '../terminal.ts';
import { flowchart, map } from '../views/map.ts';
import { matrix } from '../views/matrix.ts';
import { improvements, kpis, valueStream } from '../views/results.ts';
import { sentences } from '../views/sentences.ts';
import { blueprint, journey, raci, sipoc, stakeholders } from '../views/tables.ts';
import type { RenderCall, View } from '../views/view.ts';

const VIEWS: Readonly<Record<string, View>> = {
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
    const view = VIEWS[call.view]!;
    const format = call.format ?? view.formats[0]!;
    if (!view.formats.includes(format))
        throw new Mistake(
            `the view ${call.view} is not written as ${format}, but as ${view.formats.join(', ')}`,
        );
    if (call.output) refuseSource(call.output);
    const opened = await open([path]);
    remarkProblems(opened);
    const [first, ...others] = view.render(opened, format, call);
    if (others.length > 0) {
        const names = others.map(other => other.name).join(', ');
        remark(
            `This shows ${first?.name}. There ${others.length === 1 ? 'is' : 'are'} also ${names}: choose with --process, or all with --view all.`,
        );
    }
    if (call.output) await writeWhole(call.output, first?.text ?? '');
    else print(first?.text ?? '');
    return FINE;
}

/** Writes `map-NAME.svg` and its like; a view that is not written in the wanted format is written in its usual one. */
async function renderAll(path: string, call: RenderCall): Promise<number> {
    const { output } = call;
    if (!output) throw new Mistake('--view all writes several files. Name a folder for them with -o');
    const opened = await open([path]);
    remarkProblems(opened);
    const files = Object.entries(VIEWS).flatMap(([name, view]) => documents(name, view, opened, call));
    if (files.length === 0)
        throw new Mistake(`there is nothing to show in ${path}. Name the file that holds the process`);
    await mkdir(output, { recursive: true });
    for (const file of files) await writeWhole(join(output, file.name), file.text);
    print(`${output}: ${count(files.length, 'file')}\n${files.map(file => `  ${file.name}`).join('\n')}`);
    return FINE;
}

function documents(
    name: string,
    view: View,
    opened: Opened,
    call: RenderCall,
): { name: string; text: string }[] {
    const format = call.format && view.formats.includes(call.format) ? call.format : view.formats[0]!;
    try {
        return view
            .render(opened, format, call)
            .map(document => ({ name: `${name}-${document.name}.${format}`, text: document.text }));
    } catch (error) {
        if (!(error instanceof Mistake)) throw error;
        remark(`${name}: ${error.message}.`);
        return [];
    }
}
