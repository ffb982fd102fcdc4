// @vitest-environment happy-dom
import { mapSvg } from '@process-as-code/diagrams';
import { modelOf } from '@process-as-code/language/testing';
import { beforeEach, expect, test } from 'vitest';
import { generatedProcess } from '../../../diagrams/src/map/processes.fixture.ts';
import { SentPictures } from '../server/views/sent.ts';
import { Drawing } from './drawing.ts';

const node = (id: string) => `<g class="node" data-id="${id}"><text><tspan>${id}</tspan></text></g>`;
const open = (height: number) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 ${height}">`;

let drawing: Drawing;
let svg: SVGSVGElement;

beforeEach(() => {
    drawing = new Drawing();
    const parts = [
        open(9),
        '<title>Map</title>',
        '<g class="row">',
        node('A'),
        node('B'),
        node('C'),
        '</g>',
        '</svg>',
    ];
    svg = drawing.update({ id: '1', parts })!;
});

const ids = () => [...svg.querySelectorAll<SVGElement>('.node')].map(each => each.dataset.id);

test('a whole picture is made', () => {
    expect(ids()).toEqual(['A', 'B', 'C']);
    expect(svg.querySelector('title')).toBeNull();
    expect(svg.querySelector('.row')!.children).toHaveLength(3);
    expect(svg.textContent).toBe('A B C '.replaceAll(' ', ' '));
});

test('what is the same in the next one stays the element that it is', () => {
    const [first, , third] = svg.querySelectorAll('.node');
    svg.style.width = '9px';
    const next = drawing.update({ id: '2', base: '1', parts: [open(12), [1, 4], node('D'), [5, 8]] });
    expect(next).toBe(svg);
    expect(ids()).toEqual(['A', 'D', 'C']);
    expect([...svg.querySelectorAll('.node')]).toEqual([first, expect.anything(), third]);
    expect(svg.getAttribute('viewBox')).toBe('0 0 9 12');
    expect(svg.style.width).toBe('9px');
});

test('what moved, came or went', () => {
    drawing.update({ id: '2', base: '1', parts: [[0, 3], [5, 6], node('D'), [3, 4], [6, 8]] });
    expect(ids()).toEqual(['C', 'D', 'A']);
    drawing.update({
        id: '3',
        base: '2',
        parts: [
            [0, 3],
            [6, 8],
        ],
    });
    expect(ids()).toEqual([]);
});

test('a group that stands elsewhere keeps what lies in it', () => {
    const [first] = svg.querySelectorAll('.node');
    drawing.update({
        id: '2',
        base: '1',
        parts: [[0, 2], '<g class="row" transform="translate(0 9)">', [3, 8]],
    });
    expect(svg.querySelector('.row')!.getAttribute('transform')).toBe('translate(0 9)');
    expect(svg.querySelector('.row')!.firstElementChild).toBe(first);
});

test('what the page put into the picture goes with the next one', () => {
    svg.append(document.createElementNS('http://www.w3.org/2000/svg', 'g'));
    drawing.update({ id: '2', base: '1', parts: [[0, 8]] });
    expect(svg.children).toHaveLength(1);
});

test('a picture that follows an unknown one, or cannot be read, changes nothing', () => {
    expect(drawing.update({ id: '3', base: '2', parts: [[0, 8]] })).toBeUndefined();
    expect(drawing.update({ id: '3', base: '1', parts: [[0, 4], '<g/><g/>', [4, 8]] })).toBeUndefined();
    expect(ids()).toEqual(['A', 'B', 'C']);
    expect(drawing.update({ id: '2', base: '1', parts: [[0, 8]] })).toBe(svg);
});

test('what can run is left out of new parts too', () => {
    drawing.update({
        id: '2',
        base: '1',
        parts: [
            [0, 3],
            '<script>alert(1)</script>',
            '<g class="node" data-id="E" onclick="alert(1)"/>',
            [6, 8],
        ],
    });
    expect(svg.querySelector('script')).toBeNull();
    expect(svg.querySelector('.node')!.hasAttribute('onclick')).toBe(false);
});

test('one picture after the other is what each would be alone', async () => {
    const sent = new SentPictures();
    const followed = new Drawing();
    let known: string | undefined;
    for (const [seed, nodes] of [
        [1, 8],
        [1, 9],
        [2, 9],
        [2, 14],
        [1, 8],
    ] as const) {
        const { workspace, document } = await modelOf(generatedProcess(seed, nodes));
        const picture = mapSvg(workspace, document.processes[0]!, { theme: 'variables', width: 500 });
        const update = sent.parts(picture, known);
        expect(update.base).toBe(known);
        known = update.id;
        const alone = new Drawing().update(sent.parts(picture))!;
        expect(attributesInOrder(followed.update(update)!)).toBe(attributesInOrder(alone));
    }
});

function attributesInOrder(root: Element): string {
    return root.outerHTML.replace(/ [^<>]*(?=>)/g, all =>
        all
            .split(/ (?=[\w-]+=)/)
            .sort()
            .join(' '),
    );
}
