import { element, escapeXml, measureText, wrapText } from '@process-as-code/diagrams';
import { flowGraph } from '@process-as-code/language';
import { layoutProcess } from 'bpmn-auto-layout';
import type { Contender, Subject } from './contender.ts';
import type { Drawing, DrawnLine, DrawnText, Point } from './geometry.ts';

const style = { size: 12, weight: 400, leading: 15 } as const;

/** bpmn-auto-layout, which lays out a process of BPMN. It knows no lanes, and leaves it to others to draw. */
export const bpmn: Contender = {
    name: 'bpmn-auto-layout 1 (no lanes)',
    file: 'bpmn',
    draw: async subject => {
        const source = bpmnOf(subject);
        const begin = performance.now();
        const laidOut = await layoutProcess(source.xml);
        const time = performance.now() - begin;
        return { time, ...picture(laidOut, source.labels) };
    },
};

const tags: Readonly<Record<string, string>> = {
    start: 'startEvent',
    end: 'endEvent',
    decision: 'exclusiveGateway',
    fork: 'parallelGateway',
    join: 'parallelGateway',
    wait: 'intermediateCatchEvent',
    send: 'sendTask',
    receive: 'receiveTask',
    call: 'callActivity',
};

/** The flow of a process as BPMN without a drawing, and the label of everything by its id. */
function bpmnOf({ process }: Subject): { xml: string; labels: ReadonlyMap<string, string> } {
    const graph = flowGraph(process);
    const labels = new Map<string, string>();
    const ids = new Map(
        graph.nodes.map(({ id, node }, index) => {
            labels.set(`n${index}`, node.label ?? '');
            return [id, `n${index}`];
        }),
    );
    const attached: string[] = [];
    const ways = graph.edges.map((edge, index) => {
        const from = ids.get(edge.from)!;
        const isBoundary = edge.kind === 'exception' || edge.kind === 'deadline';
        if (edge.label) labels.set(isBoundary ? `m${index}` : `f${index}`, edge.label);
        const way = { id: `f${index}`, from: isBoundary ? `m${index}` : from, to: ids.get(edge.to)! };
        if (isBoundary) {
            const definition = edge.kind === 'exception' ? 'errorEventDefinition' : 'timerEventDefinition';
            attached.push(
                `<boundaryEvent id="m${index}" attachedToRef="${from}"><outgoing>${way.id}</outgoing><${definition}/></boundaryEvent>`,
            );
        }
        return way;
    });
    const flows = ways.map(
        ({ id, from, to }) => `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`,
    );
    const nodes = graph.nodes.map(({ id, kind }) => {
        const [name, tag] = [ids.get(id)!, tags[kind] ?? 'task'];
        const incoming = ways.filter(way => way.to === name).map(way => `<incoming>${way.id}</incoming>`);
        const outgoing = ways.filter(way => way.from === name).map(way => `<outgoing>${way.id}</outgoing>`);
        return `<${tag} id="${name}">${[...incoming, ...outgoing].join('')}</${tag}>`;
    });
    const content = [...nodes, ...attached, ...flows].join('\n');
    return {
        labels,
        xml: `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="http://example.com">
<process id="p" isExecutable="false">${content}</process>
</definitions>`,
    };
}

/** Draws what was laid out: names in tasks, below events and gateways, and in the middle of lines, as bpmn.io does. */
function picture(xml: string, labels: ReadonlyMap<string, string>): { drawing: Drawing; svg: string } {
    const shapes = [
        ...xml.matchAll(/<bpmndi:BPMNShape [^>]*bpmnElement="(\w+)"[^>]*>\s*<dc:Bounds ([^>]*)\/>/g),
    ].map(([, id, bounds]) => ({ id: id!, ...numbers(bounds!) }));
    const lines: DrawnLine[] = [
        ...xml.matchAll(/<bpmndi:BPMNEdge [^>]*bpmnElement="(\w+)"[^>]*>([\s\S]*?)<\/bpmndi:BPMNEdge>/g),
    ].map(([, id, inner]) => ({
        id: id!,
        points: [...inner!.matchAll(/<di:waypoint x="([-\d.]+)" y="([-\d.]+)"/g)].map(
            ([, x, y]): Point => [Number(x), Number(y)],
        ),
    }));
    const texts: (DrawnText & { text: string })[] = [];
    const write = (text: string, x: number, top: number, room: number, line?: string) => {
        for (const [index, { text: words }] of wrapText(text, style, room).lines.entries()) {
            const width = measureText(words, style.size, style.weight);
            texts.push({
                text: words,
                x: x - width / 2,
                y: top + index * style.leading,
                width,
                height: style.leading,
                ...(line ? { own: [line] } : {}),
            });
        }
    };
    for (const { id, x, y, width, height } of shapes) {
        const label = labels.get(id) ?? '';
        const isTask = width > 60;
        const count = isTask ? wrapText(label, style, width - 10).lines.length : 0;
        write(
            label,
            x + width / 2,
            isTask ? y + (height - count * style.leading) / 2 : y + height + 4,
            isTask ? width - 10 : 90,
        );
    }
    for (const { id, points } of lines) {
        const [a, b] = [points[0]!, points[1]!];
        write(labels.get(id) ?? '', (a[0] + b[0]) / 2, (a[1] + b[1]) / 2 - style.leading, 90, id);
    }
    const width =
        Math.max(
            ...shapes.map(shape => shape.x + shape.width),
            ...lines.flatMap(line => line.points.map(([x]) => x)),
        ) + 60;
    const height =
        Math.max(
            ...shapes.map(shape => shape.y + shape.height),
            ...lines.flatMap(line => line.points.map(([, y]) => y)),
        ) + 60;
    const ink = { fill: 'none', stroke: '#333', 'stroke-width': 1.4 };
    return {
        drawing: { lines, texts, width, height },
        svg: element(
            'svg',
            {
                xmlns: 'http://www.w3.org/2000/svg',
                width,
                height,
                viewBox: `0 0 ${width} ${height}`,
                'font-family': 'Proc Sans',
            },
            element('rect', { width, height, fill: '#fff' }),
            ...lines.map(({ points }) =>
                element('path', { d: `M${points.map(point => point.join(' ')).join('L')}`, ...ink }),
            ),
            ...shapes.map(shape => element('path', { d: outlineOf(shape), ...ink, fill: '#fff' })),
            ...texts.map(({ text, x, y }) =>
                element('text', { x, y: y + 11, 'font-size': style.size }, escapeXml(text)),
            ),
        ),
    };
}

interface Shape {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

/** Tasks are rectangles, gateways (50 pixels) diamonds, events (36 pixels) circles. */
function outlineOf({ x, y, width, height }: Shape): string {
    if (width > 60) return `M${x} ${y}h${width}v${height}h${-width}Z`;
    if (width > 40)
        return `M${x} ${y + height / 2}l${width / 2} ${-height / 2}l${width / 2} ${height / 2}l${-width / 2} ${height / 2}Z`;
    return `M${x} ${y + height / 2}a${width / 2} ${height / 2} 0 1 1 0 .01Z`;
}

function numbers(attributes: string): Omit<Shape, 'id'> {
    const value = (name: string) => Number(new RegExp(`\\b${name}="([-\\d.]+)"`).exec(attributes)?.[1]);
    return { x: value('x'), y: value('y'), width: value('width'), height: value('height') };
}
