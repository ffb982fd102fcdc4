import type { ExportChoice, ExportResult } from '@process-as-code/language/protocol';

/** Name of the file that is offered: that of the portfolio or the process, without signs that a disk refuses. */
export function defaultName(choice: ExportChoice): string {
    return `${choice.name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.zip`;
}

/** What was written, in a sentence or two. */
export function summary(file: string, { files, size, remarks }: ExportResult): string {
    const written = `"${file}" is written: ${count(files, 'file')}, ${sizeInWords(size)}.`;
    return remarks.length === 0 ? written : `${written} ${count(remarks.length, 'remark')} on what it holds.`;
}

function count(number: number, what: string): string {
    return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function sizeInWords(bytes: number): string {
    if (bytes < 1000) return count(bytes, 'byte');
    return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
