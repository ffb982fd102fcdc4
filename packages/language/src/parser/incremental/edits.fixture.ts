/** Edits as hands make them, and slips of the hand, for tests of whatever keeps parts of a text. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';

const folder = new URL('../../../../../examples/complaints/', import.meta.url);
const EXAMPLES = readdirSync(folder)
    .filter(name => name.endsWith('.proc'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'));

/** Many elements, some of one line, with comments between them. */
const SMALL = Array.from(
    { length: 12 },
    (_, index) =>
        `// About ${index}\nrole R${index} "Role ${index}" { reports to R${(index * 7) % 12} }\n/** A system */\nsystem S${index}\n` +
        `process P${index} "Process ${index}" {\n    owner R${index}\n    flow {\n        start\n        step A by R${index} { using S${index} }\n` +
        `        decide Q "Is it so?" by R1 {\n            yes -> A\n            no -> E\n        }\n        end E good\n    }\n}\n`,
).join('\n');

/** One process, as long as such are, with everything on lines of its own and comments where hands put them. */
const LONG = `import "team.proc"\n\nprocess Long "A long process" {\n    owner R1\n    input Form "A form" from Customer\n    flow {\n        start\n${Array.from(
    { length: 40 },
    (_, index) =>
        `        // ${index} comes first\n        step S${index} "Do part ${index}" by R${index % 3} {\n            time 5 to 20 min\n            using System, Other // both\n` +
        `            /* of the step */ out Part${index} "Part ${index}"\n            note "As agreed"\n        }\n` +
        (index % 4 === 0
            ? `        decide Q${index} "Is it so?" by R1 {\n            yes 80% -> S${index}\n            no {\n                step T${index} "Ask again" by R2 {\n                    accurate ${90 - index}%\n                }\n                step U${index} "Write" by R1\n            }\n        }\n`
            : ''),
).join(
    '',
)}        end Done "Done" good\n    }\n    risk "Late" {\n        likelihood medium\n        mitigation "A list"\n    }\n}\n`;

/** Texts of several elements, and of one with many statements. */
export const TEXTS: readonly string[] = [
    SMALL,
    LONG,
    EXAMPLES.reduce((a, b) => (a.length > b.length ? a : b)),
    `${SMALL}\n${EXAMPLES.at(-1)}`,
    EXAMPLES.slice(0, 3).join('\n'),
];

const SCRAPS = [
    ...[
        '{',
        '}',
        '"',
        "'",
        '"""',
        '->',
        ',',
        ':',
        '/*',
        '*/',
        '//',
        '“',
        '\\',
        '= ',
        ' and ',
        '{\n',
        '}\n',
        ' }',
        '{}',
        '§',
    ],
    ...[
        'step',
        ' by ',
        'flow',
        'role',
        'process',
        'import "a.proc"',
        'allow X',
        'system',
        'x',
        'R1',
        'Advisor',
        ' 5 ',
    ],
    ...['\n', '\r\n', '\r', '    ', '\n\n', '\u200B', '🙂', 'é'],
    ...[
        'role New "New"\n',
        '\nprocess N "N" {\n    flow {\n        start\n    }\n}\n',
        '\nstep "Lost" by Nobody\n',
        '\n/** Of the next */\n',
    ],
];

/** One edit; where it is made is a share of the text. */
export const edit = fc.oneof(
    {
        weight: 4,
        arbitrary: fc.record({
            kind: fc.constant('add' as const),
            at: fc.nat(),
            text: fc.constantFrom(...SCRAPS),
        }),
    },
    {
        weight: 3,
        arbitrary: fc.record({
            kind: fc.constant('cut' as const),
            at: fc.nat(),
            length: fc.integer({ min: 1, max: 4 }),
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant('cut' as const),
            at: fc.nat(),
            length: fc.integer({ min: 1, max: 900 }),
        }),
    },
    {
        weight: 1,
        arbitrary: fc.record({
            kind: fc.constant('copy' as const),
            at: fc.nat(),
            from: fc.nat(),
            length: fc.integer({ min: 1, max: 600 }),
        }),
    },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);
export type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

/** The text after each of the edits. */
export function* edited(text: string, edits: readonly Edit[]): Generator<string> {
    const before: string[] = [];
    let now = text;
    for (const each of edits) {
        const next = each.kind === 'undo' ? before.pop() : applied(now, each);
        if (next === undefined) continue;
        if (each.kind !== 'undo') before.push(now);
        now = next;
        yield now;
    }
}

function applied(text: string, each: Exclude<Edit, { kind: 'undo' }>): string {
    const at = each.at % (text.length + 1);
    switch (each.kind) {
        case 'add':
            return text.slice(0, at) + each.text + text.slice(at);
        case 'cut':
            return text.slice(0, at) + text.slice(at + each.length);
        case 'copy': {
            const from = each.from % (text.length + 1);
            return text.slice(0, at) + text.slice(from, from + each.length) + text.slice(at);
        }
    }
}
