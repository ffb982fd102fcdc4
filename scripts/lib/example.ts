import { join } from 'node:path';
import type { Opening } from './desktop.ts';
import { root } from './say.mjs';

/** What a newcomer sees first. */
export const example: Opening = {
    folder: join(root, 'examples/complaints'),
    file: join(root, 'examples/complaints/complaint-handling.proc'),
    extension: join(root, 'packages/extension'),
};
