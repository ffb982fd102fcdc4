// Draws the same processes with our layout, with Mermaid's swimlanes and with bpmn-auto-layout, and writes what came of it
// into docs/maps.md. Run it again when one of them changes: node scripts/compare-maps.ts
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pngOf } from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { flowGraph, processesOf } from '@process-as-code/language';
import { openWorkspace } from '@process-as-code/language/node';
import { modelOf } from '@process-as-code/language/testing';
import { chromium } from 'playwright-core';
import { generatedProcess } from '../packages/diagrams/src/map/processes.fixture.ts';
import { bpmn } from './compare/bpmn.ts';
import type { Contender, Drawn, Subject } from './compare/contender.ts';
import { crossings, strikes } from './compare/geometry.ts';
import { mermaidIn } from './compare/mermaid.ts';
import { ours } from './compare/ours.ts';
import { ensureBrowser } from './lib/browser.ts';
import { root, say } from './lib/say.mjs';

const { executablePath, env } = await ensureBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], ...(env ? { env } : {}) });
try {
    const contenders = [ours, await mermaidIn(await browser.newPage()), bpmn];
    const rows: string[] = [];
    for (const { title, subject, pictures } of await subjects()) {
        for (const contender of contenders) {
            const drawn = await drawTwice(contender, subject).catch(reasonOf);
            rows.push(rowOf(title, contender, drawn));
            say(rows.at(-1)!);
            if (pictures && typeof drawn !== 'string') await writePicture(contender, drawn);
        }
    }
    await writeTable(rows);
} finally {
    await browser.close();
}

async function subjects(): Promise<{ title: string; subject: Subject; pictures: boolean }[]> {
    const examples = [
        ['complaints', 'ComplaintHandling'],
        ['hospital-discharge', 'Discharge'],
    ] as const;
    const opened = examples.map(async ([folder, name]) => {
        const { workspace } = await openWorkspace([join(root, 'examples', folder)]);
        const process = processesOf(workspace).find(each => each.name === name)!;
        return named(`the example ${folder}`, { workspace, process }, folder === 'complaints');
    });
    const { workspace, document } = await modelOf(generatedProcess(3, 40));
    return [
        ...(await Promise.all(opened)),
        named('a generated process', { workspace, process: document.processes[0]! }, false),
    ];
}

function named(title: string, subject: Subject, pictures: boolean) {
    return { title: `${title} (${flowGraph(subject.process).nodes.length} nodes)`, subject, pictures };
}

/** The first time, much is only loaded. */
async function drawTwice(contender: Contender, subject: Subject): Promise<Drawn> {
    await contender.draw(subject);
    return contender.draw(subject);
}

function reasonOf(error: Error): string {
    return error.message.split('\n')[0]!.replace(/^page\.evaluate: /, '');
}

/** A drawing, or why there is none. */
function rowOf(title: string, { name }: Contender, drawn: Drawn | string): string {
    if (typeof drawn === 'string') return `| ${title} | ${name} | no picture: ${drawn} | – | – |`;
    const { time, drawing } = drawn;
    const clock = time < 1000 ? `${Math.ceil(time)} ms` : `${(time / 1000).toFixed(1)} s`;
    return `| ${title} | ${name} | ${clock} | ${crossings(drawing)} | ${strikes(drawing)} |`;
}

async function writePicture({ file }: Contender, { svg, png }: Drawn): Promise<void> {
    const bytes = png ?? (await pngOf(svg!, 1, rasterisingInNode));
    await writeFile(join(root, `docs/images/map-${file}.png`), bytes);
}

/** Between the two marks of the page. */
async function writeTable(rows: readonly string[]): Promise<void> {
    const page = join(root, 'docs/maps.md');
    const table = [
        '| Process | Drawn by | Time | Crossings | Texts with a line through them |',
        '| --- | --- | ---: | ---: | ---: |',
        ...rows,
    ].join('\n');
    const text = await readFile(page, 'utf8');
    const written = text.replace(
        /(<!-- table -->\n)[\s\S]*(\n<!-- end of the table -->)/,
        (_, before: string, after: string) => `${before}${table}${after}`,
    );
    await writeFile(page, written);
}
