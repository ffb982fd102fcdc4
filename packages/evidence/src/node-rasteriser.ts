import { trueTypeFontsWithoutKerning } from '@process-as-code/diagrams';
import type { Template } from './drawing-thread.ts';
import { Thread } from './node-thread.ts';
import type { Rasteriser } from './views/png.ts';

const thread = new Thread<Template, Uint8Array<ArrayBuffer>>(
    'drawing-thread',
    'A picture cannot be drawn',
    trueTypeFontsWithoutKerning,
);

/** Draws pictures of pixels in a thread of its own. */
export const rasteriserBeside: Rasteriser & { warmUp(): void } = {
    draw: (svg, scale) => thread.make({ svg, scale }),
    /** Begins to load what it needs. */
    warmUp: () => void thread.start(),
};
