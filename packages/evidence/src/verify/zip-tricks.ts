import { crc32 } from '@process-as-code/diagrams';

/** What an archive says about one of its entries beside its content. */
export interface Beside {
    readonly path: string;
    /** The name as it is written in the archive. */
    readonly name: Uint8Array;
    /** Kind and permissions, for Unix in the upper half, for MS-DOS in the lower. */
    readonly attributes: number;
    readonly comment: number;
    /** Additional fields: those of the list of contents and those of the entry itself. */
    readonly extras: readonly Uint8Array[];
}

/**
 * In words, what makes an entry something else than the plain file or folder that its name says, so that programs
 * unpack it differently or somewhere else; nothing where it is plain.
 */
export function trickOf({ path, name, attributes, comment, extras }: Beside): string | undefined {
    const form = (attributes >>> 16) & 0xf000;
    if (form === 0xa000) return 'is a symbolic link, which may lead anywhere';
    const folder = path.endsWith('/');
    const fitting = form === 0 || form === (folder ? 0x4000 : 0x8000);
    if (!fitting || (!folder && attributes & 0x18)) return 'is not an ordinary file';
    if (comment > 0) return 'carries a comment that the bundle was made without';
    const fields = extras.flatMap(fieldsIn);
    if (fields.some(({ id, content }) => id === unicodePath && !names(content, path, name)))
        return 'has a second name, under which some programs unpack it';
    return fields.every(({ id }) => ordinaryFields.has(id))
        ? undefined
        : 'carries additional data that the bundle was made without';
}

/** The name once more, for programs that do not read it as UTF-8 (APPNOTE 4.6.9). */
const unicodePath = 0x7075;

/** That, and what programs that pack a bundle again write: times and owners (extrafld.txt of Info-ZIP). */
const ordinaryFields: ReadonlySet<number> = new Set([unicodePath, 0x5455, 0x5855, 0x7855, 0x7875, 0x000a]);

interface Field {
    readonly id: number;
    readonly content: Uint8Array;
}

/** What is cut off counts as a field of no known kind. */
function fieldsIn(extra: Uint8Array): Field[] {
    const view = new DataView(extra.buffer, extra.byteOffset, extra.byteLength);
    const fields: Field[] = [];
    for (let at = 0; at < extra.length; ) {
        const size = at + 4 <= extra.length ? view.getUint16(at + 2, true) : Number.POSITIVE_INFINITY;
        const end = at + 4 + size;
        if (end > extra.length) return [...fields, { id: -1, content: new Uint8Array() }];
        fields.push({ id: view.getUint16(at, true), content: extra.subarray(at + 4, end) });
        at = end;
    }
    return fields;
}

/** Does such a field say the same name? It counts only where the checksum of the other one fits, but not all care. */
function names(content: Uint8Array, path: string, name: Uint8Array): boolean {
    if (content.length < 5) return false;
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    return view.getUint32(1, true) === crc32(name) && new TextDecoder().decode(content.subarray(5)) === path;
}
