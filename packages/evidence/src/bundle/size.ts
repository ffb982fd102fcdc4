import type { BundleInput, ForeseenFile } from './bundle.ts';
import { BundleError } from './bundle.ts';

/** In bytes. */
export const megabyte = 1024 * 1024;
/** What an e-portfolio system or a mail still takes. */
const usualLimit = 250 * megabyte;

/** What the files of the bundle may come to together, in bytes. */
export function sizeLimit({ maxSize = usualLimit }: BundleInput): number {
    return maxSize;
}

/** `250 MB`, `1.5 MB`, `12 kB` */
export function sizeWords(bytes: number): string {
    const amount = bytes / megabyte;
    if (amount < 1) return `${Math.ceil(bytes / 1024)} kB`;
    return `${Math.round(amount * 10) / 10} MB`;
}

/** The largest files without which the others keep within the limit; none where all of them do. */
export function oversize<T extends Sized>(files: readonly T[], limit: number): T[] {
    let left = copiedSize(files);
    return files
        .toSorted((a, b) => (b.size ?? 0) - (a.size ?? 0))
        .filter(({ size = 0 }) => {
            const needed = left > limit;
            if (needed) left -= size;
            return needed;
        });
}

/** What the files whose size is known come to, in bytes. */
export function copiedSize(files: readonly Sized[]): number {
    return files.reduce((sum, { size = 0 }) => sum + size, 0);
}

/**
 * @throws BundleError that names the files which are too large together
 */
export function refuseOversize(files: readonly Sized[], limit: number): void {
    const most = oversize(files, limit);
    if (most.length === 0) return;
    const named = most.slice(0, mostNamed).map(({ path, size = 0 }) => `${path} (${sizeWords(size)})`);
    const more = most.length > mostNamed ? ` and ${most.length - mostNamed} more` : '';
    throw new BundleError(
        `The bundle would come to ${sizeWords(copiedSize(files))}, and no more than ${sizeWords(limit)} may be in it. The largest: ${named.join(', ')}${more}. Make them smaller, say where they are held instead (held "PLACE"), or allow more.`,
    );
}

const mostNamed = 20;

type Sized = Pick<ForeseenFile, 'path' | 'size'>;
