const texts = /\.(csv|tsv|txt|text|md|markdown|html?|eml|json|xml|log|ics|vcf|ya?ml|svg)$/i;

/** Is a file, by its name, a text in which persons can be looked for? */
export function isText(name: string): boolean {
    return texts.test(name);
}

/** The text of a file: UTF-8, UTF-16 where it begins with a mark, else as Windows writes in western Europe. */
export function textOf(bytes: Uint8Array): string {
    if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
    if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
        return new TextDecoder('windows-1252').decode(bytes);
    }
}
