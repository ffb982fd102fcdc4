import { type URI, UriUtils } from 'langium';

/** Decides which files a document may name. */
export interface PathPolicy {
    /**
     * The file that `path` means in the document at `from`; undefined when it is no relative path,
     * or leaves the folder that the document may look into.
     */
    resolve(from: URI, path: string): URI | undefined;
}

/** Lets documents name files below the given roots; a document outside all of them, files below its own folder. */
export class RootedPaths implements PathPolicy {
    private readonly roots: () => readonly URI[];

    constructor(roots: () => readonly URI[]) {
        this.roots = roots;
    }

    resolve(from: URI, path: string): URI | undefined {
        if (!isRelative(path)) return undefined;
        const folder = UriUtils.dirname(from);
        const target = UriUtils.joinPath(folder, ...path.replaceAll('\\', '/').split('/'));
        const root = this.roots().find(candidate => isInside(candidate, from)) ?? folder;
        return isInside(root, target) ? target : undefined;
    }
}

function isRelative(path: string): boolean {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a path with control characters names no file anybody means
    return path.trim() !== '' && !/^([/\\]|[A-Za-z][A-Za-z0-9+.-]*:)|[\u0000-\u001f]/.test(path);
}

/** True when the file lies below the folder. Works on the normalised text of both, and follows no links. */
export function isInside(folder: URI, file: URI): boolean {
    const root = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
    return folder.scheme === file.scheme && folder.authority === file.authority && file.path.startsWith(root);
}
