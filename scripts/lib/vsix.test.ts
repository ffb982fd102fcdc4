import { describe, expect, test } from 'vitest';
import { isAllowed, licencesIn } from './vsix.ts';

describe('licences', () => {
    test('are read from what the bundler wrote', () => {
        const text = `fflate 0.8.3 (MIT)\n\nCopyright\n\n${'-'.repeat(80)}\n\n@noble/hashes 2.4.0 (MIT OR GPL-3.0)\n\nText\n`;
        expect(licencesIn(text)).toEqual([
            { name: 'fflate', licence: 'MIT' },
            { name: '@noble/hashes', licence: 'MIT OR GPL-3.0' },
        ]);
    });

    test('that nobody told are none', () => {
        expect(licencesIn('elk\n\nText').map(({ licence }) => isAllowed(licence))).toEqual([false]);
    });

    test.each([
        ['MIT', true],
        ['(MIT OR GPL-3.0)', true],
        ['MIT AND Zlib', false],
        ['EPL-2.0', false],
        ['undefined', false],
    ])('%s may be shipped: %s', (licence, expected) => {
        expect(isAllowed(licence)).toBe(expected);
    });
});
