import type { Evidence } from '@process-as-code/language';
import { titleOf } from '@process-as-code/language';
import { dateWords } from '../report/content/words.ts';
import { baseName, safeName } from './names.ts';

/**
 * Where the file of an evidence item stands in the bundle: its number, what it is, its date, such as
 * `evidence/E03_timing-study_2026-02-27.csv`. What it is says the name of the file itself; where that is only what a camera or
 * a scanner counts, the label does. The number is that of the report, `of` all.
 */
export function evidencePath(number: number, of: number, item: Evidence, file: string): string {
    const { stem, extension } = split(baseName(file.replaceAll('\\', '/')));
    return named(number, of, item, isTelling(stem) ? stem : titleOf(item), extension);
}

/** Where a sheet stands in place of a file, whose own name may tell what nobody should know. */
export function sheetPath(number: number, of: number, item: Evidence, extension: string): string {
    return named(number, of, item, titleOf(item), extension);
}

function named(number: number, of: number, { date }: Evidence, words: string, extension: string): string {
    // A label often ends with the date in words.
    const what = joined(date ? words.replace(dateWords(date.value), '') : words);
    const when = date && !what.includes(date.value) ? [date.value] : [];
    const name = [evidenceNumber(number, of), what, ...when].filter(part => part !== '').join('_');
    return `evidence/${safeName(`${name}${extension}`)}`;
}

/** `E03`: as many digits as the last one needs, and two at least, so that names sort as they are counted. */
export function evidenceNumber(number: number, of: number): string {
    return `E${String(number).padStart(Math.max(2, String(of).length), '0')}`;
}

/** `IMG_2041`, `scan0003`, `Document (2)`, `WhatsApp Image 2026-05-12 at 09.41.00`: nobody knows from it what it is. */
const counted =
    /^(?:img|image|pxl|dscn?|dscf|dji|gopr|mvi|vid|video|photo|pic|picture|scan|scanned|doc|document|file|untitled|new|copy|export|download|screenshot|screen shot|bildschirmfoto|whatsapp|signal|attachment)?(?:[\s_.()-]|\d|image|video|document|at|am|pm|copy|of)*$/i;

function isTelling(stem: string): boolean {
    return !counted.test(stem) && /\p{L}{3}/u.test(stem);
}

/** Words joined as names of files are; long labels are cut between words. */
function joined(words: string): string {
    const plain = words
        .normalize('NFC')
        .replace(/['’"“”„]/gu, '')
        .replace(/[^\p{L}\p{M}\p{N}._()-]+/gu, '-')
        .replace(/^[-_.]+|[-_.]+$/g, '');
    if (plain.length <= longest) return plain;
    const cut = plain.slice(0, longest);
    return cut.slice(0, Math.max(cut.lastIndexOf('-'), longest / 2)).replace(/[-_.]+$/, '');
}

const longest = 60;

function split(name: string): { stem: string; extension: string } {
    const [, stem = name, extension = ''] = /^(.+?)(\.[A-Za-z0-9]{1,8})?$/su.exec(name) ?? [];
    return { stem, extension };
}
