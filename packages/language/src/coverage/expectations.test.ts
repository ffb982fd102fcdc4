import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { coverage } from './index.ts';

/** One expectation asked of the first process of a text, with the default pack being the only one asked for. */
async function ask(expectation: string, text: string, files: Record<string, string> = {}, broken = false) {
    const pack = `\ncriteria Asked { outcome O "O" { criterion C "C" { ${expectation} } } }`;
    const { workspace } = await modelOf({ 'main.proc': text + pack, ...files }, { broken });
    const [found] = coverage(workspace, { today: '2026-11-21', defaultPack: 'Asked' });
    const answer = found!.outcomes[0]!.criteria[0]!.expectations[0]!;
    return {
        recorded: answer.recorded,
        missing: answer.missing,
        labels: answer.places.map(place => place.label),
    };
}

const people = `
    role Advisor "Advisor" { frontline headcount 3 }
    role Lead "Team leader"
    stakeholder Tenant "Tenant" { external customer power low interest high }
    stakeholder Board "Board" { internal frontline }
    system CRM "CRM"
    evidence E1 "Study" { held "Office" }
`;

describe('the forms', () => {
    const two = 'process P { technique sipoc because "a" technique swimlane technique raci because "b" }';

    test('at least one', async () => {
        expect(await ask('expects technique', two)).toEqual({
            recorded: true,
            missing: undefined,
            labels: ['sipoc', 'swimlane', 'raci'],
        });
        expect(await ask('expects technique', 'process P')).toMatchObject({
            recorded: false,
            missing: 'No technique is recorded.',
        });
    });

    test('at least so many, counted after the features are asked for', async () => {
        expect(await ask('expects at least 2 technique with rationale', two)).toMatchObject({
            recorded: true,
            labels: ['sipoc', 'raci'],
        });
        expect(await ask('expects at least 3 technique with rationale', two)).toMatchObject({
            recorded: false,
            missing: '2 of 3 techniques with a rationale are recorded.',
            labels: ['sipoc', 'raci'],
        });
        expect(
            await ask('expects at least 2 technique with rationale', two.replace('because "b"', '')),
        ).toMatchObject({
            missing: '1 of 2 techniques with a rationale is recorded.',
        });
        expect(await ask('expects at least 2 technique', 'process P')).toMatchObject({
            missing: 'No technique is recorded; 2 are expected.',
        });
    });

    test('every one, and there is at least one', async () => {
        const steps = (by: string) =>
            `${people} process P { flow { step A "Log" by Advisor step "Close" ${by} } }`;
        expect(await ask('expects every step has performer', steps('by CRM'))).toMatchObject({
            recorded: true,
            labels: ['Log', 'Close'],
        });
        expect(await ask('expects every step has performer', steps(''))).toMatchObject({
            recorded: false,
            missing: '1 of 2 steps is not complete: "Close" without a performer.',
            labels: ['Log'],
        });
        expect(await ask('expects every step has performer, time', 'process P')).toMatchObject({
            recorded: false,
            missing: 'No step is recorded.',
        });
    });

    test('every one: of many only some are named', async () => {
        const flow = Array.from({ length: 5 }, (_, index) => `step "S${index}"`).join(' ');
        expect(
            (await ask('expects every step has performer, time', `process P { flow { ${flow} } }`)).missing,
        ).toBe(
            '5 of 5 steps are not complete: "S0" without a performer and a time; "S1" without a performer and a time; "S2" without a performer and a time; and 2 more.',
        );
    });

    test('none', async () => {
        const text = 'process P { flow { step "A" { if "odd" -> E } step "B" end E } }';
        expect(await ask('expects no step with exception', text)).toMatchObject({
            recorded: false,
            missing: '1 step with an exception is recorded, and none is expected: "A".',
        });
        expect(await ask('expects no step with deadline', text)).toMatchObject({ recorded: false });
        expect(await ask('expects no step with touchpoint', text)).toMatchObject({ recorded: true });
        expect(await ask('expects no phase', text)).toMatchObject({ recorded: true, labels: [] });
    });

    test('clean: what the rules say, unless it is waived', async () => {
        const text = (clause: string) =>
            `${people} process P { stage designed flow { step "Log" } ${clause} }`;
        expect(await ask('expects clean step-unassigned, flow-dead-end', text(''))).toMatchObject({
            recorded: false,
            missing: 'No role is recorded for the step "Log". Say who performs it: by Advisor.',
        });
        expect(await ask('expects clean step-unassigned, owner-missing', text(''))).toMatchObject({
            missing: expect.stringMatching(/\(and 1 more\)$/),
        });
        expect(
            await ask('expects clean step-unassigned', text('allow step-unassigned because "Soon"')),
        ).toMatchObject({ recorded: true });
        expect(await ask('expects clean no-such-rule', text(''))).toMatchObject({ recorded: true });
    });

    test('clean: not where a line that cannot be read keeps the rules silent', async () => {
        const broken = (flow: string, behind = '') =>
            ask(
                'expects clean flow-dead-end',
                `${people}\nprocess P {\n stage designed\n flow {\n start\n ${flow}\n end\n }\n}\n${behind}`,
                {},
                true,
            );
        expect(await broken('step "Log" by Advisor')).toMatchObject({ recorded: true });
        const unread = {
            recorded: false,
            missing: expect.stringMatching(
                /^Line \d+ cannot be read, so that not all of flow-dead-end can be asked\. Set it right first\.$/,
            ),
        };
        expect(await broken('step "Log" by Advisor ??? {')).toMatchObject(unread);
        expect(await broken('step "Log" by Advisor', '???')).toMatchObject(unread);
    });

    test('a word that nobody knows is told, with those that can be used', async () => {
        expect((await ask('expects widget', 'process P')).missing).toMatch(
            /^"widget" is nothing that a criterion can expect\. It can expect technique, need, /,
        );
        expect((await ask('expects need with kpis', 'process P { need "N" }')).missing).toBe(
            '"kpis" is no feature of need. It can be asked for kpi or evidence.',
        );
        expect((await ask('expects reflection with kpi', 'process P')).missing).toBe(
            '"kpi" is no feature of reflection. It has none.',
        );
    });

    test('what comes nearest is named', async () => {
        const text = `${people} process P { engage Tenant by survey on 2026-01-02 engage Board }`;
        expect(
            (await ask('expects at least 1 engagement with customer, evidence, before-approval', text))
                .missing,
        ).toBe(
            'No engagement of a customer with evidence before the approval is recorded. Nearest: "Tenant by survey", without evidence, not before the approval.',
        );
        expect((await ask('expects at least 1 engagement with learned, changed', text)).missing).toBe(
            'No engagement with what was learned and what was changed is recorded.',
        );
    });
});

