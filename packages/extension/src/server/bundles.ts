import type { Bundle, BundleInput, BundleIo } from '@process-as-code/evidence';
import type { ServerContext } from '@process-as-code/language/lsp';

/** Who is told how far the writing is, who may stop it, and who has to agree to it. */
export type WriteOptions = Required<Pick<BundleIo, 'agree' | 'progress' | 'signal'>>;

/** How bundles are made, written and read where the server runs. */
export interface Bundles {
    /** How the files for a bundle are read, and what is made of them. */
    io(server: ServerContext, input: BundleInput): Promise<BundleIo>;
    /**
     * Builds a bundle and puts it at `target`, a URI. What was there stays as it was until the new bundle is complete.
     *
     * @throws BundleError with a sentence for people; the signal's reason when aborted
     */
    write(server: ServerContext, target: string, input: BundleInput, options: WriteOptions): Promise<Bundle>;
    /** The bytes of a bundle. Rejects when it cannot be read. */
    read(server: ServerContext, target: string): Promise<Uint8Array>;
}
