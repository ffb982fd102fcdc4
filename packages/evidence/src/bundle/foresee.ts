import { isText } from '../privacy/texts.ts';
import type { BundleInput, BundleIo, Foreseen } from './bundle.ts';
import { planOf } from './plan.ts';
import { turn } from './zip.ts';

/**
 * What a bundle of this input will hold, and what about it deserves a look: the same files that `buildBundle` writes, without
 * drawing, setting or packing any. Of the workplace documents only texts are read.
 *
 * @throws BundleError when there is nothing to export, or it is not clear what; the signal's reason when aborted
 */
export async function foresee(input: BundleInput, io: BundleIo): Promise<Foreseen> {
    const step = async () => {
        await turn();
        io.signal?.throwIfAborted();
    };
    return (await planOf(input, io, { reads: isText, step })).foreseen;
}
