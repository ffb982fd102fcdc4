import { plainJpeg } from './jpeg.ts';
import { startsWith } from './orientation.ts';
import { plainPng } from './png.ts';
import { plainWebp } from './webp.ts';

/** A file as it may leave the house. */
export interface Plain {
    readonly bytes: Uint8Array;
    /** It is a picture from which what its camera wrote into it could not be taken. */
    readonly isLeftAsIs: boolean;
}

/** What cameras and scanners write besides, by its name. */
const otherPictures = /\.(?:hei[cf]s?|avif|tiff?|dng|mov|mp4|m4v|3gp)$/i;
const knownPictures = /\.(?:jpe?g|png|webp)$/i;

/** Is a file, by its name, a picture from which nothing can be taken? */
export function isLeftAsIs(name: string): boolean {
    return otherPictures.test(name);
}

/**
 * A picture without what its camera and the programs since wrote beside it: the place, the time, the device, names. JPEG, PNG and
 * WebP are recognised by their content, whatever they are called; every other file is left as it is.
 */
export function withoutTraces(bytes: Uint8Array, name: string): Plain {
    const plain = plainJpeg(bytes) ?? plainPng(bytes) ?? plainWebp(bytes);
    return {
        bytes: plain ?? bytes,
        isLeftAsIs: plain === undefined && (isLeftAsIs(name) || knownPictures.test(name) || isPicture(bytes)),
    };
}

/** Begins like one, and yet it could not be read: it is damaged, or unlike any other. */
function isPicture(bytes: Uint8Array): boolean {
    return (
        startsWith(bytes, '\xff\xd8\xff') ||
        startsWith(bytes, '\x89PNG') ||
        startsWith(bytes.subarray(8), 'WEBP')
    );
}
