import { describe, expect, test } from 'vitest';
import { applied, check, only, underlined } from '../testing.ts';

const team = 'role Advisor "Advisor"\nrole Manager "Manager"\n';

describe('the message', () => {
    test('offers what was probably meant', async () => {
        const text = `${team}process P { owner Advsior }`;
        const [finding] = (await check(text, only('name-unknown'))).findings;
        expect(finding?.message).toBe(
            'Nothing with the name "Advsior" can be seen here. Did you mean "Advisor"?',
        );
        expect(underlined(text, finding!)).toBe('Advsior');
    });

    test('says what can be written where nothing is near', async () => {
        expect(
            (await check('process P { input I from Postman }', only('name-unknown'))).findings[0]?.message,
        ).toBe(
            'Nothing with the name "Postman" can be seen here. Write the name of a role, a stakeholder or a system, import the file that has it, or create it.',
        );
    });

    test('says what kind of thing bears the name', async () => {
        const { findings } = await check(`process P { kpi Speed "Speed" owner Speed }`, only('name-unknown'));
        expect(findings[0]?.message).toBe(
            '"Speed" is a KPI; here stands the name of a role. Write the name of one.',
        );
        expect(findings[0]?.related[0]?.message).toBe('"Speed" is a KPI here.');
    });

    test('says that an id is of two packs, and which', async () => {
        const pack = (name: string) => `criteria ${name} { outcome O "O" { criterion C1 "C" } }\n`;
        const { findings } = await check(
            `${pack('A')}${pack('B')}evidence E { shows C1 }`,
            only('name-unknown'),
        );
        expect(findings[0]?.message).toBe(
            '"C1" names 2 things that can be seen here. Say which: A.C1 or B.C1.',
        );
        expect(findings[0]?.related).toHaveLength(2);
        expect(findings[0]?.fixes.map(fix => fix.title)).toEqual(['Write "A.C1"', 'Write "B.C1"']);
    });
});

describe('what was probably meant', () => {
    const guesses = async (text: string) =>
        (await check(text, only('name-unknown'))).findings
            .filter(finding => finding.code === 'name-unknown')
            .flatMap(finding => finding.fixes.map(fix => fix.title))
            .filter(title => title.startsWith('Write'));

    test('is of a kind that fits', async () => {
        expect(
            await guesses('role Speedy "S"\nprocess P { kpi Speed "S" need "N" { shown by Spede } }'),
        ).toEqual(['Write "Speed"']);
    });

    test('is looked for in the process that an evaluation is of', async () => {
        expect(await guesses('process P { kpi Speed "S" }\nevaluation of P { against Speeed }')).toEqual([
            'Write "Speed"',
        ]);
    });

    test('is looked for behind the name of a process', async () => {
        expect(
            await guesses('process P { kpi Speed "S" }\nprocess Q { need "N" { shown by P.Speeed } }'),
        ).toEqual(['Write "P.Speed"']);
    });

    test('is looked for in imported files and built-in packs', async () => {
        expect(await guesses('evidence E { shows MP22 }')).toEqual(['Write "MP2"']);
        const files = { 'main.proc': 'import "team.proc"\nprocess P { owner Manger }', 'team.proc': team };
        expect((await check(files, only('name-unknown'))).findings[0]?.fixes[0]?.title).toBe(
            'Write "Manager"',
        );
    });
});

describe('a file that has the name', () => {
    const files = {
        'sub/main.proc': 'process P "P" { owner Advisor }',
        'team.proc': team,
        'sub/more.proc': 'process Q "Q" { role Advisor }',
    };

    test('can be imported: only where the name is at its top', async () => {
        const { findings } = await check(files, only('name-unknown'));
        const imports = findings[0]?.fixes.filter(fix => fix.title.startsWith('Import'));
        expect(imports?.map(fix => fix.title)).toEqual(['Import "../team.proc", which has "Advisor"']);
        const text = applied(files['sub/main.proc'], imports![0]!);
        expect(text).toBe('import "../team.proc"\n\nprocess P "P" { owner Advisor }');
        expect((await check({ ...files, 'sub/main.proc': text }, only('name-unknown'))).findings).toEqual([]);
    });

    test('is imported unattended when nothing else can be meant', async () => {
        const unattended = (await check(files, only('name-unknown'))).findings[0]?.fixes.filter(
            fix => fix.unattended,
        );
        expect(unattended?.map(fix => fix.title)).toEqual(['Import "../team.proc", which has "Advisor"']);
        const two = await check({ ...files, 'b.proc': team }, only('name-unknown'));
        expect(two.findings[0]?.fixes.filter(fix => fix.unattended)).toEqual([]);
    });
});

