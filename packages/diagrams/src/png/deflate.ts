import { codeLengths, codesOf } from './huffman.ts';

/** Matches are so long, in bytes, and no longer. */
export const longestMatch = 258;

/** Matches lie so far back at most, in bytes. */
export const farthestMatch = 32_768;

/** So much is said with the same codes. */
const blockSize = 1 << 16;

const endOfBlock = 256;
/** A literal takes 15 bits at most; a match of those 15 for its length, as many for its distance, and what is added to each. */
const mostBytesOfToken = 6;
const mostBytesOfHeader = 400;
/** The order in which the lengths of the codes for lengths are said. */
const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** Bits that are added to a symbol, and the first value that it stands for. */
interface Ranges {
    readonly extra: Uint8Array;
    readonly first: Uint16Array;
}

/** From 257 on; 258 has a symbol of its own. */
const lengths = rangesOf(29, 4, 3, 8);
lengths.extra[28] = 0;
lengths.first[28] = longestMatch;
const distances = rangesOf(30, 2, 1, 4);
const symbolOfLength = symbolsOf(lengths, longestMatch);

/**
 * Writes Deflate (RFC 1951) of what somebody else has found to be repeated. The same calls give the same bytes on every machine, which
 * programs that compress by themselves do not promise from one version to the next.
 */
export class Deflate {
    /** A literal as it is; a match with its length in the upper 16 bits. */
    private readonly tokens = new Uint32Array(blockSize);
    private count = 0;
    private bytes = new Uint8Array(blockSize);
    private size = 0;
    private bits = 0;
    private bitCount = 0;

    literal(byte: number): void {
        if (this.count === blockSize) this.block(false);
        this.tokens[this.count++] = byte;
    }

    /** Of 3 to 258 bytes; a distance of 1 to 32,768. */
    match(length: number, distance: number): void {
        if (this.count === blockSize) this.block(false);
        this.tokens[this.count++] = (length << 16) | distance;
    }

    /** All that was said. Nothing can be said after it. */
    end(): Uint8Array {
        this.block(true);
        this.write(0, 7);
        return this.bytes.subarray(0, this.size);
    }

    private block(isLast: boolean): void {
        const tokens = this.tokens.subarray(0, this.count);
        this.count = 0;
        this.makeRoom(tokens.length * mostBytesOfToken + mostBytesOfHeader);
        const [ofSymbols, ofDistances] = frequenciesOf(tokens);
        const symbolLengths = codeLengths(ofSymbols, 15);
        const distanceLengths = codeLengths(ofDistances, 15);
        this.write(isLast ? 1 : 0, 1);
        this.write(2, 2);
        this.header(symbolLengths, distanceLengths);
        const symbolCodes = codesOf(symbolLengths);
        const distanceCodes = codesOf(distanceLengths);
        for (const token of tokens)
            this.token(token, symbolCodes, symbolLengths, distanceCodes, distanceLengths);
        this.write(symbolCodes[endOfBlock]!, symbolLengths[endOfBlock]!);
    }

    private token(
        token: number,
        symbolCodes: Uint16Array,
        symbolLengths: Uint8Array,
        distanceCodes: Uint16Array,
        distanceLengths: Uint8Array,
    ): void {
        const length = token >>> 16;
        const symbol = length === 0 ? token : symbolOfLength[length]!;
        this.write(symbolCodes[symbol]!, symbolLengths[symbol]!);
        if (length === 0) return;
        const of = symbol - endOfBlock - 1;
        this.write(length - lengths.first[of]!, lengths.extra[of]!);
        const distance = token & 0xffff;
        const far = symbolOfDistance(distance);
        this.write(distanceCodes[far]!, distanceLengths[far]!);
        this.write(distance - distances.first[far]!, distances.extra[far]!);
    }

    /** How long each code is, in codes of their own: RFC 1951, 3.2.7. */
    private header(symbolLengths: Uint8Array, distanceLengths: Uint8Array): void {
        const symbols = symbolLengths.subarray(0, used(symbolLengths, 257));
        const far = distanceLengths.subarray(0, used(distanceLengths, 1));
        const said = [...symbols, ...far];
        const frequencies = new Uint32Array(orderOfLengths.length);
        for (const length of said) frequencies[length]!++;
        const lengthsOfLengths = codeLengths(frequencies, 7);
        const codes = codesOf(lengthsOfLengths);
        this.write(symbols.length - 257, 5);
        this.write(far.length - 1, 5);
        this.write(orderOfLengths.length - 4, 4);
        for (const length of orderOfLengths) this.write(lengthsOfLengths[length]!, 3);
        for (const length of said) this.write(codes[length]!, lengthsOfLengths[length]!);
    }

    /** There has to be room for it. */
    private write(value: number, count: number): void {
        this.bits |= value << this.bitCount;
        this.bitCount += count;
        while (this.bitCount >= 8) {
            this.bytes[this.size++] = this.bits;
            this.bits >>>= 8;
            this.bitCount -= 8;
        }
    }

    private makeRoom(size: number): void {
        if (this.size + size <= this.bytes.length) return;
        const larger = new Uint8Array(2 * this.bytes.length + size);
        larger.set(this.bytes);
        this.bytes = larger;
    }
}

function frequenciesOf(tokens: Uint32Array): [symbols: Uint32Array, distances: Uint32Array] {
    const symbols = new Uint32Array(286);
    const far = new Uint32Array(30);
    symbols[endOfBlock] = 1;
    for (const token of tokens) {
        const length = token >>> 16;
        symbols[length === 0 ? token : symbolOfLength[length]!]!++;
        if (length > 0) far[symbolOfDistance(token & 0xffff)]!++;
    }
    return [symbols, far];
}

/** The more, the less exact: each `step` symbols stand for twice as many values, the first `plain` for one each. */
function rangesOf(count: number, step: number, first: number, plain: number): Ranges {
    const ranges = { extra: new Uint8Array(count), first: new Uint16Array(count) };
    let value = first;
    for (let symbol = 0; symbol < count; symbol++) {
        const extra = symbol < plain ? 0 : Math.floor((symbol - plain) / step) + 1;
        ranges.extra[symbol] = extra;
        ranges.first[symbol] = value;
        value += 1 << extra;
    }
    return ranges;
}

function symbolsOf({ first }: Ranges, last: number): Uint16Array {
    const symbols = new Uint16Array(last + 1);
    first.forEach((value, symbol) => {
        symbols.fill(endOfBlock + 1 + symbol, value);
    });
    return symbols;
}

/** There are two symbols to each number of bits. */
function symbolOfDistance(distance: number): number {
    const before = distance - 1;
    if (before < 4) return before;
    const bits = 31 - Math.clz32(before);
    return 2 * bits + ((before >> (bits - 1)) & 1);
}

/** How many lengths have to be said: those behind the last code do not. */
function used(codes: Uint8Array, least: number): number {
    let count = codes.length;
    while (count > least && codes[count - 1] === 0) count--;
    return count;
}
