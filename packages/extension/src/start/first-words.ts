/**
 * What somebody writes over first in a new document: what the process is for. Offsets of the words between the quotes, the end
 * exclusive; the beginning of the text where no purpose is written.
 */
export function firstWords(text: string): { readonly start: number; readonly end: number } {
    const [start, end] = /^[ \t]*purpose[ \t]+"([^"\n]*)"/dm.exec(text)?.indices?.[1] ?? [0, 0];
    return { start, end };
}
