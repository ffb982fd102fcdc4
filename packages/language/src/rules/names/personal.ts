import { labelFrom } from '../support/names.ts';
import { givenNames } from './given-names.ts';

/** Part of a text that tells who somebody is, or how to reach or pay them. */
export interface Personal {
    readonly kind: 'name' | 'e-mail address' | 'phone number' | 'postcode' | 'account number';
    readonly start: number;
    readonly end: number;
}

/**
 * What a text holds of a person, in its order. Precision comes before recall: a shared mailbox, a helpline and a body that bears
 * a person's name are left alone.
 */
export function personalIn(text: string): Personal[] {
    return [
        ...matches(text, 'name', TITLED, isNoPlace),
        ...matches(text, 'name', FULL_NAME, isFullName),
        ...matches(text, 'e-mail address', MAIL, isOfPerson),
        ...matches(text, 'phone number', PHONE),
        ...matches(text, 'postcode', POSTCODE),
        ...matches(text, 'account number', ACCOUNT),
        ...matches(text, 'account number', IBAN, hasIbanSum),
        ...matches(text, 'account number', INSURANCE),
    ].sort((a, b) => a.start - b.start);
}

/**
 * The part of the label of a role or a party that is a person's name as a whole: `Sarah Jones`, or the first part of
 * `Sarah Jones, team leader`.
 */
export function nameInLabel(label: string): Personal | undefined {
    for (const { 0: part, index } of label.matchAll(/[^,;:()/–—|]+/g)) {
        const start = index + part.length - part.trimStart().length;
        const name = part.trim();
        if (isName(name)) return { kind: 'name', start, end: start + name.length };
    }
    return undefined;
}

/** What the label of a role or a party, or where it has none its name, holds of a person: the first of it, as a part of the label. */
export function personalOfParty(label: string | undefined, name = ''): Personal | undefined {
    return nameInLabel(label ?? wordsOfName(name)) ?? personalIn(label ?? labelFrom(name))[0];
}

/** The words of a name as a label has them: `SarahJones` as `Sarah Jones`. */
export function wordsOfName(name: string): string {
    return name.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll(/[_-]+/g, ' ');
}

const TITLE = String.raw`(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?)\.?`;
const WORD = String.raw`\p{Lu}(?:['’]\p{Lu})?\p{Ll}+(?:[-'’]\p{Lu}\p{Ll}+)*`;
const GIVEN = [...givenNames].map(name => name.slice(0, 1).toUpperCase() + name.slice(1)).join('|');
const TITLED = new RegExp(String.raw`(?<![\p{L}\d])${TITLE} (?:\p{Lu}\.? ?){0,2}${WORD}(?: ${WORD})?`, 'gu');
const TITLED_ALONE = new RegExp(`^(?:${TITLED.source})$`, 'u');
const INITIALS = new RegExp(String.raw`^(?:\p{Lu}\. ?){1,2}${WORD}$`, 'u');
const FULL_NAME = new RegExp(
    String.raw`(?<![\p{L}\d'’&-])(${GIVEN})((?: \p{Lu}\.?)? (?:${WORD}|Mc${WORD}|Mac${WORD}))(?![\p{L}'’-])`,
    'gu',
);
// From the beginning of a word on, and no longer than RFC 5321 has it: a long line without blanks costs no more than a text.
const MAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/gu;
// Mobiles, and numbers of an area: not 03 and 08, behind which there is a service.
const PHONE = /(?<![\d+])(?:(?:\+44|0044) ?(?:\(0\) ?)?[127]|0[127])(?:[ -]?\d){8,9}(?!\d)/g;
const POSTCODE = /(?<![A-Z\d])[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]? \d[ABD-HJLNP-UW-Z]{2}(?![A-Z\d])/g;
const ACCOUNT =
    /(?<!\d)\d{2}-\d{2}-\d{2}[ ,;]+(?:a\/c |account )?\d{8}(?!\d)|account (?:number|no\.?):? ?\d{6,10}(?!\d)/gi;
const IBAN = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![A-Z\d])/g;
const INSURANCE = /(?<![A-Z\d])[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![A-Z\d])/g;

