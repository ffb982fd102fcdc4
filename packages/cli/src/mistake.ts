/** The call or the input cannot be used. The message says why and what to do, on one line. */
export class Mistake extends Error {
    override readonly name = 'Mistake';
}

/** Says which names there are. */
export function offer(names: readonly string[]): string {
    const different = [...new Set(names)];
    const more = different.length - MOST_OFFERED;
    if (different.length === 0) return 'There is none at all';
    return `Choose from ${different.slice(0, MOST_OFFERED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const MOST_OFFERED = 20;

/** What went wrong, in one line for the person who called. */
export function sentenceOf(error: unknown): string {
    if (!(error instanceof Error)) return sentence(`Something unexpected happened: ${String(error)}`);
    if (error instanceof Mistake) return sentence(error.message);
    const { code, path } = error as NodeJS.ErrnoException;
    const reason = code === undefined ? undefined : REASONS[code];
    if (reason) return sentence(path ? `${path}: ${reason}` : reason);
    return sentence(`Something unexpected happened: ${error.message}`);
}

const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder. Check the path',
    EISDIR: 'this is a folder. Name a file in it',
    ENOTDIR: 'a part of this path is a file, not a folder. Check the path',
    EACCES: 'the system does not allow it. Check the permissions, or choose another place',
    EPERM: 'the system does not allow it. Check the permissions, or choose another place',
    EROFS: 'this place can only be read. Choose another place',
    ENOSPC: 'the disk is full. Make room, or choose another place',
    EDQUOT: 'the space given to you is used up. Make room, or choose another place',
    ENAMETOOLONG: 'the name is too long. Choose a shorter one',
    ERR_FS_FILE_TOO_LARGE: 'the file is too large to be read',
    EMFILE: 'too many files are open. Close some programs and try again',
};

function sentence(text: string): string {
    const line = text.trim().replace(/\s*\n\s*/g, ' ');
    return /[.!?]$/.test(line) ? line : `${line}.`;
}
