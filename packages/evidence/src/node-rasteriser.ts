import type { Template } from './drawing-thread.ts';
import { Thread } from './node-thread.ts';
import type { Rasteriser } from './views/png.ts';

const thread = new Thread<Template, Uint8Array<ArrayBuffer>>('drawing-thread', 'A picture cannot be drawn');

/** Draws pictures of pixels in a thread of its own. */
export const rasteriserBeside: Rasteriser = {
    draw: (svg, scale) => thread.make({ svg, scale }),
    warmUp: () => void thread.start(),
};