/** Behind a name these make it the name of a body, a place, a method or a thing. */
const NO_SURNAME =
    /^(?:academy|act|advisor|adviser|agency|analyst|app|appeal|archive|assistant|association|authority|avenue|award|board|building|bureau|care|centre|charity|church|clinic|close|code|college|commission|committee|company|consulting|council|county|court|day|department|desk|director|drive|estate|foundation|fund|group|hall|health|home|homes|hospital|house|housing|inquiry|institute|lane|lead|leader|library|limited|line|lodge|ltd|manager|model|museum|office|officer|ombudsman|panel|park|partners|partnership|place|platform|plc|practice|programme|project|report|review|road|school|scheme|server|service|services|site|society|solicitors|square|station|store|stores|street|suite|support|survey|system|team|theatre|tool|tower|trust|union|university|view|ward|way|works)$/i;
/** Before a name these make it a place or a body. */
const NO_NAME_AFTER = /(?:\b(?:St|Saint|The|King|Queen|Prince|Princess|Royal)\.? |\p{Lu}[\p{L}]+ )$/u;
const SHARED_MAIL =
    /^(?:gmail|googlemail|hotmail|outlook|live|yahoo|icloud|aol|btinternet|protonmail|me)\.(?:com|co\.uk)$/i;

/** No word in front of a name is longer. */
const longestWord = 60;

type Accepts = (match: RegExpExecArray, text: string) => boolean;

function matches(text: string, kind: Personal['kind'], pattern: RegExp, accepts?: Accepts): Personal[] {
    return [...text.matchAll(pattern)]
        .filter(match => accepts?.(match, text) ?? true)
        .map(match => ({ kind, start: match.index, end: match.index + match[0].length }));
}

/** `Dr Smith`, and not `Dr Martens House`. */
function isNoPlace(match: RegExpExecArray, text: string): boolean {
    return !NO_SURNAME.test(match[0].split(' ').at(-1)!) && !isFollowedByBody(match, text);
}

/** A known given name and a surname, in running text. */
function isFullName(match: RegExpExecArray, text: string): boolean {
    if (NO_SURNAME.test(match[0].split(' ').at(-1)!)) return false;
    const before = text.slice(Math.max(0, match.index - longestWord), match.index);
    // A capital at the beginning of a sentence, a string, a line or a cell says nothing: `Interviewed Sarah Jones`.
    const opening =
        /(?:^|[.:;!?/*#-] |[\n\t"“(,;>])\p{Lu}\p{L}+ $/u.test(before) &&
        !/(?:St|Saint|The|King|Queen|Prince|Princess|Royal) $/.test(before);
    return (opening || !NO_NAME_AFTER.test(before)) && !isFollowedByBody(match, text);
}

/** `James Cook University Hospital`, `Sarah Jones & Partners`. */
function isFollowedByBody(match: RegExpExecArray, text: string): boolean {
    return /^(?:'s|’s)? (?:\p{Lu}\p{L}*|&|and (?:Partners|Sons|Co))/u.test(
        text.slice(match.index + match[0].length),
    );
}

/** A mailbox of one person: `s.jones@`, `sarah@`, or with a provider of mailboxes for everybody. */
function isOfPerson([address]: RegExpExecArray): boolean {
    const [local = '', domain = ''] = address.split('@');
    const parts = local.toLowerCase().split(/[._-]/);
    const [first = ''] = parts;
    const isSomebody = parts.length > 1 && (first.length === 1 || givenNames.has(first));
    return isSomebody || givenNames.has(local.toLowerCase()) || SHARED_MAIL.test(domain);
}

/** ISO 13616: moved to the end, and letters read as numbers, the rest of the division by 97 is 1. */
function hasIbanSum([written]: RegExpExecArray): boolean {
    const plain = written.replaceAll(' ', '');
    const moved = plain.slice(4) + plain.slice(0, 4);
    const digits = moved.replace(/[A-Z]/g, letter => String(letter.charCodeAt(0) - 55));
    let rest = 0;
    for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
    return plain.length >= 15 && rest === 1;
}

function isName(text: string): boolean {
    if (TITLED_ALONE.test(text)) return !NO_SURNAME.test(text.split(' ').at(-1)!);
    if (INITIALS.test(text)) {
        return !NO_SURNAME.test(text.split(/[ .]/).at(-1)!);
    }
    const words = text.split(' ');
    const [given = ''] = words;
    return (
        words.length <= 3 &&
        givenNames.has(given.toLowerCase()) &&
        words.every(word => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) &&
        words.slice(1).every(word => !NO_SURNAME.test(word))
    );
}
