import type { Manifest } from '../bundle/manifest.ts';
import { signaturePath, sumsPath } from '../bundle/manifest.ts';
import type { VerifyingKey } from '../sign/keys.ts';
import { signatureLength } from '../sign/keys.ts';
import { added } from './compare.ts';
import type { ZipEntry } from './read-zip.ts';
import type { BundleProblem } from './verify.ts';

/** What is known about the signature of a bundle. */
export interface SignatureCheck {
    /** Fingerprint of the public key, as the bundle itself says: only a key that is at hand proves it. */
    readonly key: string;
    /** Was a key at hand? What it found wrong is among the problems. */
    readonly checked: boolean;
}

/** What the manifest says about a signature; nothing where the bundle was made without one. */
export function signatureOf(
    { signature }: Manifest,
    key: VerifyingKey | undefined,
): SignatureCheck | undefined {
    return signature && { key: signature.key, checked: key !== undefined };
}

/** Is the signature there where it should be, only there, and made with this key? */
export function signatureProblems(
    present: ReadonlyMap<string, ZipEntry>,
    manifest: Manifest | undefined,
    key: VerifyingKey | undefined,
): BundleProblem[] {
    const signed = manifest?.signature;
    const file = present.get(signaturePath);
    if (signed && !file)
        return [problem('missing', `${signaturePath} is missing: the bundle was signed when it was made.`)];
    if (manifest && !signed && file) return [added(signaturePath), ...unsigned(key)];
    if (!file) return unsigned(key);
    const { bytes } = file;
    if (!bytes) return [];
    if (bytes.length !== signatureLength)
        return [problem('signature', `${signaturePath} is not a signature: it was changed.`)];
    const sums = present.get(sumsPath)?.bytes;
    if (!key || (sums && key.fits(bytes, sums))) return [];
    return [
        problem('signature', signed && signed.key !== key.fingerprint ? otherKey(signed.key, key) : unfit),
    ];
}

function unsigned(key: VerifyingKey | undefined): BundleProblem[] {
    return key ? [problem('signature', 'The bundle is not signed, so the key proves nothing about it.')] : [];
}

function otherKey(signed: string, { fingerprint }: VerifyingKey): string {
    return `The bundle was signed with another key: with ${signed}, and this one is ${fingerprint}.`;
}

const unfit = `${signaturePath} was not made with this key for these sums: it or ${sumsPath} was changed.`;

function problem(kind: BundleProblem['kind'], message: string): BundleProblem {
    return { kind, path: signaturePath, message };
}
