/**
 * The lengths of the codes that say symbols in the fewest bits (D. A. Huffman, A Method for the Construction of Minimum-Redundancy
 * Codes, 1952), none longer than `longest` bits.
 *
 * @param frequencies how often each symbol is said; where it never is, it has no code and its length is 0
 */
export function codeLengths(frequencies: Uint32Array, longest: number): Uint8Array {
    let counted = frequencies;
    for (;;) {
        const lengths = shortestLengths(counted);
        if (lengths.every(length => length <= longest)) return lengths;
        // What differs less gets codes that differ less in length.
        counted = counted.map(count => (count === 0 ? 0 : (count >> 1) | 1));
    }
}

function shortestLengths(frequencies: Uint32Array): Uint8Array {
    const lengths = new Uint8Array(frequencies.length);
    const symbols = [...frequencies.keys()]
        .filter(symbol => frequencies[symbol]! > 0)
        .sort((a, b) => frequencies[a]! - frequencies[b]! || a - b);
    const leaves = symbols.length;
    if (leaves < 2) {
        for (const symbol of symbols) lengths[symbol] = 1;
        return lengths;
    }
    // The leaves, the rarest first, and behind them the branches as they grow, which so are in order too.
    const weights = symbols.map(symbol => frequencies[symbol]!);
    const parents: number[] = [];
    let leaf = 0;
    let branch = leaves;
    const lightest = (): number => {
        const isLeaf = leaf < leaves && (branch >= weights.length || weights[leaf]! <= weights[branch]!);
        return isLeaf ? leaf++ : branch++;
    };
    const root = 2 * leaves - 2;
    while (weights.length <= root) {
        const [one, other] = [lightest(), lightest()];
        parents[one] = weights.length;
        parents[other] = weights.length;
        weights.push(weights[one]! + weights[other]!);
    }
    const depths = new Uint16Array(root + 1);
    for (let node = root - 1; node >= 0; node--) depths[node] = depths[parents[node]!]! + 1;
    symbols.forEach((symbol, index) => {
        lengths[symbol] = depths[index]!;
    });
    return lengths;
}

/** The code of each symbol, its first bit the lowest, as Deflate writes it: RFC 1951, 3.2.2. */
export function codesOf(lengths: Uint8Array): Uint16Array {
    const next = new Uint16Array(17);
    for (const length of lengths) if (length > 0) next[length + 1]!++;
    for (let bits = 1; bits < 16; bits++) next[bits + 1] = (next[bits]! << 1) + (next[bits + 1]! << 1);
    return Uint16Array.from(lengths, length => (length === 0 ? 0 : reversed(next[length]!++, length)));
}

function reversed(code: number, length: number): number {
    let bits = 0;
    for (let at = 0; at < length; at++) bits = (bits << 1) | ((code >> at) & 1);
    return bits;
}