describe('something new', () => {
    test('comes behind its like, else behind the imports, else first', async () => {
        const create = async (text: string, title: string) => {
            const { findings } = await check({ 'main.proc': text, 'team.proc': '' }, only('name-unknown'));
            return applied(text, findings[0]!.fixes.find(fix => fix.title === title)!);
        };
        expect(await create('role A "A"\nprocess P { input I from B }', 'Create the role "B"')).toBe(
            'role A "A"\nrole B "B"\nprocess P { input I from B }',
        );
        expect(
            await create(
                'import "team.proc"\nprocess P { owner CaseWorker }',
                'Create the role "CaseWorker"',
            ),
        ).toBe('import "team.proc"\n\nrole CaseWorker "Case worker"\nprocess P { owner CaseWorker }');
        expect(await create('process P { owner B }', 'Create the role "B"')).toBe(
            'role B "B"\n\nprocess P { owner B }',
        );
    });

    test('where an arrow leads may be a step, a decision, an end or a wait', async () => {
        const text = 'process P {\n    flow {\n        start\n        step "A" -> Check\n    }\n}\n';
        const { findings } = await check(text, only('name-unknown'));
        const unknown = findings.find(finding => finding.code === 'name-unknown')!;
        expect(unknown.fixes.map(fix => fix.title)).toEqual([
            'Create the step "Check"',
            'Create the decision "Check"',
            'Create the end "Check"',
            'Create the wait "Check"',
        ]);
        for (const fix of unknown.fixes) {
            const after = (await check(applied(text, fix), only('name-unknown'))).findings.map(
                finding => finding.code,
            );
            expect(after).not.toContain('name-unknown');
            expect(after).not.toContain('syntax');
        }
    });

    test('may be a criterion of a pack of the file', async () => {
        const text = 'criteria Mine { outcome O1 "O" { criterion 1.1 "C" } }\nevidence E { shows Mine.1.2 }';
        const [fix] = (await check(text, only('name-unknown'))).findings[0]!.fixes.filter(({ title }) =>
            title.startsWith('Create'),
        );
        expect((await check(applied(text, fix!), only('name-unknown'))).findings).toEqual([]);
    });

    test('is offered for each kind that fits', async () => {
        const { findings } = await check('process P { input I from Postman }', only('name-unknown'));
        expect(findings[0]?.fixes.map(fix => fix.title)).toEqual([
            'Create the role "Postman"',
            'Create the stakeholder "Postman"',
            'Create the system "Postman"',
        ]);
    });
});

describe('an arrow to the word end', () => {
    const flow = (...nodes: string[]) =>
        `process P {\n    flow {\n${nodes.map(node => `        ${node}\n`).join('')}    }\n}\n`;
    const unknown = async (text: string) => (await check(text, only('name-unknown'))).findings[0]!;

    test('leads to the end that has another name', async () => {
        const text = flow('step "A" -> end', 'end Closed');
        const { message, fixes } = await unknown(text);
        expect(message).toBe('An arrow leads to a name, and no end is called "end". Write -> Closed.');
        expect(fixes.map(fix => [fix.title, fix.unattended])).toEqual([['Write "Closed"', true]]);
        expect(applied(text, fixes[0]!)).toBe(flow('step "A" -> Closed', 'end Closed'));
    });

    test('gives the end a name where it has none', async () => {
        const text = flow('step "A" -> end', 'end "Request closed" good');
        const { message, fixes } = await unknown(text);
        expect(message).toBe(
            'An arrow leads to a name, and no end is called "end". Give the end a name, such as end RequestClosed, and write -> RequestClosed.',
        );
        expect(fixes.map(fix => fix.title)).toEqual(['Call the end "Request closed" RequestClosed']);
        const mended = applied(text, fixes[0]!);
        expect(mended).toBe(flow('step "A" -> RequestClosed', 'end RequestClosed "Request closed" good'));
        expect((await check(mended, only('name-unknown'))).findings).toEqual([]);
    });

    test('may lead to one of several ends, or to one that is still to come', async () => {
        const several = await unknown(flow('step "A" -> end', 'end Done', 'step "B"', 'end'));
        expect(several.fixes.map(fix => [fix.title, fix.unattended])).toEqual([
            ['Write "Done"', false],
            ['Call the end Done2', false],
        ]);
        const text = flow('start', 'step "A" -> end');
        const [fix] = (await unknown(text)).fixes;
        expect(fix?.title).toBe('Create the end "Done"');
        expect(applied(text, fix!)).toBe(flow('start', 'step "A" -> Done', 'end Done "Done"'));
    });

    test('is an ordinary name where something bears it', async () => {
        const { findings } = await check(flow('step "A" -> end', 'step end "Last"'), only('name-unknown'));
        expect(findings.map(({ code }) => code)).not.toContain('name-unknown');
    });
});
