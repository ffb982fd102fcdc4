/** What other tools and other days call things, and what to do about it here. */
export interface OtherWord {
    /** The keyword that takes its place with no other change. */
    readonly keyword?: string;
    /** Said where the keyword is not enough. */
    readonly advice?: string;
}

const DECIDE =
    'A question with its answers is written: decide "Is anyone at risk?" { yes -> MakeSafe no -> Investigate }';
const LANE = 'Lanes are drawn from the performers: declare a role, and write by and its name behind a step';
const LOOP = 'A way back is an arrow to a step before it, for example: no -> Investigate';
const PARALLEL = 'What happens at the same time is written: parallel { branch { … } branch { … } }';
const ARTIFACT = 'What a step uses or makes is written inside it: in Complaint, out CaseRecord "Case record"';

const WORDS: Readonly<Record<string, OtherWord>> = {
    ...same('step', 'task activity action operation usertask manualtask'),
    ...same('start', 'begin startevent'),
    ...same('end', 'finish stop endevent'),
    ...same('call', 'subprocess'),
    ...same('phase', 'stage section milestone'),
    ...same('role', 'actor participant department team position'),
    ...same('system', 'application tool software'),
    ...same('kpi', 'metric indicator measure'),
    ...same('stage', 'status state'),
    ...same('kind', 'type'),
    ...same('held', 'location'),
    ...same('engage', 'engagement'),
    ...same('evaluation', 'evaluate'),
    ...same('stakeholder', 'customer supplier client'),
    ...same('import', 'include require'),
    ...same('process', 'workflow procedure'),
    ...same('organisation', 'organization company'),
    ...same('purpose', 'description aim objective'),
    ...same('inform', 'informed informs'),
    ...same('consult', 'consulted consults'),
    ...same('note', 'comment annotation remark'),
    ...same('using', 'uses use'),
    ...same('time', 'duration effort'),
    ...same('source', 'reference'),
    ...same('because', 'rationale reason'),
    ...same('checklist', 'checks'),
    ...same('otherwise', 'else default'),
    ...same('limit', 'deadline'),
    ...same('evidence', 'exhibit'),
    ...same('send', 'sendtask'),
    ...same('receive', 'receivetask'),
    ...said(DECIDE, 'if when gateway decision choice switch case xor elseif question'),
    ...said(LANE, 'lane lanes pool swimlane swimlanes'),
    ...same('->', 'goto jumpto'),
    ...said(LOOP, 'loop while repeat until'),
    ...said(PARALLEL, 'fork split join and concurrently'),
    ...said(ARTIFACT, 'document artifact artefact data dataobject'),
};

/** What a word that is no keyword here is called here; undefined for words nobody has heard of. */
export function otherWord(word: string): OtherWord | undefined {
    const key = word.toLowerCase().replace(/[-_]/g, '');
    const found = Object.hasOwn(WORDS, key) ? WORDS[key] : undefined;
    // With a capital, a word for somebody or something is more likely a name.
    const isName = /^\p{Lu}/u.test(word) && /^(role|stakeholder|system)$/.test(found?.keyword ?? '');
    return isName ? undefined : found;
}

const UNITS: Readonly<Record<string, string>> = {
    ...unit('min', 'mins mn minuten'),
    ...unit('hours', 'h hr hrs hour(s)'),
    ...unit('days', 'd dys day(s)'),
    ...unit('weeks', 'w wk wks week(s)'),
    ...unit('months', 'mth mths mo month(s)'),
    ...unit('years', 'y yr yrs'),
    ...unit('working days', 'workdays workday wd'),
    ...unit('%', 'percent pct pc'),
};

const VALUES: Readonly<Record<string, string>> = {
    ...unit('good', 'success successful positive'),
    ...unit('poor', 'failure failed bad negative'),
    ...unit('approved', 'agreed accepted signed'),
    ...unit('rejected', 'refused declined denied'),
    ...unit('medium', 'med mid middle moderate average'),
    ...unit('yearly', 'annually annual per-year a-year each-year every-year per-annum'),
    ...unit('monthly', 'per-month a-month each-month every-month'),
    ...unit('once', 'one-off onetime one-time'),
};

/** One of several words that other words, with spaces between them, say as well; undefined where they do not. */
export function valueMeant(said: string, words: readonly string[]): string | undefined {
    const key = said.toLowerCase().replace(/\s+/g, '-');
    const meant = Object.hasOwn(VALUES, key) ? VALUES[key] : undefined;
    return meant !== undefined && words.includes(meant) ? meant : undefined;
}

/** How a unit that follows a number is written here; undefined for what is no unit. */
export function unitMeant(word: string): string | undefined {
    const key = word.toLowerCase();
    return Object.hasOwn(UNITS, key) ? UNITS[key] : undefined;
}

/** Nothing here is as short as a second. */
export function isSecond(word: string): boolean {
    return /^(s|secs?|seconds?)$/i.test(word);
}

function same(keyword: string, words: string): Record<string, OtherWord> {
    return Object.fromEntries(words.split(' ').map(word => [word, { keyword }]));
}

function said(advice: string, words: string): Record<string, OtherWord> {
    return Object.fromEntries(words.split(' ').map(word => [word, { advice }]));
}

function unit(meant: string, words: string): Record<string, string> {
    return Object.fromEntries(words.split(' ').map(word => [word, meant]));
}
