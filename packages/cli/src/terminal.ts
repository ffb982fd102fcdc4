import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0] & {};
/** Gives a text its colour, or leaves it as it is. */
export type Paint = (style: Style, text: string) => string;

/** Colours only for a person at a terminal who did not ask for none (NO_COLOR, https://no-color.org). */
export function paintFor(stream: NodeJS.WriteStream, environment = process.env): Paint {
    const wanted = stream.isTTY && !environment.NO_COLOR && environment.TERM !== 'dumb';
    return wanted
        ? (style, text) => styleText(style, text, { validateStream: false })
        : (_style, text) => text;
}

/** Text of a document without the control characters with which it could steer the terminal. */
export function harmless(text: string): string {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be replaced.
    return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\ufffd');
}

/** Writes the result of the call. */
export function print(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
}

/** Tells the person who called something beside the result. */
export function remark(text: string): void {
    process.stderr.write(`${harmless(text)}\n`);
}

/** A clean page for a person at a terminal; what goes into a file or a pipe stays. */
export function clearScreen(): void {
    // The cursor to the upper left, then all behind it, and what was scrolled away (ECMA-48, xterm).
    if (process.stdout.isTTY) process.stdout.write('\u001b[H\u001b[2J\u001b[3J');
}

/** `1 error`, `2 errors`. */
export function count(number: number, singular: string, plural = `${singular}s`): string {
    return `${number} ${number === 1 ? singular : plural}`;
}
