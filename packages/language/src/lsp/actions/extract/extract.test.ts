import { describe, expect, test } from 'vitest';
import { ask, type Done, done, hands, shape, titles } from '../testing.ts';

const COMPLAINT = `role Lead "Team leader"
stakeholder Customer "Tenant" { customer }

process Complaint "Handle a complaint" {
    owner Lead
    role Advisor "Advisor"
    input Letter "Letter" from Customer
    flow {
        start
        step Log "Log the complaint" by Advisor {
            in Letter
            out Case "Case record"
        }
        // Find out
        step Investigate "Find the cause" by Advisor {
            in Case
            out Cause "Cause"
            note """
                Ask first.
                  Then look.
                """
        }
        decide Sure "Are we sure?" by Lead {
            yes 80% { step "Write it down" by Advisor { in Cause } }
            no -> Investigate
        }
        send "Send the answer" by Advisor to Customer {
            in Cause
        } -> Done
        step Again "Look again" by Lead -> Investigate
        end Done good
    }
}
`;

const middle = marked('// Find out', 'no -> Investigate\n        }');

function marked(from: string, to: string): string {
    const start = COMPLAINT.indexOf(from);
    const end = COMPLAINT.indexOf(to) + to.length;
    return `${COMPLAINT.slice(0, start)}⟦${COMPLAINT.slice(start, end)}⟧${COMPLAINT.slice(end)}`;
}

test('selected steps become a process, called where they stood', async () => {
    const asked = await ask(middle, ['refactor.extract']);
    expect(titles(asked)).toEqual(['Extract 2 steps into a process']);
    const { main, document } = await done(asked, asked.actions[0]);
    expect(main).toBe(`role Lead "Team leader"
stakeholder Customer "Tenant" { customer }

process Complaint "Handle a complaint" {
    owner Lead
    role Advisor "Advisor"
    input Letter "Letter" from Customer
    flow {
        start
        step Log "Log the complaint" by Advisor {
            in Letter
            out Case "Case record"
        }
        call Investigate "Find the cause" runs FindTheCause by Advisor {
            in Case
            out Cause "Cause"
        }
        send "Send the answer" by Advisor to Customer {
            in Cause
        } -> Done
        step Again "Look again" by Lead -> Investigate
        end Done good
    }
}

process FindTheCause "Find the cause" {
    owner Lead
    input Case "Case record"
    output Cause "Cause"
    flow {
        start
        // Find out
        step Investigate "Find the cause" by Complaint.Advisor {
            in Case
            out Cause
            note """
                Ask first.
                  Then look.
                """
        }
        decide Sure "Are we sure?" by Lead {
            yes 80% { step "Write it down" by Complaint.Advisor { in Cause } }
            no -> Investigate
        }
        end
    }
}
`);
    expect(document.unresolved).toEqual([]);
});

describe.each(hands)('in the hand of somebody who writes with $name', ({ write }) => {
    test('extract, then inline: the same flow', async () => {
        const before = await ask(write(middle), ['refactor.extract']);
        const extracted = await done(before, before.actions[0]);
        expect(extracted.document.unresolved).toEqual([]);
        const there = await ask(extracted.main.replace('call ', 'call⟦⟧ '), ['refactor.inline']);
        expect(there.actions).toHaveLength(2);
        const inlined = await done(there, there.actions[1]);
        expect(inlined.document.unresolved).toEqual([]);
        expect(inlined.document.processes).toHaveLength(1);
        expect(shape(inlined.document.processes[0]!)).toEqual(shape(before.context.document.processes[0]!));
        expect(inlined.main.split('\n').map(line => /^\s*/.exec(line)![0])).toEqual(
            before.files['main.proc']!.split('\n').map(line => /^\s*/.exec(line)![0]),
        );
    });

    test('a phase keeps its place on the map', async () => {
        const text = `process P "P" {
    role R
    flow {
        start
        phase⟦⟧ "Listen" {
            step "A" by R
            wait for 2 days
        }
        end
    }
}`;
        const asked = await ask(write(text), ['refactor.extract']);
        expect(titles(asked)).toEqual(['Extract the phase "Listen" into a process']);
        const extracted = await done(asked, asked.actions[0]);
        expect(extracted.document.processes.map(({ name }) => name)).toEqual(['P', 'Listen']);
        const there = await ask(extracted.main.replace('call ', 'call⟦⟧ '), ['refactor.inline']);
        const inlined = await done(there, there.actions[0]);
        expect(shape(inlined.document.processes[0]!)).toEqual(shape(asked.context.document.processes[0]!));
    });
});

describe('what cannot be extracted says why', () => {
    const nodes = (selection: string) =>
        ask(`process P { role R flow {\n    start\n    ${selection}\n} }`, ['refactor.extract']);
    const reason = async (selection: string) => (await nodes(selection)).actions[0]?.disabled;

    test.each([
        ['⟦step A "A"⟧ step B "B" end', undefined],
        [
            '⟦step A "A" -> C⟧ step B "B" step C "C" end',
            'An arrow leads out of the selection, to the step "C". Select that as well, or less.',
        ],
        [
            '⟦step A "A" step B "B"⟧ step C "C" -> B end',
            'An arrow in line 3 leads into the selection, to the step "B". Only the first step of it can be reached from outside.',
        ],
        ['⟦step A "A" step B "B"⟧ step C "C" -> A end', undefined],
        [
            'step B "B" ⟦step A "A" { independent of B }⟧ end',
            'A step of the selection is independent of the step "B", which stays. Select that as well, or less.',
        ],
        [
            '⟦step A "A"⟧ step B "B" { independent of A } end',
            'Line 3 refers to the step "A", which would be in another process.',
        ],
        [
            '⟦step A "A" end E⟧',
            'The selection holds the end "E": behind a call the process would go on. Select the steps before it.',
        ],
        [
            'step A "A" ⟦start "X" step B "B"⟧ end',
            'The selection holds the start "X": where a process starts stays in it. Select the steps behind it.',
        ],
        ['step A ⟦"A" step B "B"⟧ end', 'The selection cuts through the step "A". Select whole steps.'],
    ])('%s', async (selection, expected) => {
        expect(await reason(selection)).toBe(expected);
    });

    test('a limit that counts from a step keeps that step where it is', async () => {
        const text = 'process P { limit L { from A } flow { start ⟦step A "A"⟧ end } }';
        expect((await ask(text)).actions[0]?.disabled).toBe(
            'Line 1 refers to the step "A", which would be in another process.',
        );
    });
});

test.each([
    'process P { flow { start⟦⟧ step A "A" end } }',
    'process P { flow { step A ⟦"A"⟧ } }',
    '⟦process P { flow { step A "A" } }⟧',
    'process P { flow { start phase⟦⟧ "Empty" { } } }',
    'role⟦⟧ R',
])('nothing is offered where no nodes are selected: %s', async text => {
    expect(titles(await ask(text, ['refactor.extract']))).toEqual([]);
});

test('steps in a branch, on one line', async () => {
    const asked = await ask(
        'process P { role R flow { start decide "D?" { yes { ⟦step "A" by R step "B" by R⟧ } no { } } end } }',
    );
    const { main }: Done = await done(asked, asked.actions[0]);
    expect(main).toContain('yes { call "A" runs A by P.R }'.replace('P.R', 'R'));
    expect(main).toContain('step "A" by P.R step "B" by P.R');
});
