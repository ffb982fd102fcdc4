import type { Pixels } from './encode.ts';

const largestPrime = 65_521;
/** Up to here a sum may grow: 31 bits hold it with what the next pixel adds. */
const mostSummedUp = 2 ** 29;

/** What is known of all pixels together. */
export interface SummedUp {
    /** Of the rows, each with the zero before it that says that it is not filtered: Adler-32, RFC 1950, 8.2. */
    readonly checksum: number;
    /** Whether nothing shines through. */
    readonly isOpaque: boolean;
}

/** Looks once at each pixel. */
export function summedUp({ width, height, pixels }: Pixels): SummedUp {
    const sums = { sum: 1, sums: 0, all: -1 };
    for (let row = 0; row < height; row++) addRow(sums, pixels, row * width, (row + 1) * width);
    return { checksum: sums.sums * 65_536 + sums.sum, isOpaque: sums.all >>> 24 === 0xff };
}

/** The sum of the bytes, the sum of these sums, and the bits that are set in all pixels. */
interface Sums {
    sum: number;
    sums: number;
    all: number;
}

/** A function of its own, that is soon known to be called often. */
function addRow(known: Sums, pixels: Int32Array, start: number, end: number): void {
    let { sum, sums, all } = known;
    // Another than the first pixel.
    let latest = ~pixels[start]!;
    let colours = 0;
    let colourSums = 0;
    sums += sum;
    for (let index = start; index < end; index++) {
        const pixel = pixels[index]!;
        if (pixel !== latest) {
            const red = pixel & 0xff;
            const green = (pixel >> 8) & 0xff;
            const blue = (pixel >> 16) & 0xff;
            colours = red + green + blue;
            colourSums = 3 * red + 2 * green + blue;
            all &= pixel;
            latest = pixel;
        }
        sums += 3 * sum + colourSums;
        sum += colours;
        if (sums > mostSummedUp) {
            sum %= largestPrime;
            sums %= largestPrime;
        }
    }
    known.sum = sum % largestPrime;
    known.sums = sums % largestPrime;
    known.all = all;
}
