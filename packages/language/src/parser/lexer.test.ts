import { EmptyFileSystem } from 'langium';
import { describe, expect, test } from 'vitest';
import { RootedPaths } from '../linking/paths.ts';
import type { FlowNode } from '../model/types.ts';
import { createProcServices } from '../services.ts';
import { modelOf } from '../testing.ts';
import { keywordsOf } from './keywords.ts';

async function nodes(flow: string): Promise<readonly FlowNode[]> {
    const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
    return document.processes[0]!.flow!.nodes;
}

describe('keywords as names', () => {
    const words = [...keywordsOf(createProcServices(EmptyFileSystem, new RootedPaths(() => [])).Grammar)];

    test.each(words)('role %s performs, is consulted and is told', async word => {
        const { document } = await modelOf(
            `role ${word} "A"\nprocess P { owner ${word} input A from ${word}, ${word}\n flow { step "S" by ${word} { consult ${word} inform ${word},\n ${word} } } }`,
        );
        expect(document.unresolved).toEqual([]);
        expect(document.processes[0]!.flow!.nodes[0]).toMatchObject({
            by: [{ name: word }],
            inform: [{}, {}],
        });
    });

    test.each(words)('step %s has that name', async word => {
        expect(await nodes(`step ${word} "Do it" -> ${word}`)).toMatchObject([
            { name: word, label: 'Do it' },
        ]);
    });

    test.each(words)('touchpoint by %s', async word => {
        expect(
            await nodes(`step "S" { touchpoint Customer by ${word}, ${word} { feeling 3 } }`),
        ).toMatchObject([{ touchpoints: [{ channels: [{ value: word }, { value: word }] }] }]);
    });

    const answers = words.filter(
        word => !['otherwise', 'start', 'end', 'parallel', 'branch', 'flow', 'results'].includes(word),
    );
    test.each(answers)('an answer %s', async word => {
        expect(
            await nodes(`step X "x"\ndecide "Which?" {\n${word} 20% -> X\n${word} {\nstep "y"\n}\n}`),
        ).toMatchObject([
            {},
            {
                branches: [
                    { answer: word, next: { name: 'X' } },
                    { answer: word, nodes: [{}] },
                ],
            },
        ]);
    });
});

describe('where a line begins with a keyword, a statement begins', () => {
    test('a start without a name is followed by its step', async () => {
        expect(await nodes('start\nstep "Log it" by A\nend')).toMatchObject([
            { kind: 'start' },
            { label: 'Log it' },
            { kind: 'end' },
        ]);
    });

    test('so it is on one line', async () => {
        expect(await nodes('start step "Log it" by A end')).toMatchObject([
            { kind: 'start' },
            { label: 'Log it' },
            { kind: 'end' },
        ]);
    });

    test('a lone result word is the result of an end', async () => {
        const read = await nodes('end good\nend good "Done"\nend Done "Done" poor\nend "Done" neutral');
        expect(read.map(node => [node.name, 'result' in node ? node.result : undefined])).toEqual([
            [undefined, 'good'],
            ['good', undefined],
            ['Done', 'poor'],
            [undefined, 'neutral'],
        ]);
    });

    test('a clause without its value spoils only itself', async () => {
        const { document } = await modelOf('process P {\n    owner\n    version "2"\n    purpose "x"\n}', {
            broken: true,
        });
        expect(document.problems).toHaveLength(1);
        expect(document.processes[0]).toMatchObject({ version: { value: '2' }, purpose: { value: 'x' } });
    });
});

describe('a missing quote', () => {
    test('is said once and spoils one line', async () => {
        const { document } = await modelOf('process P {\n  purpose "Put things right\n  version "2"\n}', {
            broken: true,
        });
        expect(document.problems).toMatchObject([
            {
                message: 'The closing quote is missing: "Put things right"',
                place: { line: 2, column: 11, endLine: 2, endColumn: 28 },
            },
        ]);
        expect(document.processes[0]).toMatchObject({
            purpose: { value: 'Put things right' },
            version: { value: '2' },
        });
    });

    test('keeps the brace at the end of its line', async () => {
        const { document } = await modelOf('process P "Handle it {\n  version "2"\n}\nrole R', {
            broken: true,
        });
        expect(document.problems).toHaveLength(1);
        expect(document.processes[0]!.version!.value).toBe('2');
        expect(document.roles).toHaveLength(1);
    });
});

