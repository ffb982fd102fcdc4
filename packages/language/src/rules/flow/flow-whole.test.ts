import { describe, expect, test } from 'vitest';
import { check, underlined } from '../testing.ts';

const OFF = { severities: { 'flow-many-ends': 'hint' as const } };

/** What one rule says about a flow, and what it underlines. */
async function said(code: string, flow: string, stage = 'designed') {
    const text = `role R "R"\nprocess P "P" {\n    stage ${stage}\n    ${flow}\n}`;
    const { findings } = await check(text, OFF);
    return findings
        .filter(finding => finding.code === code)
        .map(finding => Object.assign(finding, { at: underlined(text, finding) }));
}

async function places(code: string, flow: string, stage?: string): Promise<string[]> {
    return (await said(code, flow, stage)).map(({ at }) => at);
}

const steps = (count: number, from = 1) =>
    Array.from({ length: count }, (_, index) => `step "Check part ${index + from}" by R`).join('\n');

describe('flow-missing', () => {
    test('no flow, or an empty one', async () => {
        expect(await places('flow-missing', '')).toEqual(['P']);
        expect(await places('flow-missing', 'flow { }')).toEqual(['flow']);
    });

    test('silent before it is designed, and where there is anything', async () => {
        expect(await places('flow-missing', '', 'draft')).toEqual([]);
        expect(await places('flow-missing', 'flow { step "S" by R }')).toEqual([]);
    });

    test('start and end are not missed before there is a flow', async () => {
        expect(await places('flow-no-start', 'flow { }')).toEqual([]);
        expect(await places('flow-no-end', '')).toEqual([]);
    });
});

describe('flow-no-start and flow-no-end', () => {
    test('the first and the last node of the text', async () => {
        const flow = 'flow { step One "1" by R phase Late "2" { step "3" by R } }';
        expect(await places('flow-no-start', flow)).toEqual(['One']);
        expect(await places('flow-no-end', flow)).toEqual(['Late']);
    });

    test('no end is added where nobody would come to it', async () => {
        const [finding] = await said('flow-no-end', 'flow { start step A "a" by R step "b" by R -> A }');
        expect(finding?.fixes).toEqual([]);
    });

    test('silent wherever a start and an end stand', async () => {
        const flow = 'flow { phase "A" { start } decide "D?" { yes { end } no { end } } }';
        expect(await places('flow-no-start', flow)).toEqual([]);
        expect(await places('flow-no-end', flow)).toEqual([]);
    });
});

describe('flow-deadlock', () => {
    test('the run is told in the words of the document, with the branches that wait', async () => {
        const [finding] = await said(
            'flow-deadlock',
            'flow { start "Asked" parallel Both "Do both" { branch "Pay" { step "Pay" } branch "Tell" { decide "Gone?" { yes { end Over } no { } } } } end }',
            'draft',
        );
        expect(finding?.at).toBe('Over');
        expect(finding?.message).toBe(
            'A case can get stuck: Asked → Do both (Tell) → Gone? (yes) → Over. Then nothing can go on: the other branches of the parallel block "Do both" wait for this one, which stops at the end "Over". Put the end behind the block, and let every branch come to its closing brace.',
        );
        expect(finding?.related[0]?.message).toBe('The other branches wait here: "Pay".');
    });

    test('the text stops on a way that an exception could leave', async () => {
        const flow = 'flow { start step A "A" -> B end E step B "B" { if "odd" -> E } }';
        const [finding] = await said('flow-deadlock', flow);
        expect(finding?.at).toBe('B');
        expect(finding?.message).toContain('start → A → B. Then nothing can go on, because the text stops');
    });

    test('a long run is told by its beginning and its end', async () => {
        const flow = `flow { start ${steps(20)} parallel { branch { end X } branch { } } end }`;
        const [finding] = await said('flow-deadlock', flow);
        expect(finding?.message).toContain(
            'start → Check part 1 → Check part 2 → Check part 3 → Check part 4 → Check part 5 → … 11 more … → Check part 17',
        );
    });

    test.each([
        ['what can end', 'start parallel { branch { step "a" } branch { } } end'],
        ['a dead end', 'start decide "D?" { yes -> E no -> S } end E step S "s"'],
        ['a decision without an answer', 'start decide D "D?" { maybe -> E } end E'],
        ['an arrow out of a block', 'start parallel { branch { step "a" -> E } branch { } } end E'],
        ['an unknown arrow', 'start step "a" -> Nirvana end E'],
        ['no end', 'start step "a"'],
    ])('silent: %s', async (_, flow) => {
        expect(await places('flow-deadlock', `flow { ${flow} }`)).toEqual([]);
    });
});

