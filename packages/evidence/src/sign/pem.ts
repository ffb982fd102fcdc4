/** Keys as files hold them: PEM around DER, as `openssl genpkey -algorithm ed25519` and `proc key` write them. */

/** A key that cannot be used; the message says why and what to do, without the name of its file. */
export class KeyError extends Error {}

/** What stands in a file of a key. */
export type KeyKind = 'private' | 'public';

/** DER of an Ed25519 key up to the 32 bytes of the key itself: PKCS#8 and SubjectPublicKeyInfo (RFC 8410, 7 and 4). */
const headers: Readonly<Record<KeyKind, string>> = {
    private: '302e020100300506032b657004220420',
    public: '302a300506032b6570032100',
};
const labels: Readonly<Record<KeyKind, string>> = { private: 'PRIVATE KEY', public: 'PUBLIC KEY' };

/**
 * The 32 bytes of the Ed25519 key in a PEM file.
 *
 * @throws KeyError when there is none of that kind, it is locked with a passphrase, or it belongs to another algorithm
 */
export function keyInPem(text: string, kind: KeyKind): Uint8Array {
    const [, label, body] = /-----BEGIN ([A-Z0-9 ]+)-----([^-]*)-----END \1-----/.exec(text) ?? [];
    if (label === undefined || body === undefined) throw new KeyError(noKey(text));
    if (label !== labels[kind]) throw new KeyError(reasons[label] ?? otherKind);
    const der = inHex(body);
    const header = headers[kind];
    if (!der?.startsWith(header) || der.length !== header.length + 64) throw new KeyError(otherKind);
    return Uint8Array.from({ length: 32 }, (_, at) => byteAt(der, header.length + 2 * at));
}

/** The DER of a public key, of which a fingerprint can be taken. */
export function publicKeyInDer(key: Uint8Array): Uint8Array {
    const { public: header } = headers;
    const start = Array.from({ length: header.length / 2 }, (_, at) => byteAt(header, 2 * at));
    return Uint8Array.from([...start, ...key]);
}

const otherKind =
    'it is a key of another kind. Signatures are made with Ed25519 keys; make one with: proc key';

const reasons: Readonly<Record<string, string>> = {
    'PRIVATE KEY':
        'this is the private key, which its owner keeps. Name the public one, which ends in .pub.pem',
    'PUBLIC KEY': 'this is the public key, with which a signature is checked. Sign with the private one',
    'ENCRYPTED PRIVATE KEY':
        'it is locked with a passphrase. Unlock a copy of it: openssl pkey -in KEY -out UNLOCKED',
    'OPENSSH PRIVATE KEY': 'it is a key for SSH. Make one for signatures with: proc key',
};

function noKey(text: string): string {
    return /^(ssh-|ecdsa-)/.test(text) ? reasons['OPENSSH PRIVATE KEY']! : 'there is no key in it';
}

function inHex(base64: string): string | undefined {
    try {
        return Array.from(atob(base64.replace(/\s/g, '')), character =>
            character.charCodeAt(0).toString(16).padStart(2, '0'),
        ).join('');
    } catch {
        return undefined;
    }
}

function byteAt(hex: string, at: number): number {
    return Number.parseInt(hex.slice(at, at + 2), 16);
}
