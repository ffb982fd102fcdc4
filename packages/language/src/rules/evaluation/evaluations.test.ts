import { describe, expect, test } from 'vitest';
import { applied, check, codes, only, underlined } from '../testing.ts';

const people =
    'role Advisor "Advisor" { frontline }\nrole Manager "Manager"\nstakeholder Tenant "Tenant" { external customer }\n';
const evaluated = (clauses: string, stage = 'evaluated') =>
    `${people}process P "P" {\n    stage ${stage}\n    ${clauses}\n}`;

describe('evaluation-missing', () => {
    const options = only('evaluation-missing');

    test('speaks once the stage says that it was evaluated', async () => {
        expect(await codes(evaluated(''), options)).toEqual(['evaluation-missing']);
        expect(await codes(evaluated('', 'live'), options)).toEqual([]);
    });

    test.each([
        ['in the process', { 'main.proc': evaluated('evaluation') }],
        ['in another file', { 'main.proc': evaluated(''), 'e.proc': 'import "main.proc"\nevaluation of P' }],
    ])('silent: one %s', async (_, files) => expect(await codes(files, options)).toEqual([]));

    test('one of another process does not count, and the fix names the KPIs', async () => {
        const text = `${evaluated('kpi K "K"')}\nprocess Q\nevaluation of Q`;
        const [finding] = (await check(text, options)).findings;
        expect(applied(text, finding!.fixes[0]!)).toContain(
            '    evaluation on 2026-11-21 {\n        against K\n    }\n}',
        );
    });
});

describe('feedback', () => {
    const options = only('evaluation-no-customer', 'evaluation-no-frontline');

    test('from each side is asked for', async () => {
        expect(await codes(evaluated('evaluation'), options)).toEqual([
            'evaluation-no-customer',
            'evaluation-no-frontline',
        ]);
        expect(await codes(evaluated('evaluation { feedback from Tenant "Good" }'), options)).toEqual([
            'evaluation-no-frontline',
        ]);
        expect(await codes(evaluated('evaluation { feedback from Advisor "Good" }'), options)).toEqual([
            'evaluation-no-customer',
        ]);
    });

    test('may be spread over several evaluations; what is missing is said of the last', async () => {
        const two = evaluated(
            'evaluation A on 2026-09-01 { feedback from Tenant "Good" }\n    evaluation B on 2026-05-01',
        );
        const { findings } = await check(two, options);
        expect(findings.map(finding => [finding.code, underlined(two, finding)])).toEqual([
            ['evaluation-no-frontline', 'A'],
        ]);
    });

    test('from somebody unknown, or from nobody, is from no customer', async () => {
        const text = evaluated('evaluation { feedback "Good" feedback from Manager "Good" }');
        expect(await codes(text, options)).toEqual(['evaluation-no-customer', 'evaluation-no-frontline']);
    });

    test('is offered from those who can be seen', async () => {
        const { findings } = await check(evaluated('evaluation'), options);
        expect(findings.map(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
            ['Add feedback from "Tenant"'],
            ['Add feedback from "Advisor"'],
        ]);
    });

    test('is not said to be missing in a text that breaks off', async () => {
        expect(await codes(`${people}process P { stage evaluated evaluation {`, options)).toEqual(['syntax']);
    });
});

describe('evaluation-no-outcome', () => {
    const options = only('evaluation-no-outcome');
    const found = (kpi: string, finding: string) =>
        codes(evaluated(`kpi ${kpi} evaluation { ${finding} }`), options);

    test.each([
        ['no finding', 'K { focus time }', ''],
        ['a finding from no KPI', 'K { focus time }', 'finding F "F"'],
        ['from how satisfied people are', 'CSAT { focus customer unit % }', 'finding F "F" from CSAT'],
        ['from a risk', 'K { focus risk }', 'finding F "F" from K'],
    ])('%s', async (_, kpi, finding) => expect(await found(kpi, finding)).toEqual(['evaluation-no-outcome']));

    test.each([
        ['time', 'K { focus time }'],
        ['cost', 'K { focus cost }'],
        ['quality', 'K { focus quality }'],
        ['what customers wait', 'K { focus customer unit days }'],
        ['what customers pay', 'K { focus customer target <= £5 }'],
    ])('silent: %s', async (_, kpi) => expect(await found(kpi, 'finding F "F" from K')).toEqual([]));
});

test('costs or benefits are enough', async () => {
    const options = only('evaluation-no-costs');
    expect(await codes(evaluated('evaluation'), options)).toEqual(['evaluation-no-costs']);
    expect(await codes(evaluated('evaluation { cost "C" }'), options)).toEqual([]);
    expect(await codes(evaluated('evaluation { benefit "B" £5 once }'), options)).toEqual([]);
});

