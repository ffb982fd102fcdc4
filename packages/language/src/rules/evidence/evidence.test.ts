import { describe, expect, test } from 'vitest';
import { modelOf } from '../../testing.ts';
import { checkDocument } from '../check.ts';
import { check, codes, only, underlined } from '../testing.ts';

const today = '2026-11-21';

describe('evidence-file', () => {
    const options = only('evidence-file');
    const files = { 'evidence/minutes.pdf': '', 'evidence/survey.csv': '', 'letter.txt': '' };
    const found = async (clauses: string) =>
        (await check({ 'main.proc': `evidence E "E" { ${clauses} }`, ...files }, options)).findings;

    test('a file that is not there: the closest ones are offered', async () => {
        const [finding] = await found('file "evidence/minuets.pdf"');
        expect(finding).toMatchObject({
            severity: 'error',
            message:
                'The file of the evidence "E": "evidence/minuets.pdf" is not there. Did you mean "evidence/minutes.pdf"?',
            fixes: [{ title: 'Name the file "evidence/minutes.pdf"', unattended: true }],
        });
    });

    test('another ending, and upper case', async () => {
        expect((await found('file "evidence/minutes.docx"'))[0]?.fixes[0]?.title).toContain('minutes.pdf');
        expect((await found('file "Letter.txt"'))[0]?.fixes[0]?.title).toContain('letter.txt');
    });

    test('a file that nothing is like', async () => {
        const [finding] = await found('file "evidence/report.docx"');
        expect(finding?.message).toContain('write planned as long as there is none');
        expect(finding?.fixes).toEqual([]);
    });

    test.each([
        ['outside', '../secret.pdf', 'is not inside the folder of this work'],
        ['a path from the root', '/etc/passwd', 'is not inside the folder of this work'],
    ])('%s', async (_, path, words) => {
        expect((await found(`file "${path}"`))[0]?.message).toContain(words);
    });

    test.each([
        ['folder', 'error', 'is a folder'],
        ['unreadable', 'error', 'cannot be read'],
        ['outside', 'error', 'is not inside the folder'],
    ] as const)('what the disk says: %s', async (state, severity, words) => {
        expect(await withState(state)).toMatchObject([{ severity, message: expect.stringContaining(words) }]);
    });

    test.each(['present', 'bundled'] as const)('silent: %s', async state => {
        expect(await withState(state)).toEqual([]);
    });

    test('where it is must be said, and need not be a file', async () => {
        const text = 'evidence E "E"\nevidence F { planned file "later.pdf" }\nevidence G { held "Office" }';
        const { findings } = await check(text, options);
        expect(findings.map(finding => [finding.severity, underlined(text, finding)])).toEqual([
            ['warning', 'E'],
        ]);
    });

    async function withState(state: 'present' | 'bundled' | 'folder' | 'unreadable' | 'outside') {
        const { workspace, document } = await modelOf('evidence E "E" { file "a" }');
        const files = new Map([...workspace.files.keys()].map(uri => [uri, { state }]));
        return checkDocument({ ...workspace, files }, document.file, { today, ...options }).findings;
    }
});

describe('what an item says of itself', () => {
    const options = only(
        'evidence-no-commentary',
        'evidence-undated',
        'evidence-unclaimed',
        'evidence-shared',
        'evidence-planned',
    );
    const whole = 'held "x" date 2026-01-01 commentary "c" shows MP1';
    const found = (clauses: string) => codes(`evidence E { ${clauses} }`, options);

    test.each([
        ['all of it', whole, []],
        ['no commentary', whole.replace('commentary "c"', ''), ['evidence-no-commentary']],
        ['a commentary that says nothing', whole.replace('"c"', '" "'), ['evidence-no-commentary']],
        ['no date', whole.replace('date 2026-01-01', ''), ['evidence-undated']],
        ['no criterion, and nobody asks for one', whole.replace('shows MP1', ''), []],
        ['shared', `${whole} author shared`, ['evidence-shared']],
        ['shared, with a contribution', `${whole} author shared "I wrote it"`, []],
        ['own', `${whole} author own`, []],
        ['planned: nothing else is asked of it', 'planned', ['evidence-planned']],
    ])('%s', async (_, clauses, expected) => expect(await found(clauses)).toEqual(expected));

    test('inside a process and a portfolio too; allowed where there is a reason', async () => {
        const item = `evidence E { ${whole.replace('date 2026-01-01', '')} }`;
        expect(
            await codes(`process P { ${item} }\nportfolio F { ${item.replace('E', 'G')} }`, options),
        ).toEqual(['evidence-undated', 'evidence-undated']);
        const allowed = item.replace('{', '{ allow evidence-undated because "A poster"');
        expect(await codes(allowed, options)).toEqual([]);
    });

    test('where criteria are shown or a portfolio is kept, each item is to show one', async () => {
        const item = `evidence E { ${whole.replace('shows MP1', '')} }`;
        expect(await codes(`${item}\nevidence F { ${whole} }`, options)).toEqual(['evidence-unclaimed']);
        expect(await codes(`${item}\nprocess P\nportfolio F { covers P }`, options)).toEqual([
            'evidence-unclaimed',
        ]);
    });

    test('what a portfolio still needs is offered first, under a name that is seen', async () => {
        const pack =
            'criteria Unit "U" { outcome 1 { criterion 1.1 "One" criterion 1.2 "Two" criterion MP1 } }';
        const text = `${pack}\nprocess P\nevidence A { held "x" }\nevidence B { shows 1.1 }\nportfolio F { against Unit covers P }`;
        const { findings } = await check(text, only('evidence-unclaimed'));
        expect(findings[0]?.fixes.map(({ title }) => title)).toEqual([
            'Shows 1.2: "Two"',
            'Shows Unit.MP1',
            'Shows 1.1: "One"',
        ]);
    });
});

