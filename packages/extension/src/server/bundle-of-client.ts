import { trueTypeFonts, trueTypeFontsWithoutKerning } from '@process-as-code/diagrams';
import {
    type Bundle,
    BundleError,
    type BundleInput,
    type BundleIo,
    buildBundle,
    rasteriserHere,
    typesetterHere,
} from '@process-as-code/evidence';
import { ClientFiles } from '@process-as-code/language/client-files';
import type { ServerContext } from '@process-as-code/language/lsp';
import { URI, UriUtils } from 'langium';
import type { Bundles, WriteOptions } from './bundles.ts';

/** Bundles of files that only the client can reach, where only the client can write. */
export const bundlesOfClient: Bundles = {
    io: async server => ioOf(server, new ClientFiles(server.connection)),
    write,
    read: (server, target) => new ClientFiles(server.connection).read(target),
};

function ioOf(server: ServerContext, files: ClientFiles): BundleIo {
    return {
        read: uri => readable(server, files, uri),
        typesetter: typesetterHere({ wasm: () => partOf(server, files, 'typst.wasm'), fonts: trueTypeFonts }),
        rasteriser: rasteriserHere({
            wasm: () => partOf(server, files, 'resvg.wasm'),
            fonts: trueTypeFontsWithoutKerning,
        }),
    };
}

async function write(
    server: ServerContext,
    target: string,
    input: BundleInput,
    options: WriteOptions,
): Promise<Bundle> {
    const files = new ClientFiles(server.connection);
    if ([...input.sources.keys(), ...input.workspace.files.keys()].includes(target)) {
        throw new BundleError(
            `${nameOf(target)} is part of what is exported. Choose another name for the bundle.`,
        );
    }
    const bundle = await buildBundle(input, { ...ioOf(server, files), ...options });
    options.signal.throwIfAborted();
    try {
        await files.write(target, bundle.bytes);
    } catch (error) {
        throw new BundleError(
            `${nameOf(target)} cannot be written: ${error instanceof Error ? error.message : error}.`,
        );
    }
    return bundle;
}

/** The workspace knows of every file that its documents name, and whether it lies inside of it. */
async function readable({ models }: ServerContext, files: ClientFiles, uri: string): Promise<Uint8Array> {
    switch (models.workspace().files.get(uri)?.state) {
        case 'present':
            return files.read(uri);
        case 'folder':
            throw new Error('it is a folder, not a file');
        case 'outside':
            throw new Error('it lies outside the folder');
        case 'missing':
            throw new Error('there is no such file');
        default:
            throw new Error('it cannot be read');
    }
}

/** What ships with the extension in a file of its own. */
async function partOf(
    { parts }: ServerContext,
    files: ClientFiles,
    name: string,
): Promise<Uint8Array<ArrayBuffer>> {
    const folder = parts();
    if (folder === undefined) throw new Error(`"${name}" of the extension cannot be found.`);
    const uri = UriUtils.joinPath(URI.parse(folder), name);
    // In a browser the extension itself lies at an address: from there it comes without the detour over the client, as bytes.
    if (!uri.scheme.startsWith('http')) return files.read(uri.toString());
    const answer = await fetch(uri.toString(true));
    if (!answer.ok) throw new Error(`"${name}" of the extension cannot be loaded (${answer.status}).`);
    return new Uint8Array(await answer.arrayBuffer());
}

function nameOf(uri: string): string {
    return UriUtils.basename(URI.parse(uri));
}
