/** Workspaces made up for the benchmarks: the same seed gives the same text. */

/** Texts by their paths below the folder. */
export type Corpus = ReadonlyMap<string, string>;

/** The file that every other file imports. */
export const SHARED = 'team.proc';

const ROLES = [
    'Advisor',
    'Surveyor',
    'TeamLeader',
    'Planner',
    'Clerk',
    'Inspector',
    'Buyer',
    'ServiceManager',
];
const SYSTEMS = ['CRM', 'Repairs', 'Ledger', 'Archive'];
const VERBS = ['Check', 'Record', 'Agree', 'Prepare', 'Send', 'Compare', 'Confirm', 'File'];
const THINGS = ['claim', 'order', 'request', 'invoice', 'visit', 'report', 'permit', 'answer'];
/** A folder for each area of the organisation. */
const AREAS = 20;

/**
 * Files in folders: one with the roles and systems that all others import, and processes which also import one another and call
 * what is there. Every process names the role `Advisor`. The lines are shared out evenly, but for one file of 200.
 */
export function workspaceOf(files: number, lines: number, seed = 1): Corpus {
    const random = randomOf(seed);
    const corpus = new Map([[SHARED, sharedText()]]);
    const left = lines - 200 - linesIn(sharedText());
    const others = files - 2;
    corpus.set(pathOf(0), processFile(0, 200, random));
    for (let index = 1; index <= others; index++) {
        const length = Math.floor((left * index) / others) - Math.floor((left * (index - 1)) / others);
        corpus.set(pathOf(index), processFile(index, length, random));
    }
    return corpus;
}

/** One file that imports nothing, with processes of some 200 lines each. */
export function longFile(lines: number, seed = 1): string {
    const random = randomOf(seed);
    const parts = [sharedText()];
    let left = lines - linesIn(sharedText());
    for (let index = 0; left > 0; index++) {
        const length = left < 300 ? left : 200;
        parts.push(processText(index, length, undefined, random));
        left -= length;
    }
    return parts.join('');
}

/** The path of a file of a workspace; that with the index 0 has 200 lines. */
export function pathOf(index: number): string {
    return `area-${index % AREAS}/process-${index}.proc`;
}

export function linesIn(text: string): number {
    return text.split('\n').length - 1;
}

function sharedText(): string {
    const roles = ROLES.map((name, index) =>
        block(`role ${name} "${name} of the housing service"`, [
            'frontline',
            `headcount ${index + 1}`,
            `cost £${18 + index} per hour`,
            'reports to TeamLeader',
        ]),
    );
    const systems = SYSTEMS.map(name => `system ${name} "${name} of the organisation"\n`);
    const calendar = block('calendar Office "Working days"', ['days mon - fri', 'hours 09:00 - 17:00']);
    const customer = block('stakeholder Customer "Tenant"', [
        'external customer',
        'power low',
        'interest high',
    ]);
    const goal = block('organisation "Riverside Homes"', ['goal Trust "Customers trust us"']);
    return [goal, calendar, ...roles, customer, ...systems].join('');
}

function processFile(index: number, lines: number, random: Random): string {
    // The neighbour has a lower number: what is called exists, and a chain of imports grows over all areas.
    const neighbour = index >= AREAS ? index - AREAS : undefined;
    const imports = [
        `import "../${SHARED}"\n`,
        ...(neighbour === undefined ? [] : [`import "process-${neighbour}.proc"\n`]),
    ];
    return `${imports.join('')}\n${processText(index, lines - imports.length - 1, neighbour, random)}`;
}

/** Exactly so many lines; at least 60. */
function processText(index: number, lines: number, called: number | undefined, random: Random): string {
    const head = [
        'stage designed',
        'owner ServiceManager',
        'calendar Office',
        'purpose "Put things right at the first contact"',
        'supports goal Trust',
        'input Request "Request by phone or letter" from Customer',
        'output Answer "Written answer" to Customer',
    ];
    const tail = kpiLines(random);
    const opening = ['flow {', '    start Received "Request received"'];
    const closing = [
        ...(called === undefined
            ? []
            : [`    call Sub "Hand on to the neighbours" runs Process${called} by Advisor`]),
        '    end Closed "Request closed" good',
        '}',
    ];
    const fixed = 2 + head.length + opening.length + closing.length + tail.length;
    const steps = stepLines(lines - fixed, random);
    const body = [...head, ...opening, ...steps.map(indented), ...closing, ...tail];
    return `process Process${index} "Process number ${index}" {\n${body.map(line => `${indented(line)}\n`).join('')}}\n`;
}

function stepLines(wanted: number, random: Random): string[] {
    const lines: string[] = [];
    for (let number = 0; wanted - lines.length >= 17; number++) {
        const role = number === 0 ? 'Advisor' : random(ROLES);
        const title = `${random(VERBS)} the ${random(THINGS)}`;
        lines.push(
            `step Step${number} "${title}" by ${role} {`,
            '    accountable TeamLeader',
            '    inform Customer',
            `    in ${number === 0 ? 'Request' : `Record${number - 1}`}`,
            `    out Record${number} "Record of the ${random(THINGS)}"`,
            `    using ${random(SYSTEMS)}`,
            '    time 8 to 15 min',
            '    wait 2 working days',
            '}',
        );
        if (number % 3 !== 2) continue;
        lines.push(
            `decide Decision${number} "Is the ${random(THINGS)} complete?" by ${random(ROLES)} {`,
            '    because "A gap found late costs a visit"',
            `    yes 80% -> Step${number + 1}`,
            `    no -> Step${number - 2}`,
            '}',
        );
    }
    // A decision needs the next step; what is left are notes on lines of their own.
    const last = lines.length;
    const count = lines.filter(line => line.startsWith('step ')).length;
    lines.push(`step Step${count} "Close the record" by Advisor {`);
    while (lines.length < wanted - 1) lines.push(`    note "Line ${lines.length - last}"`);
    lines.push('}');
    return lines;
}

function kpiLines(random: Random): string[] {
    return [
        'kpi Days "Days from request to answer" {',
        '    focus customer',
        '    statistic median',
        '    unit days',
        '    set on 2026-02-10',
        '    baseline 14 on 2026-01-31',
        '    target <= 8 by 2026-12-31',
        `    owner ${random(ROLES)}`,
        '    source "Monthly report"',
        '    results {',
        '        2026-01: 14',
        '        2026-06: 11',
        '    }',
        '}',
    ];
}

function block(head: string, clauses: readonly string[]): string {
    return `${head} {\n${clauses.map(clause => `    ${clause}\n`).join('')}}\n`;
}

function indented(line: string): string {
    return `    ${line}`;
}

/** Takes one of several. */
type Random = <T>(of: readonly T[]) => T;

/** Mulberry32: small, and the same everywhere. */
function randomOf(seed: number): Random {
    let state = seed;
    return of => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return of[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * of.length)]!;
    };
}
