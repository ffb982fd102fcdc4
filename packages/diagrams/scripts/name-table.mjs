/**
 * The table `name` of a font: https://learn.microsoft.com/typography/opentype/spec/name
 *
 * The licence keeps the name "Source" for the font as its makers publish it. What is shipped here has fewer tables, and
 * so a name of its own, and says where it comes from.
 *
 * @param {string} style such as "Regular"
 * @returns {Uint8Array}
 */
export function nameTable(style) {
    const family = 'Proc Sans';
    /** By the number of what they are. */
    const names = [
        [0, "Copyright 2010-2024 Adobe (http://www.adobe.com/), with Reserved Font Name 'Source'."],
        [1, family],
        [2, style],
        [4, `${family} ${style}`],
        [6, `${family} ${style}`.replaceAll(' ', '-')],
        [10, 'A part of the characters and tables of the font that Paul D. Hunt designed for Adobe.'],
        [13, 'This Font Software is licensed under the SIL Open Font License, Version 1.1.'],
        [14, 'https://openfontlicense.org'],
    ];
    const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
    const start = 6 + 12 * names.length;
    const table = Buffer.alloc(start + texts.reduce((sum, { length }) => sum + length, 0));
    table.writeUInt16BE(names.length, 2);
    table.writeUInt16BE(start, 4);
    let end = 0;
    for (const [index, [number]] of names.entries()) {
        const { length } = texts[index];
        // Windows, Unicode, English of the United States, which readers fall back to.
        const record = [3, 1, 0x0409, number, length, end];
        record.forEach((value, field) => {
            table.writeUInt16BE(value, 6 + 12 * index + 2 * field);
        });
        texts[index].copy(table, start + end);
        end += length;
    }
    return new Uint8Array(table);
}
