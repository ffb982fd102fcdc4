import { generateKeyPairSync } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { verifyingKey } from '@process-as-code/evidence';
import { FINE } from '../exit-codes.ts';
import { Mistake } from '../mistake.ts';
import { harmless, print } from '../terminal.ts';

/** Makes a pair of keys for signatures, in two files; never in place of keys that are there. */
export async function makeKey(name: string): Promise<number> {
    const [secret, open] = [`${name}.pem`, `${name}.pub.pem`];
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    await create(secret, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600);
    try {
        await create(open, pem, 0o644);
    } catch (error) {
        await rm(secret);
        throw error;
    }
    print(harmless(told(secret, open, verifyingKey(pem).fingerprint)));
    return FINE;
}

/** Whoever lost a private key can sign no more, so none is ever written over. */
async function create(path: string, content: string, mode: number): Promise<void> {
    try {
        await writeFile(path, content, { flag: 'wx', mode });
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
        throw new Mistake(`${path} is there already and stays as it is. Choose another name`);
    }
}

function told(secret: string, open: string, fingerprint: string): string {
    return `${secret}: the private key. Keep it to yourself, and a copy in a safe place. Sign with:
    proc export FOLDER --sign ${secret}
${open}: the public key. Give it to those who receive your bundles. They check with:
    proc verify BUNDLE --key ${open}
Its fingerprint, to compare when you speak to each other:
    ${fingerprint}`;
}