test('reads CRLF, a byte-order mark, tabs and letters of other languages', async () => {
    const { document } = await modelOf(
        '\uFEFFrole Użytkownik "Ł"\r\nrole tŷ-cwsmer\r\n\trole عميل "العميل 🙂"\r\n',
    );
    expect(document.roles.map(role => role.name)).toEqual(['Użytkownik', 'tŷ-cwsmer', 'عميل']);
    expect(document.roles[2]).toMatchObject({ label: 'العميل 🙂', place: { line: 3, column: 2 } });
});

test('an answer may follow a clause of its decision on the same line', async () => {
    const [decision] = await nodes(
        'decide "Fine?" by A { touchpoint Customer yes 20% -> X touchpoint B by phone no { step "y" } }\nstep X "x"',
    );
    expect(decision).toMatchObject({
        by: [{ name: 'A' }],
        touchpoints: [{}, { channels: [{ value: 'phone' }] }],
        branches: [{ answer: 'yes' }, { answer: 'no' }],
    });
});

test.each([
    'touchpoint B yes { step "y" }',
    'touchpoint B by phone yes {}',
    'touchpoint B by phone yes 20% { step "y" }',
    'touchpoint B by phone "Yes, now" 20% {}',
    'touchpoint B by phone { promise "p" } yes {}',
])('an answer with braces may follow a touchpoint: %s', async clauses => {
    const [decision] = await nodes(`decide "Fine?" by A { ${clauses} }`);
    expect(decision).toMatchObject({
        touchpoints: [{}],
        branches: [{ answer: expect.stringMatching(/^yes/i) }],
    });
});

test.each(['finding F "f" 84%', 'finding F "f"', 'cost "c"', 'benefit "b"'])(
    'a horizon may follow on the line of %s',
    async clause => {
        const { document } = await modelOf(
            `process P\nevaluation of P { ${clause} horizon 3 years discount 4% }`,
        );
        expect(document.evaluations[0]).toMatchObject({ horizon: { years: 3 } });
    },
);

describe('within behind an extension', () => {
    const limit = async (clauses: string) =>
        (await modelOf(`role A\nprocess P {\n  limit L {\n    ${clauses}\n  }\n}`)).document.processes[0]!
            .limits[0]!;

    test.each([
        'extension 10 days notify A within 2 days',
        'within 9 days\n    extension 10 days notify A\n    within 2 days',
    ])('tells when to notify: %j', async clauses => {
        const { within, extension } = await limit(clauses);
        expect(within?.duration.amount).not.toBe(2);
        expect(extension).toMatchObject({ notifyWithin: { amount: 2 } });
    });

    test.each(['within 2 days', 'within 2 days for 85%'])(
        'is the limit at the start of a line where none is written yet: %s',
        async clause => {
            const { within, extension } = await limit(`extension 10 days notify A\n    ${clause}`);
            expect(within).toMatchObject({ duration: { amount: 2 } });
            expect(extension?.notifyWithin).toBeUndefined();
        },
    );

    test.each(['within 2 days for 85%', 'within 2 working days for 85%'])(
        'is the limit where it is one for a share of the cases, also on the same line: %s',
        async clause => {
            const { within, extension } = await limit(`extension 10 days notify A ${clause}`);
            expect(within).toMatchObject({ duration: { amount: 2 }, share: { value: 85 } });
            expect(extension).toMatchObject({ notify: { name: 'A' } });
            expect(extension?.notifyWithin).toBeUndefined();
        },
    );
});

describe('a bare evaluation', () => {
    test('may be followed by another declaration on its line', async () => {
        const { document } = await modelOf('process P { evaluation kpi K "k" { focus time } }\nrole R');
        const [process] = document.processes;
        expect(process).toMatchObject({ kpis: [{ name: 'K' }], evaluations: [{ kind: 'evaluation' }] });
        expect(process?.evaluations[0]?.name).toBeUndefined();
        const top = await modelOf('process P\nevaluation role R "r" { frontline }');
        expect(top.document.roles).toMatchObject([{ name: 'R' }]);
    });

    test.each(['kpi', 'kpi of P', 'role on 2026-01-31', 'owner "Review"'])(
        'may also have a keyword for a name: %s',
        async written => {
            const { document } = await modelOf(`process P\nevaluation ${written}`);
            expect(document.evaluations).toMatchObject([{ name: written.split(' ')[0] }]);
        },
    );
});
