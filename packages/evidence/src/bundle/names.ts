const longest = 120;
/** Device names that Windows keeps for itself, with any extension. */
const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\.|$)/i;

/**
 * A file name that every operating system can unpack: no separators, no control or direction characters, nothing
 * Windows reserves, no more than 120 characters. Never empty.
 */
export function safeName(name: string): string {
    const plain = name
        .normalize('NFC')
        .replace(/[\p{C}\u2028\u2029]/gu, '')
        .replace(/[<>:"/\\|?*]/g, '-')
        .replace(/^[\s.]+|[\s.]+$/g, '');
    const free = reserved.test(plain) ? `_${plain}` : plain;
    return shortened(free).replace(/[\s.]+$/, '') || 'file';
}

/** The segments of a path made safe one by one. A path never climbs: `..` becomes a plain name. */
export function safePath(path: string): string {
    return path
        .split('/')
        .filter(segment => segment !== '' && segment !== '.')
        .map(safeName)
        .join('/');
}

/**
 * Gives each path once: what differs from an earlier one only in upper and lower case, or not at all, gets a number
 * before its extension.
 */
export class PathRegister {
    private readonly taken = new Set<string>();

    take(path: string): string {
        let free = path;
        for (let count = 2; this.taken.has(key(free)); count++) free = numbered(path, count);
        this.taken.add(key(free));
        return free;
    }
}

/** The part of a path or URI behind its last `/`. */
export function baseName(path: string): string {
    return path.slice(path.lastIndexOf('/') + 1);
}

function key(path: string): string {
    return path.normalize('NFC').toLowerCase();
}

function numbered(path: string, count: number): string {
    const { stem, extension } = split(path);
    return `${stem}-${count}${extension}`;
}

function shortened(name: string): string {
    const characters = [...name];
    if (characters.length <= longest) return name;
    const { stem, extension } = split(name);
    const kept = [...extension].slice(0, 20);
    return [...stem]
        .slice(0, longest - kept.length)
        .concat(kept)
        .join('');
}

function split(path: string): { stem: string; extension: string } {
    const dot = path.lastIndexOf('.');
    return dot > path.lastIndexOf('/') + 1
        ? { stem: path.slice(0, dot), extension: path.slice(dot) }
        : { stem: path, extension: '' };
}
