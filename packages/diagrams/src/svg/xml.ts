/** Values of attributes; what is undefined is left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Text made safe for the content and the attributes of XML and HTML; characters that XML forbids become `�`. */
export function escapeXml(text: string): string {
    return text
        .toWellFormed()
        .replace(forbidden, '\uFFFD')
        .replace(/[&<>"']/g, character => entities[character]!);
}

/**
 * An element with escaped attributes; `content` is markup that is already safe. Numbers, those in the
 * data of a path too, are rounded to two decimals.
 */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
    let text = `<${name}`;
    for (const [key, value] of Object.entries(attributes)) {
        if (value !== undefined)
            text += ` ${key}="${typeof value === 'number' ? round(value) : escapeXml(key === 'd' ? rounded(value) : value)}"`;
    }
    return content.length === 0 ? `${text}/>` : `${text}>${content.join('')}</${name}>`;
}

/** What stands between the tags of markup, entities as they are written. */
export function textIn(markup: string): string {
    return Array.from(markup.matchAll(/>([^<]+)</g), ([, text]) => text).join('');
}

/** Rounded to two decimals, never `-0`. */
export function round(value: number): number {
    return Math.round(value * 100) / 100 + 0;
}

function rounded(path: string): string {
    return path.replace(/-?\d+\.\d{3,}(?:e[+-]?\d+)?/g, number => `${round(Number(number))}`);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters XML 1.0 does not allow
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
