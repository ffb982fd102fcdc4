import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** SHA-256 in lower-case hexadecimal. */
export function digest(bytes: Uint8Array): string {
    return bytesToHex(sha256(bytes));
}

/** The text in UTF-8. */
export function encoded(text: string): Uint8Array {
    return new TextEncoder().encode(text);
}
