/** Characters for which a call has room for its arguments. */
const slice = 0x8000;

/** Bytes as base64, in Node and in a browser. */
export function toBase64(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (let begin = 0; begin < bytes.length; begin += slice) {
        parts.push(String.fromCharCode(...bytes.subarray(begin, begin + slice)));
    }
    return btoa(parts.join(''));
}

/** The bytes of a base64 text. Throws where it is none. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
    const signs = atob(text);
    const bytes = new Uint8Array(signs.length);
    for (let index = 0; index < signs.length; index++) bytes[index] = signs.charCodeAt(index);
    return bytes;
}