describe('flow-arrow-into-parallel', () => {
    const within = (branch: string, other = '', behind = '') =>
        `flow { start parallel F "F" { branch { ${branch} } branch { ${other} } } ${behind} end E }`;

    test('every kind of arrow that leaves a branch', async () => {
        const flow = within(
            'step A "a" { if "odd" -> E after 1 day -> E } decide "D?" { yes -> E no { } } wait for 1 day -> E',
        );
        const found = await said('flow-arrow-into-parallel', flow, 'draft');
        expect(found.map(({ at }) => at)).toEqual(['E', 'E', 'E', 'E']);
        expect(found[0]?.message).toContain('leads out of a branch of the parallel block "F"');
    });

    test('an arrow into a branch, and into a sister', async () => {
        const [into] = await said('flow-arrow-into-parallel', within('step A "a"', '', 'step "b" -> A'));
        expect(into?.message).toContain('leads into a branch of the parallel block "F"');
        expect(await places('flow-arrow-into-parallel', within('step "a" -> B', 'step B "b"'))).toEqual([
            'B',
        ]);
        expect(await places('flow-arrow-into-parallel', within('-> B', 'step B "b"'))).toEqual(['B']);
    });

    test.each([
        ['within a branch', within('step A "a" decide "D?" { yes -> A no { } }')],
        ['to the block', 'flow { start step "a" -> F end parallel F { branch { } branch { } } end }'],
        [
            'in a phase and a decision of one branch',
            within('phase "p" { step "a" -> B } decide "D?" { yes { step B "b" } no { } }'),
        ],
        ['to an unknown name', within('step "a" -> Nirvana')],
    ])('silent: %s', async (_, flow) => {
        expect(await places('flow-arrow-into-parallel', flow)).toEqual([]);
    });
});

describe('flow-duplicate', () => {
    test('the same text, whatever its capitals and signs; the other one is shown', async () => {
        const [finding] = await said(
            'flow-duplicate',
            'flow { start step A "Check the request" by R step B "check the request." by R end }',
        );
        expect(finding).toMatchObject({ at: 'B', severity: 'information' });
        expect(finding?.related).toHaveLength(1);
    });

    test('silent: a phase and its step, a decision and a step, nodes without words', async () => {
        const flow =
            'flow { start phase "Review" { step "Review" by R } decide "Review" { yes { wait for 1 day } no { wait for 1 day } } end }';
        expect(await places('flow-duplicate', flow)).toEqual([]);
    });
});

describe('flow-many-ends', () => {
    const flow = 'flow { start decide "D?" { a { end A good } b { end B good } otherwise { end C poor } } }';

    test('two ends with one result, where the rule is turned on', async () => {
        expect(await places('flow-many-ends', flow)).toEqual(['B']);
    });

    test('off by itself', async () => {
        const { findings } = await check(`process P "P" { stage designed ${flow} }`);
        expect(findings.filter(({ code }) => code === 'flow-many-ends')).toEqual([]);
    });
});

describe('flow-too-large', () => {
    const severity = async (flow: string) =>
        (await said('flow-too-large', flow)).map(finding => finding.severity);

    test('speaks above 31, and louder above 50', async () => {
        expect(await severity(`flow { start ${steps(29)} end }`)).toEqual([]);
        expect(await severity(`flow { start ${steps(30)} end }`)).toEqual(['information']);
        expect(await severity(`flow { start ${steps(49)} end }`)).toEqual(['warning']);
    });

    test('phases do not make it less, and are shown as what to take out', async () => {
        const flow = `flow { start phase "A" { ${steps(20)} } phase "B" { ${steps(20, 21)} } end }`;
        expect((await said('flow-too-large', flow))[0]?.related).toHaveLength(2);
    });
});

describe('flow-complex', () => {
    const decisions = (count: number) =>
        Array.from({ length: count }, (_, index) => `decide "Is ${index} there?" { yes { } no { } }`).join(
            '\n',
        );

    test('speaks above 10 branches, and louder above 25', async () => {
        const severities = async (count: number) =>
            (await said('flow-complex', `flow { start ${decisions(count)} end }`)).map(each => each.severity);
        expect(await severities(5)).toEqual([]);
        expect(await severities(6)).toEqual(['information']);
        expect(await severities(13)).toEqual(['warning']);
    });

    test('more than five ways out of a node, or into one', async () => {
        const out = 'decide D "D?" { a { } b { } c { } d { } e { } otherwise { } }';
        expect((await said('flow-complex', `flow { start ${out} end }`)).map(({ at }) => at)).toContain('D');
        const into = Array.from({ length: 5 }, () => 'step "s" -> E').join(' ');
        expect(await places('flow-complex', `flow { ${into} step "s" end E }`)).toEqual(['E']);
        expect(
            await places('flow-complex', `flow { ${into.replace('step "s" -> E', '')} step "s" end E }`),
        ).toEqual([]);
    });
});

describe('loop-endless', () => {
    test('a way out that has no chance', async () => {
        const flow = 'flow { start step A "a" decide D "D?" { again 100% -> A otherwise { } } end }';
        const [finding] = await said('loop-endless', flow, 'draft');
        expect(finding).toMatchObject({ at: 'D', severity: 'error' });
        expect(finding?.related).toHaveLength(1);
    });

    test('an exception that always happens', async () => {
        expect(await places('loop-endless', 'flow { start step A "a" { if "odd" 100% -> A } end }')).toEqual([
            'A',
        ]);
    });

    test.each([
        ['a loop that is left now and then', 'step A "a" decide "D?" { yes 99% -> A no { } }'],
        [
            'a loop that an exception may leave',
            'step A "a" { if "odd" -> E } decide "D?" { yes 100% -> A no 0% { } }',
        ],
        [
            'a deadline may leave it',
            'step A "a" { after 1 day -> E } decide "D?" { yes 100% -> A no 0% { } }',
        ],
        ['a way that is never taken, outside of a loop', 'decide "D?" { yes 100% { } no 0% { step "a" } }'],
        ['a circle without any way out: a dead end', 'decide "D?" { yes -> E no { } } step A "a" -> A'],
    ])('silent: %s', async (_, flow) => {
        expect(await places('loop-endless', `flow { start ${flow} end E }`)).toEqual([]);
    });
});
