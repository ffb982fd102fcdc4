import { trueTypeFonts } from '@process-as-code/diagrams';
import { Thread } from './node-thread.ts';
import type { Typesetter } from './report/pdf/typst.ts';
import type { Manuscript } from './typesetting-thread.ts';

const thread = new Thread<Manuscript, Uint8Array<ArrayBuffer>>(
    'typesetting-thread',
    'The report cannot be set as a PDF',
    trueTypeFonts,
);

/**
 * Sets PDFs in a thread of its own: whoever makes a bundle goes on with the other parts meanwhile. `stays`: whether the thread, with
 * the 200 MB that it takes, is kept for the next bundle, or ends when it has nothing to do.
 */
export function typesetterBeside(stays: boolean): Typesetter {
    return {
        set: (main, files) => thread.make({ main, files }).finally(() => stays || thread.rest()),
        warmUp: () => void thread.start(),
    };
}
