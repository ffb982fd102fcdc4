import type { SigningKey } from '../sign/keys.ts';
import { digest, encoded } from './digest.ts';
import { byPath } from './planned.ts';
import type { BundleFile } from './zip.ts';

/** `manifest.json`: what the bundle is, and what is in it. Fields are added, never renamed. */
export interface Manifest {
    readonly format: typeof manifestFormat;
    readonly version: 1;
    readonly tool: { readonly name: string; readonly version: string };
    /** Date of the content, not of the writing. */
    readonly date: string;
    readonly portfolio?: { readonly name: string; readonly label: string };
    readonly processes: readonly ManifestProcess[];
    /** All files but the manifest itself, the sums and their signature, sorted by path. */
    readonly files: readonly ManifestFile[];
    readonly leftOut: readonly LeftOut[];
    /** Where somebody signed the sums, and by that everything. */
    readonly signature?: {
        readonly file: typeof signaturePath;
        readonly algorithm: 'Ed25519';
        /** Fingerprint of the public key. */
        readonly key: string;
    };
}
export interface ManifestProcess {
    readonly name: string;
    readonly label: string;
    readonly version?: string;
    /** Path of its document in the bundle, where the documents are in it. */
    readonly file?: string;
    /** Fingerprint of its model: what an approval seals. */
    readonly fingerprint: string;
}
export interface ManifestFile {
    readonly path: string;
    /** In bytes. */
    readonly size: number;
    readonly sha256: string;
    /** Where a workplace document comes from: its path beside those of the documents in `source/`. */
    readonly from?: string;
}
/** Something that is named but not in the bundle, and why. */
export interface LeftOut {
    /** Name of the evidence item, or a path. */
    readonly what: string;
    readonly why: string;
}

export const manifestFormat = 'process-as-code evidence bundle';
export const manifestPath = 'manifest.json';
export const sumsPath = 'SHA256SUMS';
/** 64 bytes, so that OpenSSL can check it too. */
export const signaturePath = 'SHA256SUMS.sig';

/** What the manifest says of a file. */
export function listed({ path, bytes, from }: BundleFile): ManifestFile {
    return { path, size: bytes.length, sha256: digest(bytes), ...(from === undefined ? {} : { from }) };
}

/** The manifest of files, the sums of them all and, where there is a key, the signature of the sums. */
export function sealOf(
    files: readonly ManifestFile[],
    about: Omit<Manifest, 'format' | 'version' | 'files' | 'signature'>,
    key?: SigningKey,
): BundleFile[] {
    const sorted = files.toSorted(byPath);
    const { tool, date, portfolio, processes, leftOut } = about;
    const manifest: Manifest = {
        format: manifestFormat,
        version: 1,
        tool,
        date,
        ...(portfolio ? { portfolio } : {}),
        processes,
        files: sorted,
        leftOut,
        ...(key
            ? { signature: { file: signaturePath, algorithm: 'Ed25519', key: key.fingerprint } as const }
            : {}),
    };
    const manifestFile = {
        path: manifestPath,
        bytes: encoded(`${JSON.stringify(manifest, undefined, 2)}\n`),
    };
    const summed = [...sorted, listed(manifestFile)].toSorted(byPath);
    const sums = encoded(summed.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join(''));
    return [
        manifestFile,
        { path: sumsPath, bytes: sums },
        ...(key ? [{ path: signaturePath, bytes: key.sign(sums) }] : []),
    ];
}
