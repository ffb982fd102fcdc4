// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { drag } from './drag.ts';

let pane: HTMLElement;
let clicked: (EventTarget | null)[];
let scrolled: { left?: number; top?: number }[];

beforeEach(() => {
    document.body.innerHTML = '<div id="pane"><p id="node"></p></div>';
    pane = document.getElementById('pane')!;
    clicked = [];
    scrolled = [];
    pane.scrollTo = ((options: ScrollToOptions) => void scrolled.push(options)) as typeof pane.scrollTo;
    pane.setPointerCapture = () => undefined;
    drag(pane, event => clicked.push(event.target));
});

const node = () => document.getElementById('node')!;
const fire = (type: string, clientX: number, clientY: number, more: PointerEventInit = {}) =>
    node().dispatchEvent(new PointerEvent(type, { clientX, clientY, pointerId: 1, bubbles: true, ...more }));

test('a press that hardly moves is a click on its target', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 102, 101);
    fire('pointerup', 102, 101);
    fire('click', 102, 101);
    expect(clicked).toEqual([node()]);
    expect(scrolled).toEqual([]);
});

test('a press that moves takes the content along and is no click', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 70, 110);
    expect(pane.classList.contains('is-dragged')).toBe(true);
    fire('pointermove', 60, 120);
    fire('pointerup', 60, 120);
    fire('click', 60, 120);
    expect(scrolled.map(({ left, top }) => [left, top])).toEqual([
        [30, -10],
        [40, -20],
    ]);
    expect(clicked).toEqual([]);
    expect(pane.classList.contains('is-dragged')).toBe(false);
});

test('the click after a drag counts again', () => {
    fire('pointerdown', 100, 100);
    fire('pointermove', 50, 100);
    fire('pointerup', 50, 100);
    fire('click', 50, 100);
    fire('pointerdown', 50, 100);
    fire('pointerup', 50, 100);
    fire('click', 50, 100);
    expect(clicked).toHaveLength(1);
});

test('moving without a press, other buttons and fingers (which scroll by themselves) do nothing', () => {
    fire('pointermove', 10, 10);
    fire('pointerdown', 100, 100, { button: 2 });
    fire('pointermove', 10, 10);
    fire('pointerdown', 100, 100, { pointerType: 'touch' });
    fire('pointermove', 10, 10);
    expect(scrolled).toEqual([]);
});
