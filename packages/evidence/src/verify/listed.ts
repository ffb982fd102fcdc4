import type { Manifest, ManifestFile, ManifestProcess } from '../bundle/manifest.ts';
import { manifestFormat } from '../bundle/manifest.ts';

/** Lines of `sha256sum` by path: the sum, two blanks, the path. Nothing where a line is anything else or elsewhere. */
export function readSums(bytes: Uint8Array | undefined): ReadonlyMap<string, string> | undefined {
    const lines = bytes && utf8(bytes)?.split('\n');
    if (lines?.pop() !== '') return undefined;
    const sums = new Map<string, string>();
    let before = '';
    for (const line of lines) {
        const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        if (sum === undefined || path === undefined || path <= before) return undefined;
        before = path;
        sums.set(path, sum);
    }
    return sums.size > 0 ? sums : undefined;
}

/** The manifest; nothing where the bytes are anything else. */
export function readManifest(bytes: Uint8Array | undefined): Manifest | undefined {
    const text = bytes && utf8(bytes);
    if (text === undefined) return undefined;
    try {
        const manifest: unknown = JSON.parse(text);
        return isManifest(manifest) ? manifest : undefined;
    } catch {
        return undefined;
    }
}

function isManifest(value: unknown): value is Manifest {
    const manifest = value as Partial<Manifest> | null;
    return (
        typeof manifest === 'object' &&
        manifest?.format === manifestFormat &&
        manifest.version === 1 &&
        Array.isArray(manifest.files) &&
        manifest.files.every(isManifestFile) &&
        Array.isArray(manifest.processes) &&
        manifest.processes.every(isManifestProcess) &&
        (manifest.signature === undefined || typeof manifest.signature?.key === 'string')
    );
}

function isManifestProcess(value: unknown): value is ManifestProcess {
    const process = value as Partial<ManifestProcess> | null;
    return typeof process === 'object' && (process?.file === undefined || typeof process.file === 'string');
}

function isManifestFile(value: unknown): value is ManifestFile {
    const file = value as Partial<ManifestFile> | null;
    return (
        typeof file === 'object' &&
        typeof file?.path === 'string' &&
        typeof file.size === 'number' &&
        typeof file.sha256 === 'string'
    );
}

function utf8(bytes: Uint8Array): string | undefined {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
        return undefined;
    }
}
