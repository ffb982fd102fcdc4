import type { Point } from './zoom.ts';

/** Tells by which factor two fingers on an element move apart, and the point of the window between them. */
export function pinch(element: HTMLElement, zoom: (factor: number, at: Point) => void): void {
    const fingers = new Map<number, Point>();
    element.addEventListener('pointerdown', event => {
        if (event.pointerType === 'touch') fingers.set(event.pointerId, pointOf(event));
    });
    element.addEventListener('pointermove', event => {
        if (!fingers.has(event.pointerId)) return;
        const before = spread(fingers);
        fingers.set(event.pointerId, pointOf(event));
        const now = spread(fingers);
        if (before && now && before.apart > 0) zoom(now.apart / before.apart, now.middle);
    });
    for (const end of ['pointerup', 'pointercancel'] as const) {
        element.addEventListener(end, event => fingers.delete(event.pointerId));
    }
}

function pointOf({ clientX: x, clientY: y }: PointerEvent): Point {
    return { x, y };
}

function spread(fingers: ReadonlyMap<number, Point>): { apart: number; middle: Point } | undefined {
    const [a, b] = fingers.values();
    if (!a || !b || fingers.size !== 2) return undefined;
    return {
        apart: Math.hypot(a.x - b.x, a.y - b.y),
        middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    };
}
