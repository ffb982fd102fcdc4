import type { ExportChoice, ForeseenFile, ForeseenGap } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';

/** Name of the file that is offered: that of the portfolio or the process, without signs that a disk refuses. */
export function defaultName(choice: ExportChoice): string {
    return `${choice.name.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.zip`;
}

/** What a part of the bundle is called; a part without words goes by its name. */
export function partLabel(part: string): string {
    return wordsOfParts()[part]?.[0] ?? part;
}

/** What somebody does with a part. */
export function partUse(part: string): string {
    return wordsOfParts()[part]?.[1] ?? '';
}

/** A function: the words of the page come after its script. */
function wordsOfParts(): Readonly<Record<string, readonly [label: string, use: string]>> {
    return {
        pdf: [l10n.t('Report as PDF'), l10n.t('to print and to hand in')],
        docx: [l10n.t('Report for Word'), l10n.t('to write into')],
        html: [l10n.t('Report for the screen'), l10n.t('opens in any browser')],
        matrix: [l10n.t('Coverage matrix'), l10n.t('for Excel and for an e-portfolio')],
        diagrams: [l10n.t('Diagrams'), l10n.t('every view that has something to show')],
        data: [l10n.t('Data'), l10n.t('results, measures and the model, for other programs')],
        sources: [l10n.t('Your text'), l10n.t('the .proc files, to be opened and checked again')],
        seal: [l10n.t('List and sums'), l10n.t('always: by them anyone sees that nothing was changed')],
        evidence: [l10n.t('Workplace documents'), l10n.t('the files that your evidence names, nothing else')],
    };
}

/** Why the file of an evidence item is not in the bundle. */
export function gapReason(state: ForeseenGap['state']): string {
    return {
        missing: l10n.t('missing'),
        confidential: l10n.t('confidential'),
        held: l10n.t('held elsewhere'),
        planned: l10n.t('planned'),
    }[state];
}

/** What kind of personal data was found; a kind without words goes by its name. */
export function personalKind(kind: string): string {
    const words: Readonly<Record<string, string>> = {
        name: l10n.t('name'),
        'e-mail address': l10n.t('e-mail address'),
        'phone number': l10n.t('phone number'),
        postcode: l10n.t('postcode'),
        'account number': l10n.t('account number'),
    };
    return words[kind] ?? kind;
}

/** The name of the file behind a URI. */
export function fileName(uri: string): string {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    try {
        return decodeURIComponent(name);
    } catch {
        return name;
    }
}

/** How many files, and how large they are as far as that is known: nobody knows yet how large those will be that are made. */
export function filesAndSize(files: readonly ForeseenFile[]): string {
    const { count, size, isWhole } = counted(files);
    if (size === undefined) return count;
    return isWhole ? `${count}, ${size}` : l10n.t('{0}, over {1}', count, size);
}

/** The same of a whole bundle, most of which is made. */
export function contents(files: readonly ForeseenFile[]): string {
    const { count, size } = counted(files);
    return size === undefined ? count : l10n.t('{0}: {1} are copied, the rest is made', count, size);
}

function counted(files: readonly ForeseenFile[]) {
    const sizes = files.flatMap(({ size }) => size ?? []);
    const sum = sizes.reduce((all, each) => all + each, 0);
    return {
        count: files.length === 1 ? l10n.t('1 file') : l10n.t('{0} files', files.length),
        size: sizes.length > 0 ? sizeInWords(sum) : undefined,
        isWhole: sizes.length === files.length,
    };
}

/** A size in bytes, in the unit in which it is easiest to read; 1 kB is 1024 bytes, as in what the bundle itself says. */
export function sizeInWords(bytes: number): string {
    const kilobyte = 1024;
    const megabyte = kilobyte * kilobyte;
    if (bytes < kilobyte) return bytes === 1 ? l10n.t('1 byte') : l10n.t('{0} bytes', bytes);
    if (bytes < megabyte) return `${Math.round(bytes / kilobyte)} kB`;
    return `${Math.round((10 * bytes) / megabyte) / 10} MB`;
}
