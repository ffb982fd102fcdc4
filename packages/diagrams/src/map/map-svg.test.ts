import { modelOf } from '@process-as-code/language/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { coloursOf } from '../theme/palette.ts';
import { exampleProcess } from './example.fixture.ts';
import { mapScenes } from './map-scene.ts';
import { mapSvg } from './map-svg.ts';

describe('mapSvg', () => {
    let example: Awaited<ReturnType<typeof exampleProcess>>;
    let svg: string;

    beforeAll(async () => {
        example = await exampleProcess();
        svg = mapSvg(example.workspace, example.process);
    });

    it('is one well-formed element with a title and a description', () => {
        expect(unclosed(svg)).toEqual([]);
        expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="[\d.]+" height="[\d.]+"/);
        expect(svg).toContain('<title>Handle a customer complaint</title>');
        expect(svg).toMatch(/<desc>Swimlane map with 8 steps in 4 lanes: Tenant, [^<]+<\/desc>/);
    });

    it('names every node and line, and says which line of the text it is from', () => {
        const scene = mapScenes(example.workspace, example.process)[0]!;
        for (const { id, line } of scene.nodes) expect(svg).toContain(`data-id="${id}" data-line="${line}"`);
        expect(svg).toContain('aria-label="Step: Find the cause. Customer service advisor"');
        expect(svg).toContain('aria-label="End: Complaint closed (good). Customer service advisor"');
        expect(svg).toContain('aria-label="From Is anyone at risk? to Make the home safe: yes 4%"');
    });

    it('has no scripts, no styles and no references to elsewhere', () => {
        for (const theme of ['light', 'dark', 'variables'] as const) {
            const text = mapSvg(example.workspace, example.process, { theme });
            expect(text).not.toMatch(/<script|<style|style=|href|url\(|on\w+=/);
        }
    });

    it('carries the font when asked, and nothing else from outside', () => {
        const text = mapSvg(example.workspace, example.process, { fontEmbedded: true });
        expect(text.match(/@font-face/g)).toHaveLength(2);
        expect(text.replace(/url\(data:font\/woff;base64,[^)]+\)/g, '')).not.toMatch(/url\(|href/);
    });

    it('has fixed colours in files and custom properties in a page, and the same shapes', () => {
        const { workspace, process } = example;
        const dark = mapSvg(workspace, process, { theme: 'dark' });
        const page = mapSvg(workspace, process, { theme: 'variables' });
        expect(svg).not.toContain('var(');
        expect(svg).toContain(coloursOf('light')['main-line']);
        expect(dark).toContain(coloursOf('dark')['main-line']);
        expect(page).toContain(`var(--proc-main-line, ${coloursOf('light')['main-line']})`);
        const shapes = (text: string) => text.replace(/ (fill|stroke|role|tabindex)="[^"]*"/g, '');
        expect(shapes(dark)).toBe(shapes(svg));
        expect(shapes(page)).toBe(shapes(svg));
    });

    it('can be reached in a page', () => {
        const page = mapSvg(example.workspace, example.process, { theme: 'variables' });
        expect(page).toContain('role="button" tabindex="-1"');
        expect(svg).not.toContain('tabindex');
    });

    it('tells ends, sends and markers apart without colour', () => {
        const icons = (kind: string) =>
            svg.match(new RegExp(`<g class="node ${kind}"[^>]*>.*?</g>`))?.[0] ?? '';
        const shape = (text: string) => text.replace(/[\d.-]+/g, '0').replace(/#\w+/g, '');
        expect(shape(icons('end good'))).not.toBe(shape(icons('end neutral')));
        expect(icons('send').match(/<(path|rect)/g)!.length).toBeGreaterThan(
            icons('step').match(/<(path|rect)/g)!.length,
        );
        expect(icons('call').match(/<rect/g)).toHaveLength(2);
        expect(svg.match(/class="edge (exception|deadline)".*?stroke-dasharray/g)).toHaveLength(2);
    });

    it('stacks the rows of a wrapped map', () => {
        const rows = mapScenes(example.workspace, example.process, { width: 1150 });
        const text = mapSvg(example.workspace, example.process, { width: 1150 });
        expect(text.match(/<g class="row"/g)).toHaveLength(rows.length);
        expect(text).toContain(`transform="translate(0 ${rows[0]!.height})"`);
    });

    it('escapes whatever people write', async () => {
        const evil = `<script>alert('x')</script>" onload="y" & ]]>`;
        const { workspace, document } = await modelOf(
            `role R ${JSON.stringify(evil)}\nprocess P ${JSON.stringify(evil)} { flow { phase ${JSON.stringify(evil)} { step S ${JSON.stringify(evil)} by R { note ${JSON.stringify(evil)} if ${JSON.stringify(evil)} -> S } } } }`,
        );
        for (const options of [{}, { width: 300 }]) {
            const text = mapSvg(workspace, document.processes[0]!, options);
            expect(text).not.toMatch(/<script|" onload/);
            expect(unclosed(text)).toEqual([]);
        }
    });

    it('has something to show for a process without a flow', async () => {
        const { workspace, document } = await modelOf('process P "Nothing yet" { stage draft }');
        const text = mapSvg(workspace, document.processes[0]!);
        expect(text).toContain('Nothing yet');
        expect(text).toContain('No steps are written yet.');
    });
});

/** Tags that do not match, and bare ampersands. */
function unclosed(text: string): string[] {
    const open: string[] = [];
    const wrong: string[] = text.match(/&(?!(amp|lt|gt|quot|#39);)/g) ?? [];
    for (const [, close, name, self] of text.matchAll(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*(\/?)>/g)) {
        if (self) continue;
        if (!close) open.push(name!);
        else if (open.pop() !== name) wrong.push(name!);
    }
    const rest = text.replace(/<(\/?)([a-zA-Z]+)(?:\s+[\w:-]+="[^"<]*")*(\/?)>/g, '');
    return [...wrong, ...open, ...(rest.match(/[<>]/g) ?? [])];
}
