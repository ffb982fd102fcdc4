import { nameInLabel, type Personal } from '@process-as-code/language';

/** A column of a table that by its heading holds what tells of persons. */
export interface PersonalColumn {
    readonly kind: Personal['kind'];
    readonly heading: string;
    /** Where the heading stands. */
    readonly start: number;
    readonly end: number;
    /** Rows in which something stands there. */
    readonly rows: number;
}

/**
 * The columns of a table (its values between commas, semicolons or tabs) whose headings say that they hold names, addresses or
 * numbers of persons, and which do: so a register is told of once, and not row by row. `rest` is the text with blanks in place
 * of what stands in these columns.
 */
export function personalColumns(text: string): { columns: PersonalColumn[]; rest: string } {
    const [header = [], ...rows] = rowsOf(text);
    const columns: PersonalColumn[] = [];
    const told: Cell[] = [];
    for (const [index, cell] of header.slice(0, mostColumns).entries()) {
        const heading = plain(text, cell);
        const about = headings.find(({ words }) => words.test(heading.replace(/[\s_-]+/g, ' ')));
        if (!about) continue;
        const cells = rows.flatMap(row => row[index] ?? []);
        const filled = cells.filter(one => about.isOne(plain(text, one))).length;
        if (filled === 0) continue;
        columns.push({ kind: about.kind, heading, start: cell.start, end: cell.end, rows: filled });
        told.push(...cells);
    }
    return { columns, rest: told.length > 0 ? blanked(text, told) : text };
}

/** What has more is no table that somebody reads. */
const mostColumns = 500;

interface Heading {
    readonly kind: Personal['kind'];
    readonly words: RegExp;
    readonly isOne: (value: string) => boolean;
}

const whose =
    "(?:(?:customer|client|tenant|patient|resident|employee|staff|complainant|learner|student|person|contact|applicant|member|user|home|work|full|first|last|given|family|middle|primary|mobile)(?:’s|'s|s)? )*";

const headings: readonly Heading[] = [
    // A name may be that of a product, too: it takes a person's to be told of.
    { kind: 'name', words: /^name$/i, isOne: value => nameInLabel(value) !== undefined },
    {
        kind: 'name',
        words: heading('(?:name|surname|forename)', '(?!name$)'),
        isOne: value => /\p{L}{2}/u.test(value),
    },
    { kind: 'e-mail address', words: heading('e ?mail(?: address)?'), isOne: value => value.includes('@') },
    {
        kind: 'phone number',
        words: heading('(?:tele)?phone(?: (?:no\\.?|number))?|mobile(?: (?:no\\.?|number))?'),
        isOne: value => (value.match(/\d/g) ?? []).length >= 7,
    },
    { kind: 'postcode', words: heading('post ?code'), isOne: value => /\d/.test(value) },
    {
        kind: 'account number',
        words: heading(
            '(?:bank )?account(?: (?:no\\.?|number))|sort code|iban|national insurance(?: (?:no\\.?|number))?|ni (?:no\\.?|number)',
        ),
        isOne: value => /\d{4}/.test(value.replace(/[ -]/g, '')),
    },
];

function heading(words: string, not = ''): RegExp {
    return new RegExp(`^${not}${whose}(?:${words})$`, 'i');
}

/** Part of a text, its quotes included. */
interface Cell {
    readonly start: number;
    readonly end: number;
}

/**
 * RFC 4180, with whatever separates the headings most often; a quoted cell may hold separators and line ends. Where a quote is
 * not closed, or something stands behind it, there is no table any more.
 */
function rowsOf(text: string): Cell[][] {
    const [first = ''] = text.split(/[\r\n]/, 1);
    const separator = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length)[0]!;
    const border = new RegExp(`[${separator}\\r\\n]|$`, 'g');
    const rows: Cell[][] = [[]];
    let start = 0;
    while (start < text.length) {
        const end = text[start] === '"' ? endOfQuoted(text, start) : borderFrom(border, text, start);
        const next = text[end];
        if (end < 0 || (next !== undefined && !'\r\n'.includes(next) && next !== separator)) break;
        rows.at(-1)!.push({ start, end });
        start = end + (text.startsWith('\r\n', end) ? 2 : 1);
        if (next !== separator) rows.push([]);
    }
    return rows;
}

function borderFrom(border: RegExp, text: string, start: number): number {
    border.lastIndex = start;
    return border.exec(text)!.index;
}

/** Behind the closing quote; two quotes are one of the text. */
function endOfQuoted(text: string, start: number): number {
    let at = text.indexOf('"', start + 1);
    while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
    return at < 0 ? -1 : at + 1;
}

function plain(text: string, { start, end }: Cell): string {
    const written = text
        .slice(start, end)
        .replace(/^\uFEFF/, '')
        .trim();
    return /^".*"$/s.test(written) ? written.slice(1, -1).replaceAll('""', '"').trim() : written;
}

function blanked(text: string, cells: readonly Cell[]): string {
    const parts: string[] = [];
    let at = 0;
    for (const { start, end } of cells.toSorted((a, b) => a.start - b.start)) {
        parts.push(text.slice(at, start), ' '.repeat(end - start));
        at = end;
    }
    return parts.join('') + text.slice(at);
}
