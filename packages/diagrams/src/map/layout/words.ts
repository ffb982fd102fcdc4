import { type Wrapped, wrapText } from '../../font/wrap.ts';
import { typography } from '../../theme/typography.ts';
import type { Route } from '../routing/route.ts';
import { labelGap, markerRadius } from './distances.ts';
import type { Marker } from './markers.ts';
import type { Way } from './pieces.ts';

/** The words at a line, and where they stand from the point at which it leaves the middle of its node's side. */
export interface Words {
    readonly text: Wrapped;
    /** From the point to the left edge of the text; and to its top edge. */
    readonly dx: number;
    readonly dy: number;
}

const widest = 112;
const nothing: Wrapped = { lines: [], width: 0, height: 0 };

/** The text at a line, with its size along the flow and across it. */
export interface Label {
    readonly text: Wrapped;
    readonly along: number;
    readonly across: number;
}

/** The text at each line, broken into lines. */
export function wrapLabels(
    ways: readonly Way[],
    markers: ReadonlyMap<number, Marker>,
    down: boolean,
): Label[] {
    return ways.map((way, index) => {
        const wrapped = markers.get(index)?.label ?? wrapText(way.label, typography.line, widest);
        const text = way.label === '' ? nothing : wrapped;
        return {
            text,
            along: down ? text.height : text.width,
            across: down ? text.width : text.height,
        };
    });
}

/**
 * Where the words of a line stand: above a line that runs to the right or the left, beside one that runs up or down.
 * All of that room is kept free of other lines: it belongs to the cell of the node and the start of the gutter.
 */
export function placeWords(route: Route, text: Wrapped, marker: Marker | undefined, down: boolean): Words {
    const above = -3 - text.height;
    if (down) {
        // The sides are turned as well: what leaves at the right leaves at the bottom.
        const gap = marker ? 4 : labelGap;
        if (route.exit === 'right') return { text, dx: labelGap, dy: labelGap - 1 };
        return { text, dx: route.exit === 'top' ? -gap - text.width : gap, dy: above };
    }
    if (marker) {
        const dx = markerRadius + 4;
        return { text, dx, dy: marker.side === 'bottom' ? 4 - markerRadius : markerRadius - 4 - text.height };
    }
    switch (route.exit) {
        case 'top':
            return { text, dx: labelGap, dy: -labelGap - text.height };
        case 'bottom':
            return { text, dx: labelGap, dy: labelGap - 1 };
        default:
            return { text, dx: labelGap, dy: above };
    }
}
