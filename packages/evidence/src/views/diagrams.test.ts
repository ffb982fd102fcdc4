import { processesOf } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildBundle } from '../bundle/build.ts';
import { inputOf } from '../portfolio.fixture.ts';
import { diagramsOf } from './diagrams.ts';

async function viewsOf(text: string): Promise<string[]> {
    const { workspace } = await modelOf(text);
    const { files } = diagramsOf(workspace, processesOf(workspace), [], undefined);
    return files.map(({ path }) => path.slice('diagrams/'.length));
}

describe('views that have something to show', () => {
    it('none of an empty process', async () => {
        expect(await viewsOf('process P')).toEqual([]);
    });

    it('the map and the flowchart of a flow, and who does it', async () => {
        expect(await viewsOf('process P { flow { start step "Log" by Lead end } } role Lead')).toEqual([
            'map-P.svg',
            'map-P.mmd',
            'flowchart-P.svg',
            'flowchart-P.mmd',
            'raci-P.svg',
        ]);
    });

    it.each([
        ['process P { input Call from Tenant } stakeholder Tenant', 'sipoc-P.svg'],
        ['process P { flow { step "Log" { time 5 min wait 1 day } } }', 'value-stream-P.svg'],
        ['process P { technique value-stream flow { step "Log" } }', 'value-stream-P.svg'],
        ['process P { flow { step "Log" { touchpoint T by phone } } } stakeholder T', 'journey-P.svg'],
        ['process P { flow { step "Log" { touchpoint T by phone } } } stakeholder T', 'blueprint-P.svg'],
        ['process P stakeholder Tenant { power high interest low }', 'stakeholders-P.svg'],
        ['process P { kpi K { results { 2026: 3 } } }', 'kpis-P.svg'],
        ['process P improvement "Ring first" of P on 2026-05-12', 'improvements-P.svg'],
    ])('%s', async (text, path) => expect(await viewsOf(text)).toContain(path));

    it('a document of Mermaid for each KPI', async () => {
        const kpis = 'kpi K { results { 2025: 3 2026: 4 } } kpi L { results { 2025: 3 2026: 4 } }';
        expect(await viewsOf(`process P { ${kpis} }`)).toEqual(['kpis-P.svg', 'kpis-P.mmd', 'kpis-P-2.mmd']);
    });

    it('processes of one name stand beside each other, whatever they are called', async () => {
        const two = {
            'a.proc': 'process P { flow { step "A" } }',
            'b.proc': 'process P { flow { step "B" } }',
        };
        const { workspace } = await modelOf(two, { broken: true });
        const { files, maps } = diagramsOf(workspace, processesOf(workspace), [], undefined);
        expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
        expect([...maps.values()]).toEqual(['diagrams/map-P.svg', 'diagrams/map-P-2.svg']);
    });
});

describe('how they are written', () => {
    it('SVG that carries its font, PNG no smaller than the drawing and not larger than is sensible, Mermaid', async () => {
        const steps = Array.from({ length: 60 }, (_, index) => `step "Step ${index}" by Lead`).join('\n');
        const files = { 'main.proc': `role Lead process P { flow { start ${steps} end } }` };
        const { input, io } = await inputOf(files, { without: ['pdf', 'docx', 'html', 'data', 'sources'] });
        const entries = unzipSync((await buildBundle(input, io)).bytes);
        const text = (path: string) => new TextDecoder().decode(entries[path]);
        const small = text('diagrams/raci-P.svg');
        const [, width = '', height = ''] = /width="([\d.]+)" height="([\d.]+)"/.exec(
            text('diagrams/map-P.svg'),
        )!;
        expect(small).toContain('@font-face');
        expect(small).not.toContain('file:');
        expect(Number(width) * Number(height)).toBeGreaterThan(2_000_000);
        expect(sizeOf(entries['diagrams/map-P.png']!)).toEqual([
            Math.ceil(Number(width)),
            Math.ceil(Number(height)),
        ]);
        expect(text('diagrams/map-P.mmd')).toMatch(/^flowchart|^---/);
    });
});

/** Width and height of a PNG. */
function sizeOf(png: Uint8Array): [number, number] {
    const view = new DataView(png.buffer, png.byteOffset);
    return [view.getUint32(16), view.getUint32(20)];
}
