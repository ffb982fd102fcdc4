import { type Process, type Workspace, worksOf } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProcess } from './example.fixture.ts';
import { flowchartScenes } from './flowchart.ts';
import { faults } from './geometry.fixture.ts';
import { mapScenes, type SceneOptions } from './map-scene.ts';
import { flowchartSvg, mapSvg } from './map-svg.ts';
import { criterionOverlay, figuresOverlay, findingsOverlay } from './overlay-data.ts';
import type { MapScene, SceneNode } from './scene.ts';

let workspace: Workspace;
let process: Process;
beforeAll(async () => {
    ({ workspace, process } = await exampleProcess());
});

const sceneOf = (options: SceneOptions = {}): MapScene => mapScenes(workspace, process, options)[0]!;
const node = (scene: MapScene, name: string): SceneNode =>
    scene.nodes.find(each => each.id.endsWith(`.${name}`))!;
const says = (each: SceneNode, role?: string): string =>
    each.texts
        .filter(text => text.role === role)
        .map(text => text.text)
        .join(' ');
const legendOf = (scene: MapScene): string[] =>
    scene.legend.map(({ texts }) => texts.map(text => text.text).join(' '));

describe('details', () => {
    it('show nothing but names where nothing is asked for', () => {
        const scene = sceneOf({ detail: {} });
        expect(scene.notes).toEqual([]);
        expect(scene.nodes.flatMap(each => each.texts).filter(text => text.role)).toEqual([]);
    });

    it('are measured: each makes the box as high as it needs', () => {
        const plain = node(sceneOf({ detail: {} }), 'Acknowledge');
        const full = node(
            sceneOf({ detail: { times: true, artifacts: true, notes: true, systems: true } }),
            'Acknowledge',
        );
        expect(says(full, 'time')).toBe('8 to 15 min');
        expect(says(full, 'wait')).toBe('4 hours');
        expect(says(full, 'output')).toBe('Case record');
        expect(says(full, 'system')).toBe('Customer record system');
        expect(says(full, 'number')).toBe('1');
        expect(full.height).toBeGreaterThan(plain.height + 60);
    });

    it('can be read by those who do not see the signs', () => {
        const svg = mapSvg(workspace, process, { detail: { times: true } });
        expect(svg).toContain(
            'Find the cause. Customer service advisor. Touch time: 45 min. Waiting before: 2 working days',
        );
    });
});

describe('the legend', () => {
    it('explains what occurs, and nothing else', () => {
        const legend = legendOf(sceneOf());
        expect(legend).toEqual([
            ...['Start', 'Step', 'Sends a message', 'Runs another process', 'Decision', 'At the same time'],
            ...[
                'Good end',
                'Neither good nor poor',
                'Usual way',
                'Exception',
                'When time is up',
                'Note below',
            ],
        ]);
    });

    it('explains connectors and small print where there are any, on the last row', () => {
        const rows = mapScenes(workspace, process, { width: 900, detail: { times: true } });
        expect(rows.slice(0, -1).flatMap(legendOf)).toEqual([]);
        expect(legendOf(rows.at(-1)!)).toEqual(
            expect.arrayContaining(['Goes on at the same letter', 'Touch time', 'Waiting before the step']),
        );
    });

    it('leaves out what goes without saying', async () => {
        const { workspace, document } = await modelOf('process P "P" { flow { step A "A" } }');
        const [scene] = mapScenes(workspace, document.processes[0]!);
        expect(legendOf(scene!)).toEqual(['Step', 'Leads nowhere yet']);
    });
});

