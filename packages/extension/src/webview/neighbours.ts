import type { Box } from './zoom.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The box that somebody means who presses an arrow key on box `from`: near in that direction, and hardly aside. */
export function neighbour(boxes: readonly Box[], from: number, direction: Direction): number | undefined {
    const origin = middle(boxes[from]!);
    let best: number | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    boxes.forEach((box, index) => {
        const { x, y } = middle(box);
        const [ahead, aside] = along(direction, x - origin.x, y - origin.y);
        const cost = ahead + 2 * Math.abs(aside);
        const inDirection = ahead > 1 && Math.abs(aside) <= 2 * ahead;
        if (index !== from && inDirection && cost < bestCost) {
            best = index;
            bestCost = cost;
        }
    });
    return best;
}

function along(direction: Direction, x: number, y: number): [ahead: number, aside: number] {
    switch (direction) {
        case 'left':
            return [-x, y];
        case 'right':
            return [x, y];
        case 'up':
            return [-y, x];
        case 'down':
            return [y, x];
    }
}

function middle(box: Box): { x: number; y: number } {
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
