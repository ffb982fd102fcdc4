import { fontFiles } from './files.generated.ts';

/** What text is set in: the shipped font, then what most machines have. */
export const fontFamily =
    "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

/** `@font-face` rules that carry the Latin part of the font (regular and semibold) as data URIs. */
export function fontCss(): string {
    return ([400, 600] as const)
        .map(
            weight =>
                `@font-face{font-family:'Source Sans 3';font-style:normal;font-weight:${weight};` +
                `src:url(data:font/woff2;base64,${fontFiles[weight]}) format('woff2')}`,
        )
        .join('');
}
