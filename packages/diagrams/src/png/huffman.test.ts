import { describe, expect, it } from 'vitest';
import { codeLengths, codesOf } from './huffman.ts';

/** One where every row of bits begins with exactly one code. */
function fullness(lengths: Uint8Array): number {
    return lengths.reduce((sum, length) => sum + (length === 0 ? 0 : 2 ** -length), 0);
}

describe('codes for symbols', () => {
    it('are the shorter the more often a symbol is said', () => {
        expect([...codeLengths(Uint32Array.of(5, 9, 12, 13, 16, 45), 15)]).toEqual([4, 4, 3, 3, 3, 1]);
    });

    it('are of one bit for a symbol that is alone, and there is none for what is never said', () => {
        expect([...codeLengths(Uint32Array.of(0, 0, 7), 15)]).toEqual([0, 0, 1]);
        expect([...codeLengths(new Uint32Array(3), 15)]).toEqual([0, 0, 0]);
    });

    it('are never longer than they may be, and leave nothing unused', () => {
        const fibonacci = [1, 1];
        while (fibonacci.length < 19) fibonacci.push(fibonacci.at(-1)! + fibonacci.at(-2)!);
        const counts = Uint32Array.from(fibonacci);
        expect(Math.max(...codeLengths(counts, 18))).toBe(18);
        for (const longest of [5, 7, 15]) {
            const lengths = codeLengths(counts, longest);
            expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
            expect(fullness(lengths)).toBe(1);
        }
    });

    it('are those of the example of RFC 1951, 3.2.2, with the first bit lowest', () => {
        const codes = codesOf(Uint8Array.of(3, 3, 3, 3, 3, 2, 4, 4));
        expect([...codes]).toEqual([0b010, 0b110, 0b001, 0b101, 0b011, 0b00, 0b0111, 0b1111]);
    });
});
