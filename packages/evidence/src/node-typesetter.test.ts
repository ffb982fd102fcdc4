import { trueTypeFonts } from '@process-as-code/diagrams';
import { describe, expect, test } from 'vitest';
import { typesetterBeside } from './node-typesetter.ts';
import { typstWasm } from './node-wasm.ts';
import { typesetterHere } from './report/pdf/typst.ts';

const main = '#set document(date: none)\n= Complaints\n#read("/name.txt")';
const files = new Map([['/name.txt', 'Handled within five days']]);

describe('a PDF that is set in a thread of its own', { timeout: 60_000 }, () => {
    test('has the same bytes as one that is set here', async () => {
        const here = await typesetterHere({ wasm: typstWasm, fonts: trueTypeFonts }).set(main, files);
        expect(Buffer.from(here).subarray(0, 5).toString()).toBe('%PDF-');
        expect(await typesetterBeside(true).set(main, files)).toEqual(here);
    });

    test('can be one of several at once, also when the thread ends with each', async () => {
        const typesetter = typesetterBeside(false);
        const [one, other] = await Promise.all([
            typesetter.set(main, files),
            typesetter.set(main, new Map([['/name.txt', 'Another']])),
        ]);
        expect(one).not.toEqual(other);
        expect(await typesetter.set(main, files)).toEqual(one);
    });

    test('that cannot be set is refused with what is wrong, and the next one is set', async () => {
        const typesetter = typesetterBeside(true);
        await expect(typesetter.set('#read("/other.txt")', files)).rejects.toThrow(
            /cannot be set as a PDF: .*access denied/s,
        );
        expect(await typesetter.set(main, files)).toBeInstanceOf(Uint8Array);
    });
});
