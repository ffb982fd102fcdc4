import { contains, cuts, inner, overlap, rounding } from '../svg/rectangles.fixture.ts';
import { Near } from './near.fixture.ts';
import type { MapScene, Rect, SceneEdge, SceneNode, SceneText } from './scene.ts';

/** An arrow head is so wide, in pixels: lines may lie on each other for no more than that. */
const arrowHead = 8;
/** Lines nearer than this lie on each other. */
const near = 3;

type Point = readonly [number, number];
interface Segment {
    readonly edge: SceneEdge;
    readonly index: number;
    readonly from: Point;
    readonly to: Point;
}

/** Everything about a map that must never be, in words; knows the scene only, not how it was made. */
export function faults(scene: MapScene): string[] {
    const segments = scene.edges.flatMap(segmentsOf);
    return [
        ...nodeFaults(scene),
        ...edgeFaults(scene),
        ...segments.filter(isSlanted).map(each => `${each.edge.id} is slanted`),
        ...throughNodes(scene, segments),
        ...throughTexts(scene, segments),
        ...onEachOther(segments),
        ...textFaults(scene),
        ...outside(scene),
        ...repeated([...scene.nodes, ...scene.edges].map(each => each.id)).map(id => `${id} occurs twice`),
    ];
}

/** What makes lines hard to follow. */
export interface Tangle {
    readonly crossings: number;
    readonly bends: number;
}

/** How often lines cross each other in a scene, and how often they turn. */
export function tangle({ edges }: MapScene): Tangle {
    const segments = edges.flatMap(segmentsOf);
    const across = segments.filter(({ from, to }) => from[1] === to[1]);
    const upright = segments.filter(({ from, to }) => from[0] === to[0]);
    let crossings = 0;
    for (const one of across) {
        for (const other of upright) if (one.edge !== other.edge && isCrossed(one, other)) crossings++;
    }
    return { crossings, bends: edges.reduce((sum, { points }) => sum + points.length - 2, 0) };
}

function isCrossed(across: Segment, upright: Segment): boolean {
    const x = upright.from[0];
    const y = across.from[1];
    return (
        x > Math.min(across.from[0], across.to[0]) &&
        x < Math.max(across.from[0], across.to[0]) &&
        y > Math.min(upright.from[1], upright.to[1]) &&
        y < Math.max(upright.from[1], upright.to[1])
    );
}

function nodeFaults({ nodes, lanes, width, height }: MapScene): string[] {
    const found: string[] = [];
    const page = { x: 0, y: 0, width, height, header: 0 };
    const all = new Near(nodes, node => node);
    nodes.forEach((node, index) => {
        const lane = node.lane === undefined ? page : lanes.find(each => each.id === node.lane);
        const room = lane && { ...lane, x: lane.x + lane.header, width: lane.width - lane.header };
        if (!room || !contains(room, node)) found.push(`${node.id} leaves its lane ${node.lane}`);
        for (const other of all.to(node)) {
            if (nodes.indexOf(other) <= index) continue;
            if (node.on === other.id || other.on === node.id) continue;
            if (overlap(node, other)) found.push(`${node.id} overlaps ${other.id}`);
        }
        const host = node.on === undefined ? undefined : nodes.find(other => other.id === node.on);
        if (node.on !== undefined && !(host && isOnBorder(middleOf(node), host))) {
            found.push(`${node.id} is not on the border of ${node.on}`);
        }
    });
    return found;
}

function edgeFaults({ nodes, edges }: MapScene): string[] {
    const byId = new Map(nodes.map(node => [node.id, node]));
    return edges.flatMap(edge => {
        const found: string[] = [];
        const from = byId.get(edge.from);
        const to = byId.get(edge.to);
        if (!from || !isOnShape(edge.points[0]!, from))
            found.push(`${edge.id} does not begin at ${edge.from}`);
        if (!to || !isOnShape(edge.points.at(-1)!, to)) found.push(`${edge.id} does not end at ${edge.to}`);
        return found;
    });
}

function throughNodes(scene: MapScene, segments: readonly Segment[]): string[] {
    const nodes = new Near(scene.nodes, node => node);
    return segments.flatMap(segment =>
        nodes
            .to(boxOf(segment))
            .filter(node => runsInto(segment, node))
            .map(node => `${segment.edge.id} runs through ${node.id}`),
    );
}

function throughTexts(scene: MapScene, segments: readonly Segment[]): string[] {
    const texts = new Near(allTexts(scene), ({ text }) => text);
    return segments.flatMap(segment =>
        texts
            .to(boxOf(segment))
            .filter(({ text }) => runsInto(segment, text))
            .map(({ owner, text }) => `${segment.edge.id} runs through "${text.text}" of ${owner}`),
    );
}

function runsInto({ from, to }: Segment, box: Rect): boolean {
    return cuts(from, to, inner(box, 0.1));
}

function boxOf({ from, to }: Segment): Rect {
    const [x, y] = [Math.min(from[0], to[0]), Math.min(from[1], to[1])];
    return { x, y, width: Math.abs(from[0] - to[0]), height: Math.abs(from[1] - to[1]) };
}

