import { execFileSync, spawnSync } from 'node:child_process';
import { generateKeyPairSync, type KeyPairKeyObjectResult, sign, verify } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { encoded } from '../bundle/digest.ts';
import { signingKey, verifyingKey } from './keys.ts';
import { KeyError } from './pem.ts';

const pem = (label: string, base64: string) =>
    `-----BEGIN ${label}-----\n${base64}\n-----END ${label}-----\n`;

/** The first test of RFC 8032, 7.1: an empty message. */
const standard = {
    private: pem('PRIVATE KEY', 'MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v/VpguoRK9JLsLMREScVpezJpGXA7rAMcrn9g'),
    public: pem('PUBLIC KEY', 'MCowBQYDK2VwAyEA11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='),
    signature:
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
};

const pems = ({ privateKey, publicKey }: KeyPairKeyObjectResult) => ({
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
});
const pair = () => pems(generateKeyPairSync('ed25519'));

describe('signing', () => {
    it('gives the signature of RFC 8032', () => {
        const signature = signingKey(standard.private).sign(new Uint8Array());
        expect(Buffer.from(signature).toString('hex')).toBe(standard.signature);
        expect(verifyingKey(standard.public).fits(signature, new Uint8Array())).toBe(true);
    });

    it('agrees with Node about keys and signatures, both ways', () => {
        const { privateKey, publicKey } = pair();
        const text = encoded('what I stand for');
        const signature = signingKey(privateKey).sign(text);
        expect(verify(undefined, text, publicKey, signature)).toBe(true);
        expect(verifyingKey(publicKey).fits(sign(undefined, text, privateKey), text)).toBe(true);
        expect(signingKey(privateKey).fingerprint).toBe(verifyingKey(publicKey).fingerprint);
    });

    it('fits no other text, no other key and no other signature', () => {
        const { privateKey, publicKey } = pair();
        const signature = signingKey(privateKey).sign(encoded('mine'));
        const key = verifyingKey(publicKey);
        expect(key.fits(signature, encoded('yours'))).toBe(false);
        expect(verifyingKey(pair().publicKey).fits(signature, encoded('mine'))).toBe(false);
        for (const length of [0, 63, 65])
            expect(key.fits(new Uint8Array(length), encoded('mine'))).toBe(false);
        for (let bit = 0; bit < 512; bit += 7) {
            const other = signature.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
            expect(key.fits(other, encoded('mine'))).toBe(false);
        }
    });

    it('never fits a key of which every text is signed', () => {
        const weak = pem(
            'PUBLIC KEY',
            `MCowBQYDK2VwAyEA${Buffer.alloc(32).fill(1, 0, 1).toString('base64')}`,
        );
        const signature = Uint8Array.from({ length: 64 }, (_, at) => (at === 0 ? 1 : 0));
        expect(verifyingKey(weak).fits(signature, encoded('anything'))).toBe(false);
    });
});

describe('keys of OpenSSL', () => {
    const installed = spawnSync('openssl', ['version']).status === 0;

    it.runIf(installed)('work here, and its signatures fit (skipped where there is no openssl)', async () => {
        const cwd = await mkdtemp(join(tmpdir(), 'keys-'));
        onTestFinished(() => rm(cwd, { recursive: true, force: true }));
        const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd, encoding: 'utf8' });
        openssl('genpkey', '-algorithm', 'ed25519', '-out', 'mine.pem');
        openssl('pkey', '-in', 'mine.pem', '-pubout', '-out', 'mine.pub.pem');
        const key = verifyingKey(await readFile(join(cwd, 'mine.pub.pem'), 'utf8'));
        expect(signingKey(await readFile(join(cwd, 'mine.pem'), 'utf8')).fingerprint).toBe(key.fingerprint);
        openssl(
            'pkeyutl',
            '-sign',
            '-inkey',
            'mine.pem',
            '-rawin',
            '-in',
            'mine.pub.pem',
            '-out',
            'signature',
        );
        const signed = await readFile(join(cwd, 'mine.pub.pem'));
        expect(key.fits(await readFile(join(cwd, 'signature')), signed)).toBe(true);
        openssl('pkey', '-in', 'mine.pem', '-aes256', '-passout', 'pass:x', '-out', 'locked.pem');
        const locked = await readFile(join(cwd, 'locked.pem'), 'utf8');
        expect(() => signingKey(locked)).toThrow(
            'it is locked with a passphrase. Unlock a copy of it: openssl',
        );
    });
});

describe('what is no key', () => {
    const rsa = pems(generateKeyPairSync('rsa', { modulusLength: 1024 }));

    it.each([
        ['', 'there is no key in it'],
        ['a diary', 'there is no key in it'],
        ['-----BEGIN PRIVATE KEY-----\nMC4C', 'there is no key in it'],
        [standard.public, 'this is the public key'],
        [rsa.privateKey, 'it is a key of another kind'],
        [pems(generateKeyPairSync('ed448')).privateKey, 'it is a key of another kind'],
        [pems(generateKeyPairSync('x25519')).privateKey, 'it is a key of another kind'],
        [pem('PRIVATE KEY', '@@@'), 'it is a key of another kind'],
        [pem('PRIVATE KEY', 'MC4CAQAwBQYDK2VwBCIEIA=='), 'it is a key of another kind'],
        [pem('OPENSSH PRIVATE KEY', 'AAAA'), 'it is a key for SSH'],
        ['ssh-ed25519 AAAAC3Nza me@home', 'it is a key for SSH'],
    ])('nothing is signed with %j', (text, why) => {
        expect(() => signingKey(text)).toThrow(KeyError);
        expect(() => signingKey(text)).toThrow(why);
    });

    it.each([
        [standard.private, 'this is the private key'],
        [rsa.publicKey, 'it is a key of another kind'],
    ])('nothing is checked with %j', (text, why) => {
        expect(() => verifyingKey(text)).toThrow(KeyError);
        expect(() => verifyingKey(text)).toThrow(why);
    });
});