describe('evidence-old', () => {
    const options = only('evidence-old');
    const items = 'evidence A { date 2025-11-20 }\nevidence B { date 2025-11-21 }\nevidence C';
    const portfolio = (currency: string) =>
        `import "main.proc"\nprocess P\nportfolio F "F" { covers P ${currency} }`;

    test('tells by the currency of a portfolio in whatever file', async () => {
        const files = { 'main.proc': items, 'f.proc': portfolio('currency 12 months') };
        const [finding, ...others] = (await check(files, options)).findings;
        expect(others).toEqual([]);
        expect(finding?.message).toContain(
            'The evidence "A" of 2025-11-20 is older than 12 months, the currency of the portfolio "F".',
        );
        expect(finding?.related[0]?.place.file).toContain('f.proc');
    });

    test.each([
        ['no currency', { 'main.proc': items, 'f.proc': portfolio('') }],
        ['no portfolio', { 'main.proc': items }],
        [
            'a portfolio that does not see it',
            { 'main.proc': items, 'f.proc': portfolio('currency 1 month').replace('import "main.proc"', '') },
        ],
    ])('silent: %s', async (_, files) => expect(await codes(files, options)).toEqual([]));
});

describe('a portfolio', () => {
    const pack =
        'criteria Unit "U" {\n    outcome A "Know it" { criterion A1 "a" }\n    outcome B "Be able to do it" { criterion B1 "b" criterion B2 "c" }\n}';
    const text = (evidence: string, clauses = 'against Unit covers P') =>
        `${pack}\nprocess P\n${evidence}\nportfolio F "F" { ${clauses} }`;

    test('lists the criteria that no evidence shows, once', async () => {
        const options = only('criterion-unevidenced');
        const [finding, ...others] = (await check(text('evidence E { shows A1 }'), options)).findings;
        expect(others).toEqual([]);
        expect(finding?.message).toContain('No evidence shows B1 and B2 in the portfolio "F".');
        expect(finding?.related).toHaveLength(2);
        expect(await codes(text('evidence E { shows A1, B1, B2 }'), options)).toEqual([]);
        expect(await codes(text('evidence E { planned shows A1, B1, B2 }'), options)).toEqual([]);
        expect(await codes(text('', 'covers P'), options)).toEqual([]);
        expect(await codes(text('', 'against Unit'), options)).toEqual([]);
    });

    test('asks for work where somebody is to be able to do it', async () => {
        const options = only('criterion-only-reflection');
        const found = (...items: string[]) =>
            codes(text(items.map((item, index) => `evidence E${index} { ${item} }`).join('\n')), options);
        expect(await found('kind reflection shows B1')).toEqual(['criterion-only-reflection']);
        expect(await found('shows B1', 'planned kind product shows B2')).toEqual([
            'criterion-only-reflection',
        ]);
        expect(await found('kind reflection shows B1', 'kind testimony shows B2')).toEqual([]);
        expect(await found('kind discussion shows A1')).toEqual([]);
        expect(await found()).toEqual([]);
    });

    test('is about something, and against something', async () => {
        const options = only('portfolio-empty');
        const { findings } = await check(text('', ''), options);
        expect(findings.map(({ message }) => message.split('.')[0])).toEqual([
            'The portfolio "F" covers no process',
            'The portfolio "F" is against no criteria',
        ]);
        expect(findings[0]?.fixes.map(({ title }) => title)).toEqual(['Cover the process P']);
        expect(findings[1]?.fixes[0]?.title).toBe('Against the criteria Unit');
        expect(await codes(text('', 'against Unit covers P'), options)).toEqual([]);
        expect(await codes(text('', 'against Nothing covers Nobody'), options)).toEqual([]);
    });
});
