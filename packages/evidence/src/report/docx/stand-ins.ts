import { strFromU8, strToU8 } from 'fflate';

/**
 * A few bytes for each picture, for the library that writes the document: it would pack pictures, which are packed already,
 * and that takes longer than all else it does. The pictures take their places at the end.
 */
export class StandIns {
    private readonly pictures: Uint8Array[] = [];

    /** Other bytes for each picture, the same for the same one. */
    of(picture: Uint8Array): Uint8Array {
        const known = this.pictures.indexOf(picture);
        return strToU8(`picture ${known < 0 ? this.pictures.push(picture) - 1 : known}`);
    }

    /** The picture for which these bytes stand. */
    picture(bytes: Uint8Array): Uint8Array {
        return this.pictures[Number(strFromU8(bytes).slice('picture '.length))]!;
    }
}
