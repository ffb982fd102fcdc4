import { ed25519 } from '@noble/curves/ed25519.js';
import { digest } from '../bundle/digest.ts';
import { keyInPem, publicKeyInDer } from './pem.ts';

/** Signs what somebody stands for. The same bytes give the same signature. */
export interface SigningKey {
    readonly fingerprint: string;
    /** 64 bytes (RFC 8032). */
    sign(bytes: Uint8Array): Uint8Array;
}

/** Tells whether a signature was made with the private key that belongs to it. */
export interface VerifyingKey {
    /** SHA-256 of the public key as DER, in hexadecimal: by it two people compare that they mean the same key. */
    readonly fingerprint: string;
    fits(signature: Uint8Array, bytes: Uint8Array): boolean;
}

/**
 * The private key in a PEM file (PKCS#8).
 *
 * @throws KeyError when there is none
 */
export function signingKey(pem: string): SigningKey {
    const secret = keyInPem(pem, 'private');
    return {
        fingerprint: fingerprintOf(ed25519.getPublicKey(secret)),
        sign: bytes => ed25519.sign(bytes, secret),
    };
}

/**
 * The public key in a PEM file (SubjectPublicKeyInfo).
 *
 * @throws KeyError when there is none
 */
export function verifyingKey(pem: string): VerifyingKey {
    const key = keyInPem(pem, 'public');
    return {
        fingerprint: fingerprintOf(key),
        // Strictly by RFC 8032: what passes here passes everywhere.
        fits: (signature, bytes) =>
            signature.length === signatureLength && ed25519.verify(signature, bytes, key, { zip215: false }),
    };
}

/** Of a signature, in bytes. */
export const signatureLength = 64;

function fingerprintOf(key: Uint8Array): string {
    return digest(publicKeyInDer(key));
}
