import type { ExportChoice, ExportResult } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';

/** Name of the file that is offered: that of the portfolio or the process, without signs that a disk refuses. */
export function defaultName(choice: ExportChoice): string {
    return `${choice.name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.zip`;
}

/** What was written, in a sentence or two. */
export function summary(file: string, { files, size, remarks }: ExportResult): string {
    const many = files === 1 ? l10n.t('1 file') : l10n.t('{0} files', files);
    const written = l10n.t('"{0}" is written: {1}, {2}.', file, many, sizeInWords(size));
    if (remarks.length === 0) return written;
    const remarked =
        remarks.length === 1
            ? l10n.t('1 remark on what it holds.')
            : l10n.t('{0} remarks on what it holds.', remarks.length);
    return `${written} ${remarked}`;
}

function sizeInWords(bytes: number): string {
    if (bytes < 1000) return bytes === 1 ? l10n.t('1 byte') : l10n.t('{0} bytes', bytes);
    return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
