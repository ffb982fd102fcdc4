import { describe, expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

const people = 'role A "Advisor"\nrole B "Surveyor"\nrole C "Planner"\nstakeholder T "Tenant" { customer }\n';

function process(clauses: string, nodes = ''): string {
    return `${people}process P "P" {\n    stage designed\n    ${clauses}\n    flow { ${nodes} }\n}`;
}

describe('technique-missing', () => {
    test('offers what suits the map first, behind what says which process it is', async () => {
        const offers = async (nodes: string) => {
            const { findings } = await check(process('purpose "x"', nodes));
            return findings.find(({ code }) => code === 'technique-missing')?.fixes ?? [];
        };
        expect((await offers('step "1" by A')).map(fix => fix.title)[0]).toBe('Add a flowchart');
        const [swimlane] = await offers('step "1" by A step "2" by B');
        expect(swimlane?.title).toBe('Add a swimlane map');
        expect(applied(process('purpose "x"', 'step "1" by A step "2" by B'), swimlane!)).toContain(
            'purpose "x"\n    technique swimlane because "Why this technique suits this process"\n',
        );
    });

    test('silent where there is one, whatever it is', async () => {
        expect(await messagesOf('technique-missing', process('technique journey'))).toEqual([]);
    });
});

describe('technique-unjustified and technique-generic', () => {
    test('no reason, and a reason without a word', async () => {
        const clauses = 'technique sipoc technique raci because "…" technique bpmn because "Tenants wait"';
        expect(await messagesOf('technique-unjustified', process(clauses))).toEqual([
            'No reason is recorded for a SIPOC. Say what in this process called for it: because "Four parties hand work over".',
            'No reason is recorded for a RACI chart. Say what in this process called for it: because "Four parties hand work over".',
        ]);
        expect(await messagesOf('technique-generic', process(clauses))).toEqual([]);
    });

    test('one reason for two, and the words of the template', async () => {
        const clauses =
            'technique sipoc because "It is clear." technique raci because "it is  clear" technique bpmn because "Why this one suits"';
        expect(await messagesOf('technique-generic', process(clauses))).toEqual([
            'The reason for a RACI chart is the one for a SIPOC, too: it does not tell why both. Say what each of them shows of this process.',
            'The reason for a BPMN diagram is still the one of the template. Say what in this process called for it.',
        ]);
    });

    test('what the quick fix writes is a reason of the template', async () => {
        const text = process('technique sipoc');
        const finding = (await check(text)).findings.find(({ code }) => code === 'technique-unjustified');
        expect(await messagesOf('technique-generic', applied(text, finding!.fixes[0]!))).toHaveLength(1);
    });
});

describe('technique-overkill', () => {
    const overkill = (technique: string, nodes: string, more = '') =>
        messagesOf('technique-overkill', process(`technique ${technique}\n    ${more}`, nodes));
    const ends = 'input I from T output O to T';
    const untimed = 'step "1" by A step "2" by B step "3" by A step "4" by B';

    test.each([
        ['swimlane', 'step "1" by A decide "Is it?" by A { yes {} no {} }', ''],
        ['raci', 'step "1" by A step "2" by A { accountable A }', ''],
        ['sipoc', 'step "1" by A step "2" by B', ends],
        ['value-stream', `${untimed} step "5" by A { time 5 min }`, ''],
        ['bpmn', untimed, ''],
    ])('%s: a plainer one would do', async (technique, nodes, more) => {
        const found = await overkill(technique, nodes, more);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(
            / Take a plainer technique, or name in the reason what in "P" called for this one\.$/,
        );
        // A reason that names something of the process may be right.
        expect(await overkill(`${technique} because "Surveyors and the Advisor argue"`, nodes, more)).toEqual(
            [],
        );
        expect(await overkill(`${technique} because "It is well known"`, nodes, more)).toHaveLength(1);
    });

    test.each([
        ['swimlane', 'step "1" by A step "2" by T', ''],
        ['swimlane', 'step "1"', ''],
        ['raci', 'step "1" by A { consult B }', ''],
        ['sipoc', 'step "1" by A step "2" by B', 'input I from T, A output O to T'],
        ['sipoc', 'step "1" by A', 'input I output O to T'],
        ['sipoc', `${untimed} step "5" by A`, ends],
        ['value-stream', 'step "1" by A { time 5 min } step "2" by A { wait 1 day } step "3"', ''],
        ['bpmn', `${untimed} parallel { branch { } branch { } }`, ''],
        ['bpmn', `${untimed} wait for 2 days`, ''],
        ['bpmn', `${untimed} send "5" by A to T`, ''],
        ['bpmn', 'step "1" by A { after 2 days -> E } end E', ''],
        ['bpmn', 'step "1" by A step "2" by B step "3" by C', ''],
        ['journey', 'step "1" by A', ''],
        ['swimlane', '', ''],
    ])('silent: %s with %s', async (technique, nodes, more) => {
        expect(await overkill(technique, nodes, more)).toEqual([]);
    });

    test.each([
        'The hand-over at CheckHome was never seen',
        'The hand-over at check home was never seen',
        'Nobody knew who inspects the flat',
    ])('a reason may name a node by its name, its words or its label: %s', async reason => {
        const nodes = 'step CheckHome "Inspect it" by A step "Inspects the flat" by A';
        expect(await overkill(`swimlane because "${reason}"`, nodes)).toEqual([]);
    });
});

describe('technique-underpowered', () => {
    const weak = (clauses: string, nodes: string) =>
        messagesOf('technique-underpowered', process(clauses, nodes));
    const three = 'step "1" by A step "2" by B step "3" by C';

    test('a flowchart has no lanes', async () => {
        expect(await weak('technique flowchart', three)).toEqual([
            'A flowchart does not show who does what, and "P" has 3 roles. Add a technique that has lanes: technique swimlane.',
        ]);
        expect(
            await weak('technique flowchart', 'step "1" by A step "2" by B step "3" by A step "4" by B'),
        ).toEqual([
            'A flowchart does not show who does what, and "P" has 3 hand-offs. Add a technique that has lanes: technique swimlane.',
        ]);
    });

    test('a SIPOC alone does not show the ways', async () => {
        const nodes = 'step "1" by A { if "It fails" -> E } end E';
        expect(await weak('technique sipoc', nodes)).toEqual([
            'A SIPOC does not show which way a case takes, and "P" has an exception. Add a technique that does: technique flowchart.',
        ]);
        const decisions = 'decide "Is it?" { yes {} no {} } decide "Is it so?" { yes {} no {} }';
        expect(await weak('technique sipoc', `${three} ${decisions}`)).toEqual([
            'A SIPOC does not show which way a case takes, and "P" has 2 decisions. Add a technique that does: technique swimlane.',
        ]);
    });

    test('time saved where no time is recorded', async () => {
        const claim = 'evaluation { benefit "Two hours saved in each case" £100 yearly }';
        expect(await weak(`technique flowchart ${claim}`, 'step "1" by A')).toEqual([
            '"Two hours saved in each case" tells of time saved, and no time is recorded at any step of "P". Write time and wait in the steps, so that a value stream map can show it.',
        ]);
    });

    test.each([
        ['lanes beside it', 'technique flowchart technique swimlane', three],
        ['a RACI chart beside it', 'technique flowchart technique raci', three],
        ['two roles', 'technique flowchart', 'step "1" by A step "2" by B'],
        [
            'another technique beside the SIPOC',
            'technique sipoc technique journey',
            'step "1" { if "x" -> E } end E',
        ],
        ['no technique at all', '', three],
        ['timed steps', 'technique sipoc outcome "Saves an hour"', 'step "1" { time 5 min }'],
        ['a KPI shows it', 'technique sipoc outcome "Saves an hour" shown by K kpi K', 'step "1"'],
        ['other savings', 'technique sipoc outcome "Money saved, and time to think"', 'step "1"'],
        ['nothing is claimed of the steps', 'technique sipoc', 'step "Save the file before the time is up"'],
    ])('silent: %s', async (_, clauses, nodes) => {
        expect(await weak(clauses, nodes)).toEqual([]);
    });
});
