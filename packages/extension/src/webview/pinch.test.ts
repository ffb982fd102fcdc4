// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { pinch } from './pinch.ts';

const pointer = (type: string, pointerId: number, clientX: number, pointerType = 'touch') =>
    new PointerEvent(type, { pointerId, clientX, clientY: 10, pointerType });

test('two fingers that move apart zoom around the point between them', () => {
    const element = document.createElement('div');
    const zoom = vi.fn();
    pinch(element, zoom);
    element.dispatchEvent(pointer('pointerdown', 1, 100));
    element.dispatchEvent(pointer('pointermove', 1, 110));
    expect(zoom).not.toHaveBeenCalled();
    element.dispatchEvent(pointer('pointerdown', 2, 210));
    element.dispatchEvent(pointer('pointermove', 2, 310));
    expect(zoom).toHaveBeenLastCalledWith(2, { x: 210, y: 10 });
    element.dispatchEvent(pointer('pointerup', 2, 310));
    element.dispatchEvent(pointer('pointermove', 1, 90));
    expect(zoom).toHaveBeenCalledOnce();
});

test('a mouse is no finger', () => {
    const element = document.createElement('div');
    const zoom = vi.fn();
    pinch(element, zoom);
    for (const id of [1, 2]) element.dispatchEvent(pointer('pointerdown', id, id * 100, 'mouse'));
    element.dispatchEvent(pointer('pointermove', 2, 400, 'mouse'));
    expect(zoom).not.toHaveBeenCalled();
});
