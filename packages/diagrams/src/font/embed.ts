import { shippedFamily } from './family.ts';
import type { FontWeight } from './measure.ts';
import { sourceSans } from './source-sans.ts';
import { subset } from './subset.ts';
import { writeWoff } from './woff.ts';

/** What text is set in: the shipped font, then what most machines have. */
export const fontFamily = `'${shippedFamily}', 'Source Sans 3', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif`;

/**
 * `@font-face` rules that carry the font (regular and semibold) as data URIs: of it the characters that occur in a text,
 * which may be markup, and nothing else. Characters that the font lacks are left to the fonts of the machine.
 */
export function fontCss(text: string): string {
    // What stands for a character in markup may stand for any of these.
    const points = [...new Set(`${text}&<>"'`)].map(character => character.codePointAt(0)!);
    return ([400, 600] as const).map(weight => ruleOf(weight, points)).join('');
}

function ruleOf(weight: FontWeight, points: readonly number[]): string {
    const data = base64(writeWoff(subset(sourceSans(weight), points)));
    return (
        `@font-face{font-family:'${shippedFamily}';font-style:normal;font-weight:${weight};` +
        `src:url(data:font/woff;base64,${data}) format('woff')}`
    );
}

function base64(bytes: Uint8Array): string {
    let signs = '';
    for (const byte of bytes) signs += String.fromCharCode(byte);
    return btoa(signs);
}
