import { describe, expect, test } from 'vitest';
import { ask, done, hands, titles } from '../testing.ts';
import { pastedSteps } from './index.ts';

const LIST = `1. Log the complaint (advisor)
2) Is anyone at risk? (Team leader)
3. Find the cause, and "why"
   and write it down (advisor and surveyor)
(4) Send the answer (by the customer record system)
5: Close the case (within 2 days).`;

const PLACED = `import "people.proc"
role Advisor "Customer service advisor"

process P "P" {
    owner Advisor
    flow {
        start
${LIST.replace(/^/gm, '        ').replace('1. Log', '1. L⟦⟧og')}
        end
    }
}
`;

const PEOPLE = 'role TeamLeader "Team leader"\nsystem CRM "Customer record system"\n';

describe.each(hands)('in the hand of somebody who writes with $name', ({ write }) => {
    test('a pasted list becomes steps by those in brackets', async () => {
        const asked = await ask({ 'main.proc': write(PLACED), 'people.proc': PEOPLE });
        expect(asked.context.document.problems.length).toBeGreaterThan(0);
        expect(titles(asked)).toEqual(['Turn these 6 lines into steps']);
        expect(asked.actions[0]?.kind).toBe('quickfix');
        const { main, document } = await done(asked, asked.actions[0]);
        expect(document.unresolved).toEqual([]);
        expect(main).toBe(
            write(
                `import "people.proc"
role Advisor "Customer service advisor"
role Surveyor "Surveyor"

process P "P" {
    owner Advisor
    flow {
        start
        step "Log the complaint" by Advisor
        decide "Is anyone at risk?" by TeamLeader {
            yes { }
            no { }
        }
        step "Find the cause, and \\"why\\" and write it down" by Advisor, Surveyor
        step "Send the answer" by CRM
        step "Close the case (within 2 days)"
        end
    }
}
`,
            ),
        );
    });
});

test.each(['\n', '\r\n'])('an empty file becomes a process', async lineEnd => {
    const asked = await ask('⟦1. Ask (clerk)\n2. Answer (clerk)\n⟧'.replaceAll('\n', lineEnd));
    const { main } = await done(asked, asked.actions[0]);
    expect(main.split(lineEnd)).toEqual([
        'role Clerk "Clerk"',
        '',
        'process NewProcess "New process" {',
        '    flow {',
        '        start',
        '        step "Ask" by Clerk',
        '        step "Answer" by Clerk',
        '        end',
        '    }',
        '}',
        '',
    ]);
});

describe('what a list says', () => {
    const nodes = async (list: string) => {
        const asked = await ask(`process P {\n    flow {\n⟦${list}⟧\n    }\n}\n`);
        const { main } = await done(asked, asked.actions[0]);
        return main
            .split('\n')
            .slice(main.split('\n').findIndex(line => line.includes('flow {')) + 1, -3)
            .join('\n');
    };

    test.each([
        ['letters', 'a. One\nb. Two', 'step "One"\nstep "Two"'],
        ['bullets', '- One\n* Two\n• Three', 'step "One"\nstep "Two"\nstep "Three"'],
        ['brackets', '(1) One\n2) Two', 'step "One"\nstep "Two"'],
        [
            'part of a heading',
            '1. First\n  a. One\n  b. Two\n2. Last',
            'phase "First" {\n    step "One"\n    step "Two"\n}\nstep "Last"',
        ],
        ['decimal numbers', '1 First\n1.1 One\n2 Last', 'phase "First" {\n    step "One"\n}\nstep "Last"'],
        [
            'answers below a question',
            '1. Safe?\n   - Yes: Go on\n   - No: Stop\n2. Last',
            'decide "Safe?" {\n    yes {\n        step "Go on"\n    }\n    no {\n        step "Stop"\n    }\n}\nstep "Last"',
        ],
        [
            'one answer',
            '1. Safe?\n   - If no, Stop',
            'decide "Safe?" {\n    no {\n        step "Stop"\n    }\n    yes { }\n}',
        ],
        [
            'other answers',
            '1. How big?\n   - Large: Ask\n   - Otherwise: Go on',
            'decide "How big?" {\n    "Large" {\n        step "Ask"\n    }\n    otherwise {\n        step "Go on"\n    }\n}',
        ],
        [
            'a backslash and an apostrophe',
            "1. Open C:\\x\n2. Ring the customer's bank",
            'step "Open C:\\\\x"\nstep "Ring the customer\'s bank"',
        ],
        ['blank lines', '1. One\n\n2. Two', 'step "One"\nstep "Two"'],
    ])('%s', async (_, list, expected) => {
        expect(await nodes(list)).toBe(expected);
    });
});

test.each([
    ['an arrow', 'process P {\n    flow {\n        step A "A"\n        -> ⟦⟧A\n    }\n}'],
    ['a text', 'process P {\n    purpose """\n    1. O⟦⟧ne\n    """\n}'],
    ['a comment', '/*\n1. O⟦⟧ne\n*/'],
    [
        'a checklist of a step',
        'process P {\n    flow {\n        step "A" {\n            1. O⟦⟧ne\n        }\n    }\n}',
    ],
    ['a role', 'role R {\n    - fro⟦⟧ntline\n}'],
    ['results', 'process P {\n    kpi K {\n        results {\n            2026-01: 1⟦⟧\n        }\n    }\n}'],
])('%s is no list', async (_, text) => {
    expect(titles(await ask(text, ['quickfix']))).toEqual([]);
});

test('a list without a flow gets one', async () => {
    const asked = await ask('process P {\n    owner R\n    role R\n    1. O⟦⟧ne (R)\n}\n');
    expect((await done(asked, asked.actions[0])).main).toBe(
        'process P {\n    owner R\n    role R\n    flow {\n        start\n        step "One" by R\n        end\n    }\n}\n',
    );
});

describe('a list that is about to be pasted', () => {
    const pasted = async (text: string, list: string) => {
        const { context } = await ask(text);
        const steps = pastedSteps(context, context.selection, list);
        return steps && { ...steps, edits: steps.edits.map(edit => edit.text) };
    };

    test('becomes steps in a flow, and declares whom nobody knows yet', async () => {
        const text = 'role Clerk\nprocess P {\n  flow {\n    start\n    ⟦⟧\n    end\n  }\n}\n';
        expect(await pasted(text, '1. Log it (Clerk)\r\n2. Safe? (Surveyor)\r\n')).toEqual({
            lines: ['step "Log it" by Clerk', 'decide "Safe?" by Surveyor {', '\tyes { }', '\tno { }', '}'],
            level: '  ',
            edits: ['\nrole Surveyor "Surveyor"'],
        });
    });

    test('becomes a flow in a process, and a process in an empty file', async () => {
        expect((await pasted('process P {\n    ⟦⟧\n}', '- One\n- Two'))?.lines[0]).toBe('flow {');
        expect((await pasted('⟦⟧', '- One\n- Two'))?.lines[0]).toBe('process NewProcess "New process" {');
    });

    test('stays what it is where no steps may stand, and so do other texts', async () => {
        expect(await pasted('role R {\n    ⟦⟧\n}', '- One\n- Two')).toBeUndefined();
        expect(await pasted('process P { flow { ⟦⟧ } }', 'One\nTwo')).toBeUndefined();
    });
});
