import { readFile, stat } from 'node:fs/promises';
import { type Verification, verifyBundle, verifyingKey } from '@process-as-code/evidence';
import { FINDINGS, FINE } from '../exit-codes.ts';
import { keyFrom } from '../keys.ts';
import { Mistake } from '../mistake.ts';
import { count, harmless, print } from '../terminal.ts';

export interface VerifyCall {
    /** File of the public key with whose private key the bundle should be signed. */
    readonly key?: string;
}

/**
 * Compares each file of a bundle with its manifest and says which one differs, is missing or was added, and whether it is
 * signed.
 */
export async function verify(path: string, call: VerifyCall): Promise<number> {
    const key = call.key === undefined ? undefined : await keyFrom(call.key, '--key', verifyingKey);
    const verification = verifyBundle(await contentOf(path), key);
    const { whole, problems, files, seal } = verification;
    const lines = whole
        ? [
              `${path} is whole and unchanged: ${count(files, 'file')}. Its seal is ${seal}.`,
              ...signed(verification),
          ]
        : [`${path} is not the bundle that was made:`, ...problems.map(one => `  ${one.message}`)];
    print(harmless(lines.join('\n')));
    return whole ? FINE : FINDINGS;
}

/** What is packed in it may come to a gigabyte, so the archive cannot be larger. */
const largest = 1024 ** 3;

async function contentOf(path: string): Promise<Uint8Array> {
    if ((await stat(path)).size > largest)
        throw new Mistake(`${path} is larger than 1 GB, which no bundle is`);
    return readFile(path);
}

function signed({ signature }: Verification): string[] {
    if (!signature) return [];
    const { key, checked } = signature;
    return [
        checked
            ? `It was signed by the owner of this key (${key}).`
            : `It says that it was signed with the key ${key}. Only the public key of who signed it proves that: --key FILE`,
    ];
}
