import { describe, expect, test } from 'vitest';
import { applied, check as checkAll, only } from '../testing.ts';

/** With the rules that are allowed here. */
const options = only(
    'name-unused',
    'import-unused',
    'waiver-unused',
    'name-unknown',
    'owner-missing',
    'kpi-missing',
);

function check(files: Parameters<typeof checkAll>[0], severities = {}) {
    return checkAll(files, { severities: { ...options.severities, ...severities } });
}

async function codes(files: Parameters<typeof checkAll>[0]): Promise<string[]> {
    return (await check(files)).findings.map(({ code }) => code);
}

describe('name-unused', () => {
    const process = (inside: string, stage = 'designed') =>
        `process P "P" { stage ${stage} allow owner-missing because "x" ${inside} }`;
    const unused = async (files: string | Record<string, string>) =>
        (await check(files)).findings
            .filter(({ code }) => code === 'name-unused')
            .map(({ message }) => /"(.*?)"/.exec(message)?.[1]);

    test('a role, a system, an artifact, an item of a process beyond a draft', async () => {
        const inside =
            'role R system S evidence E flow { step "A" by R { out X "X" out Y "Y" } step "B" by R { in Y } }';
        expect(await unused(process(inside))).toEqual(['S', 'E', 'X']);
        expect(await unused(process(inside, 'draft'))).toEqual([]);
    });

    test('of a shared file: what no file uses, once a process is beyond a draft', async () => {
        const team = 'role Lead "Lead" role Clerk "Clerk"';
        const main = `import "team.proc"\n${process('owner Lead')}`;
        expect(await unused({ 'team.proc': team, 'main.proc': main })).toEqual(['Clerk']);
        const draft = main.replace('designed', 'draft');
        expect(await unused({ 'team.proc': team, 'main.proc': draft })).toEqual([]);
    });

    test('nothing is unused where a name is not known: it may be meant', async () =>
        expect(await unused(process('role R owner Q'))).toEqual([]));
});

describe('import-unused', () => {
    const files = { 'team.proc': 'role Lead "Lead"', 'hub.proc': 'import "team.proc"' };

    test('what is used through a file is used of it', async () =>
        expect(await codes({ 'main.proc': 'import "hub.proc"\nprocess P { owner Lead }', ...files })).toEqual(
            [],
        ));

    test('a file that hands on what it imports needs it', async () =>
        expect(
            await codes({
                'hub.proc': files['hub.proc'],
                'team.proc': files['team.proc'],
                'main.proc': 'import "hub.proc"\nprocess P { owner Lead }',
            }),
        ).toEqual([]));

    test('files that import each other and use nothing', async () => {
        const round = { 'a.proc': 'import "b.proc"\nrole A', 'b.proc': 'import "a.proc"\nrole B' };
        expect(await codes(round)).toEqual(['import-unused']);
    });

    test('the second of two, and not the first', async () => {
        const main = 'import "team.proc"\nimport "./team.proc"\nprocess P { owner Lead }';
        const [finding, ...others] = (await check({ 'main.proc': main, ...files })).findings;
        expect([finding?.place.line, others]).toEqual([2, []]);
        expect(applied(main, finding!.fixes[0]!)).toBe('import "team.proc"\n\nprocess P { owner Lead }');
    });

    test('what the file of a portfolio imports belongs to the portfolio', async () =>
        expect(
            await codes({
                'main.proc': 'import "evidence.proc"\nportfolio P "P" { against FocusAwardsL4 }\n',
                'evidence.proc': 'evidence E "E" { planned }\n',
            }),
        ).toEqual([]));

    test('evidence and whatever a portfolio sees count without a name', async () => {
        const seen = { 'evidence.proc': 'evidence E { held "Office" shows Focus.MP1 }', ...files };
        const of = (text: string) => codes({ 'main.proc': `import "evidence.proc"\n${text}`, ...seen });
        expect(await of('portfolio F')).not.toContain('import-unused');
        expect(await of('process P')).not.toContain('import-unused');
        expect(await of('role R')).toContain('import-unused');
    });

    test('waits where a name is not known', async () =>
        expect(
            await codes({ 'main.proc': 'import "team.proc"\nprocess P { owner Leed }', ...files }),
        ).toEqual(['name-unknown']));
});

describe('waiver-unused', () => {
    test('what would be said at a later stage is allowed in good time', async () => {
        expect(await codes('process P { allow kpi-missing because "x" }')).toEqual([]);
        expect(await codes('process P { kpi K allow kpi-missing because "x" }')).toEqual(['waiver-unused']);
    });

    test('of several codes only the idle one', async () => {
        const text = 'process P { kpi K allow kpi-missing, owner-missing because "x" }';
        const [finding] = (await check(text)).findings;
        expect(applied(text, finding!.fixes[0]!)).toBe('process P { kpi K allow owner-missing because "x" }');
    });

    test('a rule that is turned off is still allowed', async () => {
        const { findings } = await check('process P { allow owner-missing because "x" }', {
            'owner-missing': 'off',
        });
        expect(findings).toEqual([]);
    });

    test('what another block holds is not allowed here', async () => {
        const text = 'process P {\n    evidence E { held "Office" allow owner-missing because "x" }\n}';
        expect(await codes(text)).toContain('waiver-unused');
    });
});

describe('allow inside', () => {
    test.each([
        ['an evaluation', 'process P\nevaluation V of P { against Nobody allow name-unknown because "x" }'],
        [
            'an evaluation of a process',
            'process P { evaluation V { against Nobody allow name-unknown because "x" } }',
        ],
        ['a portfolio', 'portfolio F { covers Nobody allow name-unknown because "x" }'],
        ['an evidence item', 'evidence E { shows Nobody allow name-unknown because "x" }'],
        [
            'an item of a portfolio',
            'portfolio F { evidence E { shows Nobody allow name-unknown because "x" } }',
        ],
    ])('%s silences what stands in it', async (_, text) => {
        const { findings, waived } = await check(text);
        expect(findings.map(({ code }) => code)).not.toContain('name-unknown');
        expect(findings.map(({ code }) => code)).not.toContain('waiver-unused');
        expect(waived.map(({ finding }) => finding.code)).toEqual(['name-unknown']);
        const other = text.replace(/ allow .*"x"/, '').concat('\nportfolio Z { covers Nowhere }');
        expect(await codes(other)).toContain('name-unknown');
    });
});
