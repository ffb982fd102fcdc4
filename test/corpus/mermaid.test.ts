import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
    type MermaidDiagram,
    type MermaidViewName,
    mapMermaid,
    mermaidViews,
} from '@process-as-code/diagrams';
import { type Process, processesOf, type Workspace } from '@process-as-code/language';
import { openWorkspace } from '@process-as-code/language/node';
import { modelOf } from '@process-as-code/language/testing';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBrowser } from '../../scripts/lib/browser.ts';
import { root } from '../../scripts/lib/say.mjs';
import { documentOf, hostileLabels } from './mermaid.fixture.ts';

const views = Object.keys(mermaidViews) as MermaidViewName[];
const script = createRequire(
    createRequire(import.meta.url).resolve('@process-as-code/diagrams/node'),
).resolve('mermaid/dist/mermaid.min.js');

let browser: Browser;
let page: Page;

/** Mermaid itself, as a page that shows Markdown sets it up. */
beforeAll(async () => {
    const { executablePath, env } = await ensureBrowser();
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], ...(env ? { env } : {}) });
    page = await browser.newPage();
    await page.setContent('<main></main>');
    await page.addScriptTag({ path: script });
    await page.evaluate("mermaid.initialize({ startOnLoad: false, securityLevel: 'strict' })");
}, 120_000);

afterAll(() => browser.close());

interface Drawn {
    /** The text that a reader sees, without blanks. */
    readonly shown: string;
    /** What has no place in a drawing. */
    readonly strange: readonly string[];
}

function draw({ text }: MermaidDiagram): Promise<Drawn> {
    return page.evaluate<Drawn>(`mermaid.render('drawn', ${JSON.stringify(text)}).then(${look})`);
}

/** In the page. */
const look = `({ svg }) => {
    const main = document.querySelector('main');
    main.innerHTML = svg;
    for (const style of main.querySelectorAll('style')) style.remove();
    const isStrange = ({ tagName, attributes }) =>
        /^(script|iframe|img|image|a|object|embed|form|input)$/i.test(tagName) ||
        [...attributes].some(({ name, value }) => /^on/i.test(name) || /javascript:/i.test(value));
    return {
        shown: main.textContent.replace(/\\s+/g, ''),
        strange: [...main.querySelectorAll('*')].filter(isStrange).map(element => element.outerHTML),
    };
}`;

const parse = ({ text }: MermaidDiagram): Promise<unknown> =>
    page.evaluate(`mermaid.parse(${JSON.stringify(text)})`);

const folder = join(root, 'examples');
const examples = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);

describe.each(examples)('Mermaid draws %s', name => {
    test('in every view', { timeout: 120_000 }, async () => {
        const { workspace } = await openWorkspace([join(folder, name)]);
        for (const process of processesOf(workspace)) {
            for (const view of views) {
                const { diagrams, remarks } = mermaidViews[view](workspace, process);
                expect(diagrams.length + remarks.length).toBeGreaterThan(0);
                for (const each of diagrams) expect((await draw(each)).strange).toEqual([]);
            }
            await parse(mapMermaid(workspace, process, 'swimlane-beta').diagrams[0]!);
        }
    });
});

describe('whatever people write', () => {
    test('is shown as it stands and does nothing', { timeout: 180_000 }, async () => {
        for (let first = 0; first < 70; first += 5) {
            const labels = hostileLabels.slice(first, first + 5);
            const { workspace, process } = await processOf(labels);
            for (const view of views) {
                const drawn = await Promise.all(mermaidViews[view](workspace, process).diagrams.map(draw));
                const shown = drawn.map(each => each.shown).join('');
                // Decisions are no boxes of a value stream.
                const wanted = labels.filter((_, index) => view !== 'value-stream' || index % 2 === 0);
                expect(
                    [view, wanted.filter(label => !shown.includes(label.replace(/\s+/g, '')))],
                    `${view} of ${labels}`,
                ).toEqual([view, []]);
                expect(drawn.flatMap(each => each.strange)).toEqual([]);
            }
        }
    });

    test('is read by Mermaid in every combination', { timeout: 120_000 }, async () => {
        for (let first = 0; first < hostileLabels.length; first += 20) {
            const { workspace, process } = await processOf(hostileLabels.slice(first, first + 20));
            for (const view of views)
                for (const each of mermaidViews[view](workspace, process).diagrams) await parse(each);
        }
    });
});

async function processOf(labels: readonly string[]): Promise<{ workspace: Workspace; process: Process }> {
    const { workspace, document } = await modelOf(documentOf(labels));
    return { workspace, process: document.processes[0]! };
}