describe('kinds and features', () => {
    /** Each row: the kind, what has all of its features, and the features. */
    const complete: readonly [kind: string, clauses: string, features: readonly string[]][] = [
        ['technique', 'technique sipoc because "x" { evidence E1 }', ['rationale', 'evidence']],
        ['need', 'need "N" { shown by K evidence E1 } kpi K', ['kpi', 'evidence']],
        ['input', 'input I from Tenant flow { step "S" { in I } }', ['supplier', 'used']],
        ['output', 'output O to Tenant flow { step "S" { out O } }', ['customer', 'produced']],
        [
            'step',
            'input I flow { step "S" by Advisor { time 5 min wait 1 hour accurate 90% touchpoint Tenant in I out A "A" if "x" -> E note "n" } end E }',
            [
                'performer',
                'accountable',
                'time',
                'wait',
                'accuracy',
                'touchpoint',
                'input',
                'output',
                'exception',
                'annotation',
            ],
        ],
        [
            'decision',
            'flow { decide "D?" by Advisor { because "x" yes 40% -> E otherwise -> E } end E }',
            ['annotation', 'performer', 'otherwise', 'chances'],
        ],
        ['role', 'owner Advisor flow { step "S" by Advisor }', ['frontline', 'steps', 'headcount']],
        ['stakeholder', 'engage Board', ['internal', 'frontline', 'engaged']],
        ['stakeholder', '', ['external', 'customer', 'power', 'interest']],
        [
            'touchpoint',
            'flow { decide "D?" { touchpoint Tenant by phone { promise "p" feeling 3 } } }',
            ['promise', 'feeling', 'channel'],
        ],
        ['annotation', 'flow { step "S" { note "n" } }', []],
        ['exception', 'flow { step "S" { if "x" -> E } end E }', []],
        ['phase', 'flow { phase "A" { phase "B" { } } }', []],
        ['limit', 'limit L { source "Act" }', ['source']],
        ['risk', 'risk "R" { mitigation "m" }', ['mitigation']],
        ['constraint', 'constraint "C" handled by "h"', ['handled']],
        ['alternative', 'alternative "A" rejected because "b"', ['reason']],
        [
            'engagement',
            'engage Tenant by survey on 2026-01-01 { learned "l" changed "c" evidence E1 } approval on 2026-02-01 approved',
            ['customer', 'date', 'method', 'learned', 'changed', 'evidence', 'before-approval'],
        ],
        ['engagement', 'engage Advisor', ['frontline']],
        [
            'approval',
            'version "2" approval by Board on 2026-02-01 approved { version "2" evidence E1 }',
            ['approved', 'date', 'version', 'evidence', 'current'],
        ],
        [
            'kpi',
            'live on 2026-03-01 kpi K { focus customer set on 2026-02-01 baseline 14 target <= 8 benchmark 10 from "x" owner Lead source "s" results { 2026-01: 14 2026-03: 10 2026-04: 7 } }',
            [
                'customer',
                'target',
                'baseline',
                'owner',
                'source',
                'benchmark',
                'results',
                'trend',
                'predefined',
                'met',
            ],
        ],
        [
            'evaluation',
            'kpi K { benchmark 10 from "x" } evaluation on 2026-05-01 { against K feedback "f" cost "c" £1 once benefit "b" £2 once }',
            ['kpi', 'date', 'feedback', 'costs', 'benefits', 'benchmark'],
        ],
        [
            'feedback',
            'evaluation { feedback from Tenant "f" { sample 3 evidence E1 } }',
            ['customer', 'sample', 'evidence'],
        ],
        ['feedback', 'evaluation { feedback from Board "f" }', ['frontline']],
        ['finding', 'kpi K evaluation { finding F "f" from K evidence E1 }', ['kpi', 'evidence']],
        [
            'recommendation',
            'kpi K evaluation { finding F "f" recommend R "r" { because F owner Lead due 2026-06-01 measured by K status done verdict adopt } }',
            ['finding', 'owner', 'due', 'measure', 'status', 'verdict'],
        ],
        [
            'improvement',
            'evaluation { recommend R "r" } improvement "I" on 2026-06-01 { feedback "f" changed "c" implements R result "x" reflection "y" }',
            ['feedback', 'change', 'result', 'recommendation', 'reflection'],
        ],
        [
            'evidence',
            'evidence E2 "E" { file "a.pdf" kind product date 2026-01-01 author own commentary "c" }',
            ['file', 'commentary', 'current', 'performance', 'author'],
        ],
        ['reflection', 'improvement "I" { reflection "y" }', []],
        ['reflection', 'evidence E2 "E" { held "Office" kind reflection }', []],
    ];

    test.each(complete)('%s: %s', async (kind, clauses, features) => {
        const text = `${people} process P { ${clauses} }`;
        const asked = features.length > 0 ? ` with ${features.join(', ')}` : '';
        const answer = await ask(`expects at least 1 ${kind}${asked}`, text, { 'a.pdf': '%PDF' });
        expect(answer.missing).toBeUndefined();
        expect(answer.labels.length).toBeGreaterThan(0);
    });

    /** Each row: the kind, something of it that has none of the features, and the features. */
    const bare: readonly [kind: string, clauses: string, features: readonly string[]][] = [
        ['technique', 'technique sipoc because ""', ['rationale', 'evidence']],
        ['need', 'need "N"', ['kpi', 'evidence']],
        ['input', 'input I', ['supplier', 'used']],
        ['output', 'output O', ['customer', 'produced']],
        [
            'step',
            'flow { step "S" }',
            [
                'performer',
                'accountable',
                'time',
                'wait',
                'accuracy',
                'touchpoint',
                'input',
                'output',
                'exception',
                'annotation',
            ],
        ],
        ['step', 'flow { step "S" by CRM { after 2 days -> E } end E }', ['accountable', 'exception']],
        [
            'decision',
            'flow { decide "D?" { yes -> E no -> E } end E }',
            ['annotation', 'performer', 'otherwise', 'chances'],
        ],
        ['role', 'role Idle', ['frontline', 'steps', 'headcount']],
        [
            'stakeholder',
            'stakeholder Idle',
            ['internal', 'external', 'customer', 'frontline', 'power', 'interest', 'engaged'],
        ],
        ['touchpoint', 'flow { step "S" { touchpoint Tenant } }', ['promise', 'feeling', 'channel']],
        ['limit', 'limit L', ['source']],
        ['risk', 'risk "R"', ['mitigation']],
        ['constraint', 'constraint "C"', ['handled']],
        ['alternative', 'alternative "A" rejected', ['reason']],
        [
            'engagement',
            'engage CRM',
            ['customer', 'frontline', 'date', 'method', 'learned', 'changed', 'evidence', 'before-approval'],
        ],
        [
            'approval',
            'version "2" approval by Board pending',
            ['approved', 'date', 'version', 'evidence', 'current'],
        ],
        [
            'kpi',
            'kpi K { results from "gone.csv" }',
            [
                'customer',
                'target',
                'baseline',
                'owner',
                'source',
                'benchmark',
                'results',
                'trend',
                'predefined',
                'met',
            ],
        ],
        ['evaluation', 'evaluation', ['kpi', 'date', 'feedback', 'costs', 'benefits', 'benchmark']],
        ['feedback', 'evaluation { feedback "f" }', ['customer', 'frontline', 'sample', 'evidence']],
        ['finding', 'evaluation { finding F "f" }', ['kpi', 'evidence']],
        [
            'recommendation',
            'evaluation { recommend R "r" }',
            ['finding', 'owner', 'due', 'measure', 'status', 'verdict'],
        ],
        ['improvement', 'improvement "I"', ['feedback', 'change', 'result', 'recommendation', 'reflection']],
        [
            'evidence',
            'evidence E2 { file "gone.pdf" kind discussion }',
            ['file', 'commentary', 'current', 'performance', 'author'],
        ],
    ];

    test.each(bare)('%s without: %s', async (kind, clauses, features) => {
        for (const feature of features) {
            // The people at the top have features of their own: here only what is inside the process counts.
            const text = `${people.replace(/\{[^}]*\}/g, '')} process P { ${clauses} }`;
            const { recorded, missing } = await ask(`expects at least 1 ${kind} with ${feature}`, text);
            expect([feature, recorded]).toEqual([feature, false]);
            expect(missing).toMatch(/^No .* is recorded\..* Nearest: /);
        }
    });

    test('a name that nothing bears records nothing', async () => {
        const text = 'process P { input I from Nobody flow { step "S" by Nobody } }';
        expect((await ask('expects input with supplier', text)).recorded).toBe(false);
        expect((await ask('expects step with performer', text)).recorded).toBe(false);
    });

    test('only what the process names or declares counts as its roles; stakeholders are those it sees', async () => {
        expect((await ask('expects role', `${people} process P`)).recorded).toBe(false);
        expect((await ask('expects role', `${people} process P { owner Lead }`)).labels).toEqual([
            'Team leader',
        ]);
        expect((await ask('expects stakeholder', `${people} process P`)).labels).toEqual(['Tenant', 'Board']);
    });

    test('a culture or an assumption is no constraint', async () => {
        expect((await ask('expects constraint', 'process P { culture "c" assumption "a" }')).recorded).toBe(
            false,
        );
    });
});