describe('evaluation-no-comparison', () => {
    const options = only('evaluation-no-comparison');
    const trend = 'results { 2026-01: 1 2026-02: 2 2026-03: 3 2026-04: 4 2026-05: 5 2026-06: 6 }';
    const found = async (kpi: string, evaluation: string) =>
        (await check(evaluated(`kpi K { ${kpi} } kpi L evaluation { ${evaluation} }`), options)).findings;

    test('warns where there is none of the three', async () => {
        const [finding] = await found('', '');
        expect(finding).toMatchObject({
            severity: 'warning',
            message: expect.stringContaining(
                'Neither trend, benchmark nor feedback is recorded for the evaluation',
            ),
        });
    });

    test.each([
        ['trend and benchmark', '', 'feedback "F"', 'No trend or benchmark is recorded'],
        ['benchmark', trend, 'feedback "F"', 'No benchmark is recorded'],
        ['feedback', `${trend} benchmark 5 from "S"`, '', 'No feedback is recorded'],
        [
            'what stands at a KPI it is not against',
            `${trend} benchmark 5 from "S"`,
            'against L feedback "F"',
            'No trend or',
        ],
    ])('informs: %s', async (_, kpi, evaluation, words) => {
        expect(await found(kpi, evaluation)).toMatchObject([
            { severity: 'information', message: expect.stringContaining(words) },
        ]);
    });

    test('silent where all are there', async () => {
        expect(await found(`${trend} benchmark 5 from "S"`, 'against K feedback "F"')).toEqual([]);
    });
});

describe('recommendations', () => {
    const options = only('recommendation-missing', 'recommendation-vague');
    const whole = 'because F owner Manager due 2027-01-01 measured by K';
    const found = async (clauses: string) =>
        (await check(evaluated(`kpi K evaluation E { ${clauses} }`), options)).findings.map(
            ({ code, message }) => [code, message.split('.')[0]],
        );

    test('follow from findings', async () => {
        expect(await found('finding F "F"')).toEqual([
            [
                'recommendation-missing',
                'No recommendation is recorded in the evaluation "E" of the process "P", though there is a finding',
            ],
        ]);
        expect(await found('')).toEqual([]);
        expect(await found(`finding F "F" recommend R "Ring at once" { ${whole} }`)).toEqual([]);
    });

    test.each([
        ['owner', whole.replace('owner Manager', '')],
        ['date', whole.replace('due 2027-01-01', '')],
        ['measure', whole.replace('measured by K', '')],
        ['finding', whole.replace('because F', '')],
        ['owner, date, measure or finding', ''],
    ])('no %s', async (missing, clauses) => {
        expect(await found(`finding F "F" recommend R "Ring at once" { ${clauses} }`)).toEqual([
            ['recommendation-vague', `No ${missing} is recorded for the recommendation "Ring at once"`],
        ]);
    });

    test.each(['Improve communication', 'Consider more training', 'Enhance the form'])(
        'vague: %s',
        async text => {
            expect(await found(`finding F "F" recommend R "${text}" { ${whole} }`)).toEqual([
                ['recommendation-vague', `The recommendation "${text}" does not say what is to be done`],
            ]);
        },
    );

    test.each([
        ['says how', `"Improve the form: ask for the order number" { ${whole} }`],
        ['says how much', `"Improve it by 10%" { ${whole} }`],
        ['was rejected', '"Improve it" { status rejected }'],
        ['is advised against', '"Improve it" { verdict reject }'],
    ])('silent: one that %s', async (_, recommendation) => {
        expect(await found(`finding F "F" recommend R ${recommendation}`)).toEqual([]);
    });

    test('what can be taken from the process is inserted', async () => {
        const text = evaluated(
            'owner Manager\n    kpi K\n    evaluation {\n        finding F "F"\n        recommend R "Ring"\n    }',
        );
        const [finding] = (await check(text, options)).findings;
        expect(applied(text, finding!.fixes[0]!)).toContain(
            '        recommend R "Ring" {\n            owner Manager\n            due 2027-02-21\n            measured by K\n            because F\n        }',
        );
    });
});

test('feedback and a change make an improvement', async () => {
    const options = only('improvement-missing');
    const found = (clauses: string) => codes(evaluated(clauses), options);
    expect(await found('')).toEqual(['improvement-missing']);
    expect(await found('improvement "I" { feedback "F" }')).toEqual(['improvement-missing']);
    expect(await found('improvement "I" { feedback "F" changed "C" }')).toEqual([]);
    const elsewhere = {
        'main.proc': evaluated(''),
        'i.proc': 'import "main.proc"\nimprovement "I" of P { feedback "F" changed "C" }',
    };
    expect(await codes(elsewhere, options)).toEqual([]);
});
