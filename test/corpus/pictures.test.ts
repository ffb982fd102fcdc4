import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
    charactersWithoutSign,
    flowchartSvg,
    handoverPicture,
    improvementsPicture,
    journeyPicture,
    kpisPicture,
    mapSvg,
    matrixSvg,
    matrixView,
    type Picture,
    pictureSvg,
    pngOf,
    raciPicture,
    sipocPicture,
    stakeholdersPicture,
    type Theme,
    valueStreamPicture,
} from '@process-as-code/diagrams';
import { rasterisingInNode } from '@process-as-code/diagrams/node';
import { coverage, type Process, processesOf, type Workspace } from '@process-as-code/language';
import { type Opened, openWorkspace } from '@process-as-code/language/node';
import { describe, expect, test } from 'vitest';
import { root } from '../../scripts/lib/say.mjs';

type Draw = (workspace: Workspace, process: Process) => Picture;

const pictures: Readonly<Record<string, Draw>> = {
    sipoc: sipocPicture,
    raci: raciPicture,
    handovers: handoverPicture,
    journey: journeyPicture,
    blueprint: (workspace, process) => journeyPicture(workspace, process, { backstage: true }),
    stakeholders: stakeholdersPicture,
    kpis: kpisPicture,
    improvements: improvementsPicture,
    'value stream': valueStreamPicture,
};

/** Every picture of a workspace as a file. */
function filesOf({ workspace }: Opened, theme: 'light' | 'dark'): { name: string; svg: string }[] {
    const look: { theme: Theme; fontEmbedded: true } = { theme, fontEmbedded: true };
    const matrices = coverage(workspace, { today: '2026-11-21' }).map(each => ({
        name: 'matrix',
        svg: matrixSvg(matrixView(each), theme),
    }));
    const ofProcesses = processesOf(workspace).flatMap(process => [
        { name: 'map', svg: mapSvg(workspace, process, look) },
        { name: 'wrapped map', svg: mapSvg(workspace, process, { ...look, width: 1000 }) },
        { name: 'flowchart', svg: flowchartSvg(workspace, process, look) },
        ...Object.entries(pictures).map(([name, draw]) => ({
            name,
            svg: pictureSvg(draw(workspace, process), look),
        })),
    ]);
    return [...ofProcesses, ...matrices];
}

/** All that occurs in our files: nothing that runs, loads, links or animates. */
const allowed: Readonly<Record<string, RegExp>> = {
    svg: /^(xmlns|width|height|viewBox|class|role|aria-label|font-family|data-process)$/,
    title: /^$/,
    desc: /^$/,
    defs: /^$/,
    style: /^$/,
    g: /^(class|role|aria-label|transform|data-(id|line|lane|note|from|to|phase|kind))$/,
    rect: /^(class|x|y|width|height|rx|fill|stroke|stroke-(width|dasharray)|opacity)$/,
    circle: /^(class|cx|cy|r|fill|stroke|stroke-(width|linecap|linejoin))$/,
    path: /^(class|d|fill|stroke|stroke-(width|dasharray|linecap|linejoin)|data-(from|to))$/,
    text: /^(class|x|y|font-(size|weight)|fill|text-anchor)$/,
    tspan: /^(x|y)$/,
};

const tags = /<\/?(\w+)((?: [\w:-]+="[^"<>]*")*)\/?>/g;

const names = readdirSync(join(root, 'examples'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name);

describe.each(names)('the pictures of %s', example => {
    const opened = openWorkspace([join(root, 'examples', example)]);

    test('hold nothing but what a drawing needs', async () => {
        for (const theme of ['light', 'dark'] as const) {
            for (const { name, svg } of filesOf(await opened, theme)) {
                const strange: string[] = [];
                const rest = svg.replace(tags, (tag, name: string, attributes: string) => {
                    const names = Array.from(
                        attributes.matchAll(/ ([\w:-]+)="/g),
                        ([, attribute]) => attribute!,
                    );
                    const isKnown = allowed[name] && names.every(each => allowed[name]!.test(each));
                    const numbers = tag.replace(/ (aria-label|data-\w+)="[^"]*"/g, '');
                    if (!isKnown || /\d\.\d{3}/.test(numbers)) strange.push(tag);
                    return '';
                });
                expect([name, strange]).toEqual([name, []]);
                // Nothing is left that another reader could take for a tag.
                expect(rest).not.toMatch(/[<>]/);
                const css = rest.replace(/url\(data:font\/woff;base64,[\w+/=]+\) format\('woff'\)/g, '');
                expect(css).not.toMatch(/url\(|@import|https?:\/\/(?!www\.w3\.org)|expression|file:/);
            }
        }
    });

    test('have a title, a description, names and places of the document', async () => {
        for (const { svg } of filesOf(await opened, 'light')) {
            expect(svg).toMatch(
                /^<svg[^>]* role="(group|img)"[^>]*><title>[^<]+<\/title><desc>[^<]+<\/desc>/,
            );
            expect(svg).not.toContain('data-file');
            const groups = Array.from(svg.matchAll(/<g [^>]*data-id="[^>]*>/g), ([group]) => group);
            expect(groups.filter(group => !/aria-label="[^"]+"/.test(group))).toEqual([]);
            // A line may follow from the order of the text alone.
            const nodes = groups.filter(group => !group.startsWith('<g class="edge'));
            expect(nodes.filter(group => !/data-line="\d+"/.test(group))).toEqual([]);
        }
    });

    test('are well-formed, can be drawn anywhere, and lack no letter', { timeout: 60_000 }, async () => {
        for (const { name, svg } of filesOf(await opened, 'light')) {
            const png = await pngOf(svg, 1, rasterisingInNode);
            const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg)!;
            const view = new DataView(png.buffer);
            expect(Math.abs(view.getUint32(16) - Number(width))).toBeLessThanOrEqual(1);
            expect(Math.abs(view.getUint32(20) - Number(height))).toBeLessThanOrEqual(1);
            expect([name, charactersWithoutSign(svg)]).toEqual([name, []]);
        }
    });
});

describe('our own words', () => {
    /** Written for others to show: Mermaid, a table for spreadsheets, and a browser with the fonts of its machine. */
    const elsewhere = /mermaid\/|matrix\/csv\.ts$|html\/style\.ts$/;
    const sources = ['diagrams/src', 'evidence/src/report'].flatMap(folder => {
        const place = join(root, 'packages', folder);
        return readdirSync(place, { recursive: true, encoding: 'utf8' })
            .filter(name => /(?<!\.test|\.fixture|\.generated)\.ts$/.test(name) && !elsewhere.test(name))
            .map(name => join(place, name));
    });

    test('have no sign that the font of pictures and reports lacks', () => {
        expect(sources.length).toBeGreaterThan(150);
        for (const path of sources)
            expect([path, charactersWithoutSign(readFileSync(path, 'utf8'))]).toEqual([path, []]);
    });
});
