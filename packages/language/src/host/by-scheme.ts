import type { FileSystemNode, FileSystemProvider, URI } from 'langium';
import { URI as Uri } from 'langium';
import type { Host } from '../lsp/services.ts';
import type { FileReader } from '../workspace/files.ts';

/** Asks one host for what lies on the disk (`file:`), and another for everything else, such as a virtual workspace. */
export function hostByScheme(disk: Host, others: Host): Host {
    return {
        fileSystemProvider: services =>
            new FileSystemByScheme(disk.fileSystemProvider(services), others.fileSystemProvider(services)),
        files: roots => factsByScheme(disk.files(rootsOn(roots, true)), others.files(rootsOn(roots, false))),
    };
}

function rootsOn(roots: () => readonly URI[], disk: boolean): () => readonly URI[] {
    return () => roots().filter(root => isOnDisk(root) === disk);
}

function factsByScheme(disk: FileReader, others: FileReader): FileReader {
    return {
        facts: (uri, withText) => (isOnDisk(Uri.parse(uri)) ? disk : others).facts(uri, withText),
    };
}

function isOnDisk({ scheme }: URI): boolean {
    return scheme === 'file';
}

class FileSystemByScheme implements FileSystemProvider {
    private readonly disk: FileSystemProvider;
    private readonly others: FileSystemProvider;

    constructor(disk: FileSystemProvider, others: FileSystemProvider) {
        this.disk = disk;
        this.others = others;
    }

    stat(uri: URI): Promise<FileSystemNode> {
        return this.of(uri).stat(uri);
    }

    statSync(uri: URI): FileSystemNode {
        return this.of(uri).statSync(uri);
    }

    exists(uri: URI): Promise<boolean> {
        return this.of(uri).exists(uri);
    }

    existsSync(uri: URI): boolean {
        return this.of(uri).existsSync(uri);
    }

    readBinary(uri: URI): Promise<Uint8Array> {
        return this.of(uri).readBinary(uri);
    }

    readBinarySync(uri: URI): Uint8Array {
        return this.of(uri).readBinarySync(uri);
    }

    readFile(uri: URI): Promise<string> {
        return this.of(uri).readFile(uri);
    }

    readFileSync(uri: URI): string {
        return this.of(uri).readFileSync(uri);
    }

    readDirectory(uri: URI): Promise<FileSystemNode[]> {
        return this.of(uri).readDirectory(uri);
    }

    readDirectorySync(uri: URI): FileSystemNode[] {
        return this.of(uri).readDirectorySync(uri);
    }

    private of(uri: URI): FileSystemProvider {
        return isOnDisk(uri) ? this.disk : this.others;
    }
}
