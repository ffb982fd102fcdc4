import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SyntaxProblem } from '../../model/types.ts';
import { modelOf } from '../../testing.ts';
import { applied, offsets } from './testing.ts';

const folder = new URL('../../../../../examples/complaints/', import.meta.url);
const examples = readdirSync(folder)
    .filter(name => name.endsWith('.proc'))
    .map(name => readFileSync(new URL(name, folder), 'utf8'));

/** What hands write that slip, and what lexers and parsers stumble over. */
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
        ';',
        '=',
        '-',
        '%',
        '\\',
        '/*',
        '*/',
        '//',
        '“',
        '”',
        '→',
        '£',
    ],
    ...[
        'step',
        'by',
        'flow',
        'decide',
        'kpi',
        'process',
        'if',
        'end',
        'Step',
        'task',
        'stpe',
        'and',
        'Advisor',
    ],
    ...['5', '2026-05-12', '12/05/2026', '9am', '"text"', 'é', 'عميل', '🙂', '\u200B', '\u0000', '\uFEFF'],
    ...['\n', '\r\n', '\r', '\t', '\f', '\u00A0', '\u2028', ' '],
];

const slip = fc.oneof(
    fc.record({ kind: fc.constant('cut' as const), at: fc.nat(), length: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ kind: fc.constant('add' as const), at: fc.nat(), text: fc.constantFrom(...SCRAPS) }),
    fc.record({ kind: fc.constant('end' as const), at: fc.nat() }),
    fc.record({
        kind: fc.constant('move' as const),
        at: fc.nat(),
        to: fc.nat(),
        length: fc.nat({ max: 200 }),
    }),
);
type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

function slipped(text: string, slips: readonly Slip[]): string {
    return slips.reduce((result, one): string => {
        const at = one.at % (result.length + 1);
        const cut = (length: number) => result.slice(0, at) + result.slice(at + length);
        switch (one.kind) {
            case 'cut':
                return cut(one.length);
            case 'add':
                return result.slice(0, at) + one.text + result.slice(at);
            case 'end':
                return result.slice(0, at);
            default: {
                const rest = cut(one.length);
                const to = one.to % (rest.length + 1);
                return rest.slice(0, to) + result.slice(at, at + one.length) + rest.slice(to);
            }
        }
    }, text);
}

async function problemsOf(text: string): Promise<readonly SyntaxProblem[]> {
    return (await modelOf(text, { broken: true })).document.problems;
}

function expectSpeaking(text: string, problems: readonly SyntaxProblem[]): void {
    for (const { message, place, fixes = [], related = [] } of problems) {
        expect(message.trim()).not.toBe('');
        expect(message).not.toMatch(/undefined|NaN|Expecting|token|null|\[object|STRING|EOF|\n/);
        expect(message.length).toBeLessThan(300);
        for (const each of [place, ...related.map(one => one.place), ...edited(fixes)]) {
            const [start, end] = offsets(text, each);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const fix of fixes) expect(applied(text, fix)).not.toBe(text);
    }
}

function edited(fixes: NonNullable<SyntaxProblem['fixes']>) {
    return fixes.flatMap(fix => fix.edits.map(edit => edit.place));
}

describe('whatever is written', () => {
    test('slips of the hand in the examples get sentences at places in the text', async () => {
        const broken = fc
            .tuple(fc.constantFrom(...examples), fc.array(slip, { minLength: 1, maxLength: 4 }))
            .map(([text, slips]) => slipped(text, slips));
        await fc.assert(
            fc.asyncProperty(broken, async text => expectSpeaking(text, await problemsOf(text))),
            { numRuns: 400, seed: 20260512 },
        );
    }, 120_000);

    test('scraps in any order', async () => {
        const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 60 }).map(words => words.join(' '));
        await fc.assert(
            fc.asyncProperty(scraps, async text => expectSpeaking(text, await problemsOf(text))),
            { numRuns: 600, seed: 20260513 },
        );
    }, 120_000);

    test('any characters', async () => {
        const any = fc.string({ unit: 'binary', maxLength: 300 });
        await fc.assert(
            fc.asyncProperty(any, async text => expectSpeaking(text, await problemsOf(text))),
            { numRuns: 300, seed: 20260514 },
        );
    }, 120_000);
});

test('where one word of the examples is missing, at most one message is given', async () => {
    for (const text of examples) {
        const words = [...text.matchAll(/[\p{L}\d"-]+|[{}]|->/gu)].filter((_, index) => index % 17 === 0);
        for (const word of words) {
            const problems = await problemsOf(
                text.slice(0, word.index) + text.slice(word.index + word[0].length),
            );
            expect(
                problems.map(problem => problem.message).slice(1),
                `without ${word[0]} at ${word.index}`,
            ).toEqual([]);
        }
    }
}, 120_000);

describe('lines that could keep a lexer busy for ever', () => {
    const LENGTH = 100_000;
    test.each([
        ['quotes', '"'.repeat(LENGTH)],
        ['quotes apart', '" '.repeat(LENGTH)],
        ['single quotes', "'".repeat(LENGTH)],
        ['curly quotes', '“'.repeat(LENGTH)],
        ['single curly quotes', '‘'.repeat(LENGTH)],
        ['accents', '`'.repeat(LENGTH + 1)],
        ['backslashes in a text', `"${'\\'.repeat(LENGTH)}`],
        ['quotes behind backslashes', `"${'\\"'.repeat(LENGTH)}`],
        ['blanks in a text', `"${' '.repeat(LENGTH)}`],
        ['blanks and arrows', `"${' -'.repeat(LENGTH)}`],
        ['performers without an end', `step "x${' by A,'.repeat(20_000)}`],
        ['digits', '1'.repeat(LENGTH)],
        ['digits and commas', '111,'.repeat(LENGTH)],
        ['dashes', '-'.repeat(LENGTH)],
        ['names with dashes', 'a-'.repeat(LENGTH)],
        ['comments that never end', '/* \n'.repeat(20_000)],
        ['texts that never end', '"""" \n'.repeat(20_001)],
        ['braces', '{'.repeat(LENGTH)],
        ['closing braces', '}'.repeat(LENGTH)],
        ['signs', '§ '.repeat(LENGTH)],
        ['words', 'foo\n'.repeat(LENGTH)],
    ])(
        '%s',
        async (_, line) => {
            const text = `role A\n${line}\n`;
            expectSpeaking(text, (await problemsOf(text)).slice(0, 20));
        },
        30_000,
    );
});
