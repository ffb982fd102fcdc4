/** For tests of this package: a bundle that somebody signed, and what is said when it is damaged. */
import { generateKeyPairSync } from 'node:crypto';
import { unzipSync } from 'fflate';
import { bundleOf, portfolio } from '../portfolio.fixture.ts';
import { type SigningKey, signingKey, type VerifyingKey, verifyingKey } from '../sign/keys.ts';
import type { Files } from './tampering.fixture.ts';

const mine = keyPair();
/** The key that belongs to the signature. */
export const owner = mine.verifying;
export const stranger = keyPair().signing;

export async function signedBundle(): Promise<{ bundle: Uint8Array; files: Files }> {
    const { bytes } = await bundleOf(portfolio, {
        portfolio: 'Mine',
        without: ['pdf', 'docx', 'png'],
        key: mine.signing,
    });
    return { bundle: bytes, files: unzipSync(bytes) };
}

function keyPair(): { signing: SigningKey; verifying: VerifyingKey } {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    return {
        signing: signingKey(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()),
        verifying: verifyingKey(publicKey.export({ type: 'spki', format: 'pem' }).toString()),
    };
}

/** A file of each sort in it. */
export const evidence = 'evidence/E01_timing-study_2026-02-27.csv';
export const criteria = 'criteria/FocusAwardsL4.matrix';
export const map = 'diagrams/map-Handling.svg';
export const raci = 'diagrams/raci-Handling.svg';
export const source = 'source/folder/handling.proc';

/** What was done, how, and all that is said about it. */
export type Corruption = readonly [what: string, damaged: () => Uint8Array, ...sentences: string[]];
export const differs = (path: string) => `${path} is not the file that was put in: its content differs.`;
export const missing = (path: string) => `${path} is missing.`;
export const added = (path: string) => `${path} was added: the bundle was made without it.`;
export const became = (path: string, now: string) => `${path} was renamed to ${now}.`;
export const disagree = (path: string) =>
    `manifest.json and SHA256SUMS disagree about ${path}: one of them was edited.`;
export const unsafe = (path: string) => `${path} has a name that is not safe to unpack.`;
export const unwhole = (why: string) => `This is not a whole ZIP file: ${why}.`;
export const manifestEdited = 'manifest.json was edited after the bundle was made';
export const unreadable = (path: string) => `${path} is not as the bundle was made: it cannot be read.`;