describe('overlays', () => {
    it('colour by what was waited, and say how long', () => {
        const overlay = figuresOverlay(workspace, process, 'wait');
        const scene = sceneOf({ overlay });
        expect(node(scene, 'Investigate')).toMatchObject({ tone: 'heat-4' });
        expect(says(node(scene, 'Investigate'), 'figure')).toBe('waits 2 working days');
        expect(node(scene, 'Draft').tone).toBe('plain');
        expect(node(scene, 'Closed').tone).toBe('plain');
        expect(legendOf(scene).slice(0, 4)).toEqual([
            'Waiting before the step:',
            '4 hours',
            '1 working day',
            '2 working days',
        ]);
    });

    it('take the least accurate step for the worst', () => {
        const scene = sceneOf({ overlay: figuresOverlay(workspace, process, 'accuracy') });
        expect(node(scene, 'Investigate').tone).toBe('heat-4');
        expect(says(node(scene, 'Acknowledge'), 'figure')).toBe('92%');
    });

    it('have nothing to compare where all is perfect', () => {
        const figures = { 'ComplaintHandling.Draft': { amount: 1, text: '100%' } };
        expect(node(sceneOf({ overlay: { kind: 'accuracy', figures } }), 'Draft').tone).toBe('heat-1');
    });

    it('name the value class', () => {
        const values = { 'ComplaintHandling.Draft': 'adding', 'ComplaintHandling.Learn': 'waste' } as const;
        const scene = sceneOf({ overlay: { kind: 'value', values } });
        expect(says(node(scene, 'Draft'), 'figure')).toBe('adds value');
        expect(legendOf(scene).slice(0, 3)).toEqual([
            'Value of each step for the customer:',
            'Adds value',
            'Waste',
        ]);
    });

    it.each(['wait', 'cost', 'accuracy', 'value'] as const)(
        'of which nothing is recorded say how: %s',
        async kind => {
            const { workspace, document } = await modelOf('process P { flow { step A "A" } }');
            const bare = document.processes[0]!;
            const [scene] = mapScenes(workspace, bare, { overlay: figuresOverlay(workspace, bare, kind) });
            const [title, hint] = legendOf(scene!);
            expect(title).toMatch(/:$/);
            const [, clause = ''] = /^Not recorded for any step. Write in the step: (.*)$/.exec(hint!) ?? [];
            const written = await modelOf(`process P { flow { step A "A" { ${clause} } } }`);
            const process = written.document.processes[0]!;
            const overlay = figuresOverlay(written.workspace, process, kind);
            expect(mapScenes(written.workspace, process, { overlay })[0]!.nodes[0]!.tone).not.toBe('plain');
        },
    );

    it('of which nothing was found leave the map as it is', () => {
        const scene = sceneOf({ overlay: findingsOverlay(process, []) });
        expect(new Set(scene.nodes.map(({ tone }) => tone))).toEqual(new Set(['plain', undefined]));
        expect(legendOf(scene).slice(0, 2)).toEqual(['Findings:', 'None in any step of this map']);
    });

    it('count findings at the innermost node, the worst one first', () => {
        const draft = worksOf(process).find(each => each.name === 'Draft')!;
        const overlay = findingsOverlay(process, [
            { place: draft.anchor, severity: 'warning' },
            { place: draft.place, severity: 'error' },
            { place: process.anchor, severity: 'error' },
        ]);
        const scene = sceneOf({ overlay });
        expect(node(scene, 'Draft').tone).toBe('poor');
        expect(says(node(scene, 'Draft'), 'figure')).toBe('2 findings, errors among them');
        expect(node(scene, 'Learn').tone).toBe('dim');
    });

    it('dim what does not count for a criterion', () => {
        const draft = worksOf(process).find(each => each.name === 'Draft')!;
        const scene = sceneOf({ overlay: criterionOverlay(process, 'MP1', [draft.anchor]) });
        expect(node(scene, 'Draft')).toMatchObject({ tone: 'good' });
        expect(says(node(scene, 'Draft'), 'figure')).toBe('counts');
        expect(node(scene, 'Learn').tone).toBe('dim');
    });

    it('stay within their boxes', () => {
        for (const kind of ['wait', 'cost', 'accuracy', 'value'] as const) {
            const overlay = figuresOverlay(workspace, process, kind);
            expect(faults(sceneOf({ overlay, detail: { times: true } }))).toEqual([]);
        }
    });
});

describe('the flowchart', () => {
    it('has no lanes, leads down, and names who does what', () => {
        const [scene] = flowchartScenes(workspace, process);
        expect(scene!.lanes).toEqual([]);
        expect(says(node(scene!, 'Review'), 'performer')).toBe('Team leader');
        const y = (id: string) => scene!.nodes.find(each => each.id === id)!.y;
        for (const edge of scene!.edges.filter(each => each.main)) {
            expect(y(edge.to)).toBeGreaterThan(y(edge.from));
        }
    });

    it('keeps the usual way straight', () => {
        const [scene] = flowchartScenes(workspace, process);
        const middles = scene!.edges.filter(each => each.main).map(({ points }) => points[0]![0]);
        expect(new Set(middles).size).toBe(1);
    });

    it('is cut into columns on a page: heading first, notes and legend last', () => {
        const scenes = flowchartScenes(workspace, process, { width: 720 });
        const [heading, footer] = [scenes[0]!, scenes.at(-1)!];
        expect([heading.nodes, footer.nodes]).toEqual([[], []]);
        expect(footer.notes).toHaveLength(1);
        expect(scenes.length).toBeGreaterThan(3);
        for (const column of scenes.slice(1, -1)) expect(column.height).toBeLessThanOrEqual(720 * Math.SQRT2);
    });

    it('says what it is, and carries nothing from elsewhere', () => {
        const svg = flowchartSvg(workspace, process, { theme: 'variables' });
        expect(svg).toContain('<desc>Flowchart with 8 steps.</desc>');
        expect(svg).not.toMatch(/<script|<style|style=|href|url\(|on\w+=/);
    });
});
