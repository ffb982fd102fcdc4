// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { MapNodes } from './map-nodes.ts';
import { safeElements } from './safe-svg.ts';

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">
    <g class="phase" data-id="P.phase"><rect/></g>
    <g class="edge" data-id="P.A->P.B"><path class="line"/></g>
    <g class="node step" data-id="P.A" tabindex="-1"><rect class="shape"/></g>
    <g class="node step" data-id="P.B" tabindex="-1"><rect class="shape"/></g>
    <g class="node join" data-id="P.B" tabindex="-1"><rect class="shape"/></g>
</svg>`;

let pane: HTMLElement;
let nodes: MapNodes;

beforeEach(() => {
    pane = document.createElement('div');
    pane.append(...(safeElements(svg) as Element[]));
    document.body.replaceChildren(pane);
    nodes = new MapNodes(pane);
});

const marked = () =>
    [...pane.querySelectorAll('[aria-current="true"]')].map(part => part.getAttribute('data-id'));
const stops = () => nodes.all().filter(node => node.getAttribute('tabindex') === '0');

describe('MapNodes', () => {
    test('finds a node by its id, whatever signs are in it', () => {
        expect(nodes.find('P.A->P.B')?.getAttribute('class')).toBe('edge');
        expect(nodes.find('P."]')).toBeUndefined();
    });

    test('tells what was pointed at', () => {
        expect(nodes.idOf(pane.querySelector('.line'))).toBe('P.A->P.B');
        expect(nodes.nodeOf(pane.querySelector('.line'))).toBeUndefined();
        expect(nodes.nodeOf(pane.querySelector('.shape'))).toBe(nodes.find('P.A'));
        expect(nodes.idOf(pane)).toBeUndefined();
    });

    test('marks one thing at a time, all its parts', () => {
        expect(nodes.mark('P.A')).toBe(true);
        expect(nodes.mark('P.A')).toBe(false);
        expect(marked()).toEqual(['P.A']);
        nodes.mark('P.B');
        expect(marked()).toEqual(['P.B', 'P.B']);
        nodes.mark(undefined);
        expect(marked()).toEqual([]);
    });

    test('marks again after the map was drawn anew', () => {
        nodes.mark('P.phase');
        pane.replaceChildren(...(safeElements(svg) as Element[]));
        nodes.markAgain();
        expect(marked()).toEqual(['P.phase']);
    });

    test('the Tab key stops once, the arrow keys go on from there', () => {
        nodes.makeReachable();
        expect(stops()).toEqual([nodes.find('P.A')]);
        nodes.find('P.A')!.focus();
        const places = new Map(nodes.all().map((node, index) => [node, index * 100]));
        nodes.moveFocus('right', node => ({ x: places.get(node)!, y: 0, width: 50, height: 50 }));
        expect(nodes.focused()).toBe(nodes.find('P.B'));
        nodes.makeReachable(nodes.focused());
        expect(stops()).toEqual([nodes.find('P.B')]);
    });
});
