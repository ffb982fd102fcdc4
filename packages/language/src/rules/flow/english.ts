/**
 * True where a label certainly names a thing or a state: it begins with an article, with a noun that its ending gives away
 * (`Investigation of the complaint`), with a word in -ing (`Logging the complaint`), or it is a thing and what has become of it
 * (`Complaint received`). Endings instead of a dictionary: what is not certain is let pass, since most short English nouns are
 * verbs as well (`Review`, `Answer`, `Record`).
 */
export function isNominal(label: string): boolean {
    const words = label.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
    const [first, second] = words;
    if (first === undefined) return false;
    if (ARTICLES.has(first) || isNoun(first)) return true;
    return words.length === 2 && PARTICIPLE.test(second!) && !BEFORE_PARTICIPLES.has(first);
}

/** False where the labels of a process show that they are in another language: its small words outnumber the English ones. */
export function seemEnglish(labels: readonly string[]): boolean {
    const words = labels.flatMap(label => label.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []);
    const count = (small: ReadonlySet<string>) => words.filter(word => small.has(word)).length;
    return count(FOREIGN) <= count(ENGLISH);
}

function isNoun(word: string): boolean {
    // `Cross-reference` is a verb as `reference` is, and `documents` as `document`.
    const last = word.split('-').at(-1) ?? word;
    const isVerb = ALSO_VERBS.has(last) || ALSO_VERBS.has(last.replace(/s$/, ''));
    return !isVerb && (NOUN_ENDING.test(last) || NOUNS_IN_AL.test(last));
}

const ARTICLES = new Set(['the', 'this', 'these', 'those']);

/** At least two letters before the ending, so that `nation` or `ring` are none of it. */
const NOUN_ENDING = /^.{2,}(tion|sion|xion|ment|ance|ence|ancy|ency|ity|ness|sis|ship|ing|plaint)s?$/;

const NOUNS_IN_AL =
    /^(approv|refus|dispos|apprais|referr|renew|remov|retriev|withdraw|dismiss|arriv|propos|deni|reviv|acquitt)als?$/;

const PARTICIPLE = /^.{2,}ed$/;

/** Verbs behind which a participle may stand: `Get approved`, `Mark resolved`. */
const BEFORE_PARTICIPLES = new Set(
    'be get have keep make mark set leave flag record report declare confirm feel stay'.split(' '),
);

/** What has one of the endings and is a verb as well. */
const ALSO_VERBS = new Set(
    [
        'action auction audition caution commission condition recondition decommission envision function malfunction mention occasion motion partition',
        'petition position proportion provision question ration reposition requisition sanction section station',
        'transition vision apportion portion cushion fashion pension',
        'augment cement fragment regiment comment complement compliment document experiment ferment implement increment instrument',
        'lament ornament segment supplement torment',
        'advance balance chance counterbalance dance distance enhance finance glance outdistance prance rebalance refinance',
        'commence recommence evidence experience fence influence license licence reference sentence sequence silence',
        'pity harness witness',
        'bring cling fling ping ring sing sling spring sting string swing wing wring king ding bling',
        'ship worship reship transship tranship',
    ]
        .join(' ')
        .split(' '),
);

const ENGLISH = new Set(
    'the an and of to for with by from in on or is are if not it that this at as be whether what who'.split(
        ' ',
    ),
);

/** Small words of Welsh, French, German, Dutch, Spanish, Italian, Portuguese, Polish that are none in English. */
const FOREIGN = new Set(
    [
        "y yr yn ac ar gan gyda neu ei eu wrth oes dros i'r o'r a'r",
        'de du des le la les un une et à pour avec sur aux au est',
        'der das den dem des und für mit zu zur zum von ist ein eine einen',
        'het een van en te met voor naar aan bij',
        'el los las del y con una para al',
        'il lo gli della di nel',
        'os da dos das com em não ao',
        'w z na się oraz dla',
    ]
        .join(' ')
        .split(' '),
);