function onEachOther(segments: readonly Segment[]): string[] {
    const found: string[] = [];
    for (const across of [true, false]) {
        const along = across ? 0 : 1;
        const side = across ? 1 : 0;
        const list = segments
            .filter(each => (each.from[1] === each.to[1]) === across)
            .sort((a, b) => a.from[side] - b.from[side]);
        list.forEach((one, index) => {
            for (let next = index + 1; next < list.length; next++) {
                const other = list[next]!;
                if (other.from[side] - one.from[side] >= near) break;
                if (one.edge === other.edge && Math.abs(one.index - other.index) === 1) continue;
                const shared =
                    Math.min(
                        Math.max(one.from[along], one.to[along]),
                        Math.max(other.from[along], other.to[along]),
                    ) -
                    Math.max(
                        Math.min(one.from[along], one.to[along]),
                        Math.min(other.from[along], other.to[along]),
                    );
                if (shared > arrowHead) found.push(`${one.edge.id} lies on ${other.edge.id}`);
            }
        });
    }
    return found;
}

function textFaults(scene: MapScene): string[] {
    const found: string[] = [];
    const within = (box: Rect, texts: readonly SceneText[], owner: string) => {
        for (const text of texts) if (!contains(box, text)) found.push(`"${text.text}" leaves ${owner}`);
    };
    for (const node of scene.nodes) within(node, node.texts, node.id);
    for (const phase of scene.phases) within(phase, phase.texts, phase.id);
    scene.phases.forEach((phase, index) => {
        for (const other of scene.phases.slice(index + 1)) {
            if (overlap(phase, other)) found.push(`${phase.id} overlaps ${other.id}`);
        }
    });
    for (const note of scene.notes) within(note, note.texts, `note ${note.number}`);
    for (const item of scene.legend) within(item, item.texts, 'the legend');
    for (const lane of scene.lanes) within({ ...lane, width: lane.header }, lane.texts, lane.id);
    const nodes = new Near(scene.nodes, node => node);
    for (const edge of scene.edges) {
        for (const text of edge.texts) {
            for (const node of nodes.to(text)) {
                if (overlap(text, node)) found.push(`"${text.text}" of ${edge.id} lies on ${node.id}`);
            }
        }
    }
    const texts = allTexts(scene).map((each, index) => ({ ...each, index }));
    const near = new Near(texts, ({ text }) => text);
    texts.forEach(({ owner, text, index }) => {
        for (const other of near.to(text)) {
            if (other.index > index && overlap(text, other.text))
                found.push(`"${text.text}" of ${owner} overlaps "${other.text.text}"`);
        }
    });
    return found;
}

function outside(scene: MapScene): string[] {
    const page = { x: 0, y: 0, width: scene.width, height: scene.height };
    const boxes = [
        ...scene.nodes,
        ...scene.lanes,
        ...scene.phases,
        ...scene.notes,
        ...scene.legend,
        ...allTexts(scene).map(each => each.text),
    ];
    const points = scene.edges.flatMap(edge => edge.points).map(([x, y]) => ({ x, y, width: 0, height: 0 }));
    return [...boxes, ...points]
        .filter(each => !contains(page, each))
        .map(each => `${JSON.stringify(each)} is off the page`);
}

function allTexts(scene: MapScene): { owner: string; text: SceneText }[] {
    return [
        ...scene.heading.flatMap(each => each.texts.map(text => ({ owner: each.role, text }))),
        ...[...scene.lanes, ...scene.phases, ...scene.nodes, ...scene.edges].flatMap(each =>
            each.texts.map(text => ({ owner: each.id, text })),
        ),
        ...scene.notes.flatMap(each => each.texts.map(text => ({ owner: `note ${each.number}`, text }))),
        ...scene.legend.flatMap(each => each.texts.map(text => ({ owner: 'the legend', text }))),
    ];
}

function segmentsOf(edge: SceneEdge): Segment[] {
    return edge.points.slice(1).map((to, index) => ({ edge, index, from: edge.points[index]!, to }));
}

function isSlanted({ from, to }: Segment): boolean {
    return from[0] !== to[0] && from[1] !== to[1];
}

function isOnBorder([x, y]: Point, box: Rect): boolean {
    const left = Math.abs(x - box.x) <= rounding;
    const right = Math.abs(x - box.x - box.width) <= rounding;
    const top = Math.abs(y - box.y) <= rounding;
    const bottom = Math.abs(y - box.y - box.height) <= rounding;
    const inX = x >= box.x - rounding && x <= box.x + box.width + rounding;
    const inY = y >= box.y - rounding && y <= box.y + box.height + rounding;
    return ((left || right) && inY) || ((top || bottom) && inX);
}

/** On the border of the rectangle, and of the diamond where the node is one. */
function isOnShape(point: Point, node: SceneNode): boolean {
    if (!isOnBorder(point, node)) return false;
    const [mx, my] = middleOf(node);
    if (node.flats) {
        const flat = point[1] < my ? node.flats.top : node.flats.bottom;
        return Math.abs(point[1] - my) <= rounding || Math.abs(point[0] - mx) <= flat / 2 + rounding;
    }
    if (!node.sides) return true;
    const side = point[0] < mx ? node.sides.left : node.sides.right;
    return Math.abs(point[0] - mx) <= rounding || Math.abs(point[1] - my) <= side / 2 + rounding;
}

function middleOf(box: Rect): Point {
    return [box.x + box.width / 2, box.y + box.height / 2];
}

function repeated(ids: readonly string[]): string[] {
    const seen = new Set<string>();
    return ids.filter(id => seen.size === seen.add(id).size);
}
