import { describe, expect, test } from 'vitest';
import { ask, done, hands, titles } from '../testing.ts';

const INNER = `process Make "Make safe" {
    role Fitter
    input Job "Job"
    flow {
        start
        step Visit "Visit" by Fitter {
            in Job
            if "Nobody is in" -> Failed
        }
        decide "Is it safe?" {
            yes -> Safe
            no -> Visit
        }
        end Failed poor
        step Review "Review"
        end Safe good
    }
}
`;

const OUTER = `process Complaint "Complaint" {
    flow {
        start
        step Review "Look at it" -> Call
        call⟦⟧ Call "Make it safe" runs Make
        step "Tell the customer"
        end
    }
}

`;

test.each(hands)(
    'every end leads to what follows the call, and every name stays free ($name)',
    async ({ name, write }) => {
        const asked = await ask(write(OUTER + INNER));
        expect(titles(asked)).toEqual(['Put the steps of "Make safe" here, in place of the call']);
        const { main, document } = await done(asked, asked.actions[0]);
        expect(document.unresolved).toEqual([]);
        if (name !== 'four spaces') return;
        expect(main.slice(0, main.indexOf('process Make'))).toBe(`process Complaint "Complaint" {
    flow {
        start
        step Review "Look at it" -> Call
        step Call "Visit" by Make.Fitter {
            in Job "Job"
            if "Nobody is in" -> TellTheCustomer
        }
        decide "Is it safe?" {
            yes -> TellTheCustomer
            no -> Call
        }
        -> TellTheCustomer
        step Review2 "Review"
        step TellTheCustomer "Tell the customer"
        end
    }
}

`);
    },
);

test('an arrow of the call leaves the last step', async () => {
    const asked = await ask(
        'process P { flow { start call⟦⟧ "C" runs Q -> E step "X" end E } }\nprocess Q { purpose "Why" flow { step "A" } }',
    );
    expect(titles(asked)).toHaveLength(1);
    expect((await done(asked, asked.actions[0])).main).toContain('start step "A"\n-> E step "X" end E');
});

test('the process may stand in another file, and go with its last call', async () => {
    const asked = await ask({
        'main.proc': 'import "make.proc"\nprocess P { flow { start call⟦⟧ "C" runs Make end } }',
        'make.proc':
            'role R\n\nprocess Make {\n    flow {\n        start\n        step "A" by R\n        end\n    }\n}\n',
    });
    expect(titles(asked)).toHaveLength(2);
    const { files, document } = await done(asked, asked.actions[1]);
    expect(files).toEqual({
        'main.proc': 'import "make.proc"\nprocess P { flow { start step "A" by R end } }',
        'make.proc': 'role R\n',
    });
    expect(document.unresolved).toEqual([]);
});

describe('what cannot be inlined says why', () => {
    const reason = async (inner: string, call = 'call⟦⟧ "C" runs Q', after = 'end') =>
        (
            await ask(
                `process P { role R flow { start ${call} ${after} } }\nprocess Q "Q" { flow { ${inner} } }`,
            )
        ).actions[0]?.disabled;

    test.each([
        ['', undefined, undefined, 'The process "Q" has no steps yet.'],
        [
            'start step "A" start step "B" end',
            undefined,
            undefined,
            'The process "Q" has several starts, and the call does not say which.',
        ],
        [
            'step "A" start "S" step "B" end',
            undefined,
            undefined,
            'The process "Q" does not begin with its start.',
        ],
        [
            'start S step "A" -> S end',
            undefined,
            undefined,
            'An arrow of the process "Q" leads back to its start.',
        ],
        [
            'parallel { branch { step "A" end } }',
            undefined,
            undefined,
            'The process "Q" ends inside a parallel block.',
        ],
        [
            'step "A"',
            'call⟦⟧ "C" runs Q { time 2 hours }',
            undefined,
            'Only the call says time: write that at the steps of the process "Q" first.',
        ],
        ['step "A" { time 1 hour }', 'call⟦⟧ "C" runs Q { time 2 hours }', undefined, undefined],
        [
            'step "A"',
            'call⟦⟧ "C" runs Q { if "x" -> E note "n" }',
            'end E',
            'Only the call says if and note: write that at the steps of the process "Q" first.',
        ],
        [
            'start step "A" { if "x" -> E } end E',
            undefined,
            '',
            'The process "Q" has several ways to its end, and behind the call stands nothing that an arrow could lead to.',
        ],
        [
            'step "A"',
            'call⟦⟧ C "C" runs Q',
            'step "X" { independent of C } end',
            'Line 1 refers to the call by its name, and "Q" has several steps.',
        ],
    ])('%s', async (inner, call, after, expected) => {
        expect(await reason(inner, call, after)).toBe(expected);
    });

    test('a name that means something else there', async () => {
        const asked = await ask({
            'main.proc': 'import "q.proc"\nrole R "Mine"\nprocess P { flow { call⟦⟧ "C" runs Q end } }',
            'q.proc': 'role R "Theirs"\nprocess Q "Q" { flow { step "A" by R } }',
        });
        expect(asked.actions[0]?.disabled).toBe('"R" is another role in "P" than in "Q".');
    });
});
