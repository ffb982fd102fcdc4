import { beforeAll, describe, expect, it } from 'vitest';
import { exampleProcess } from './example.fixture.ts';
import { faults } from './geometry.fixture.ts';
import { mapScenes } from './map-scene.ts';
import type { MapScene, Rect, SceneEdge, SceneNode } from './scene.ts';

describe('faults', () => {
    let scene: MapScene;

    beforeAll(async () => {
        const { workspace, process } = await exampleProcess();
        scene = mapScenes(workspace, process)[0]!;
    });

    const withNode = (id: string, change: (node: SceneNode) => Partial<SceneNode>): MapScene => ({
        ...scene,
        nodes: scene.nodes.map(node => (node.id.endsWith(id) ? { ...node, ...change(node) } : node)),
    });
    const withEdge = (id: string, change: (edge: SceneEdge) => Partial<SceneEdge>): MapScene => ({
        ...scene,
        edges: scene.edges.map(edge => (edge.id.endsWith(id) ? { ...edge, ...change(edge) } : edge)),
    });

    it('finds none on a good map', () => {
        expect(faults(scene)).toEqual([]);
    });

    it('sees a node on another one', () => {
        const review = scene.nodes.find(node => node.id.endsWith('.Review'))!;
        const moved = withNode('.Learn', () => ({ x: review.x + 10, y: review.y + 10 }));
        expect(faults(moved).join()).toMatch(/Learn overlaps .*Review|Review overlaps .*Learn/);
    });

    it('sees a node that leaves its lane', () => {
        expect(faults(withNode('.Draft', node => ({ y: node.y - 400 }))).join()).toMatch(
            /Draft leaves its lane/,
        );
    });

    it('sees a line through a node, through words and off the page', () => {
        const through = ({ x, y, height }: Rect): string => {
            const points: SceneEdge['points'] = [
                [0, y + height / 2],
                [x + 5, y + height / 2],
            ];
            return faults({
                ...scene,
                edges: [{ ...scene.edges[0]!, id: 'new', texts: [], points }, ...scene.edges],
            }).join();
        };
        expect(through(scene.nodes.find(node => node.id.endsWith('.Draft'))!)).toMatch(
            /new runs through .*Draft/,
        );
        const words = scene.edges.flatMap(edge => edge.texts).find(text => text.text === 'yes 85%')!;
        expect(through(words)).toMatch(/new runs through "yes 85%"/);
        const off = withEdge('.Learn', edge => ({ points: [...edge.points, [-5, 10]] }));
        expect(faults(off).join()).toMatch(/off the page/);
    });

    it('sees slanted lines, lines on each other and lines that do not touch their nodes', () => {
        const [first] = scene.edges;
        const copy = { ...scene, edges: [...scene.edges, { ...first!, id: 'copy' }] };
        expect(faults(copy).join()).toMatch(/copy lies on|lies on copy/);
        const slanted = withEdge('.Learn', ({ points }) => ({
            points: [[points[0]![0], points[0]![1] + 1], ...points.slice(1)],
        }));
        expect(faults(slanted).join()).toMatch(/is slanted/);
        const short = withEdge('.Learn', ({ points }) => ({ points: points.slice(0, -1) }));
        expect(faults(short).join()).toMatch(/does not end at/);
    });

    it('sees words that leave their box or lie on others', () => {
        const wide = withNode('.Draft', node => ({
            texts: node.texts.map(text => ({ ...text, width: 400 })),
        }));
        expect(faults(wide).join()).toMatch(/"Draft the answer" leaves/);
        const twice = withEdge('.MakeSafe', edge => ({ texts: [...edge.texts, ...edge.texts] }));
        expect(faults(twice).join()).toMatch(/"yes 4%" of .* overlaps "yes 4%"/);
    });

    it('sees a marker that left its node, and an id that occurs twice', () => {
        expect(faults(withNode('/exception', node => ({ x: node.x + 200 }))).join()).toMatch(
            /is not on the border/,
        );
        expect(faults({ ...scene, nodes: [...scene.nodes, scene.nodes[0]!] }).join()).toMatch(/occurs twice/);
    });
});
