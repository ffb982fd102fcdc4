import { readFile } from 'node:fs/promises';
import { verifyBundle } from '@process-as-code/evidence';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { count, harmless, print } from '../terminal.ts';

/** Compares each file of a bundle with its manifest and says which one differs, is missing or was added. */
export async function verify(path: string): Promise<number> {
    const { whole, problems, files, seal } = verifyBundle(await readFile(path));
    if (whole) {
        print(harmless(`${path} is whole and unchanged: ${count(files, 'file')}. Its seal is ${seal}.`));
        return FINE;
    }
    print(
        harmless(
            [`${path} is not the bundle that was made:`, ...problems.map(one => `  ${one.message}`)].join(
                '\n',
            ),
        ),
    );
    return FINDINGS;
}
