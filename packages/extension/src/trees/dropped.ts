import { type DataTransfer, FileType, Uri, workspace } from 'vscode';

/** A file that somebody wants as evidence. */
export interface Dropped {
    readonly name: string;
    /** Absent where the editor is given no more than the content, as from outside into a browser. */
    readonly uri?: Uri;
    content(): Thenable<Uint8Array>;
}

const uriList = 'text/uri-list';

/** What a view must ask for to be given files, from inside of the editor and from outside. */
export const droppable: readonly string[] = [uriList, 'files'];

/** The files of what was dropped, folders left out. */
export async function filesIn(data: DataTransfer): Promise<readonly Dropped[]> {
    const list = (await data.get(uriList)?.asString()) ?? '';
    const uris = list
        .split(/\r?\n/)
        .filter(line => line !== '' && !line.startsWith('#'))
        .map(line => Uri.parse(line, true));
    if (uris.length > 0) return filesAmong(uris);
    const files = [...data].flatMap(([, item]) => item.asFile() ?? []);
    return files.map(file => ({
        name: file.name,
        ...(file.uri && { uri: file.uri }),
        content: () => file.data(),
    }));
}

/** Those of the addresses at which there is a file. */
export async function filesAmong(uris: readonly Uri[]): Promise<readonly Dropped[]> {
    const files: Dropped[] = [];
    for (const uri of uris) {
        const name = uri.path.split('/').at(-1) ?? '';
        if (await isFile(uri)) files.push({ name, uri, content: () => workspace.fs.readFile(uri) });
    }
    return files;
}

async function isFile(uri: Uri): Promise<boolean> {
    try {
        return ((await workspace.fs.stat(uri)).type & FileType.File) !== 0;
    } catch {
        return false;
    }
}
