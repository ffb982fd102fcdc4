import { describe, expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

const people = 'role A "Advisor"\nstakeholder T "Tenant" { customer }\n';

function process(clauses: string, stage = 'approved'): string {
    return `${people}process P "P" {\n    stage ${stage}\n    ${clauses}\n}`;
}

describe('context-missing', () => {
    test.each(['constraint "x"', 'culture "x"', 'assumption "x"', 'risk "x"'])('silent: %s', async clause => {
        expect(await messagesOf('context-missing', process(clause))).toEqual([]);
    });

    test('offers each kind, behind the technique', async () => {
        const text = process('technique sipoc because "x"\n    input I');
        const finding = (await check(text)).findings.find(({ code }) => code === 'context-missing');
        expect(finding?.fixes.map(fix => fix.title)).toEqual([
            'Add a constraint',
            'Add something of the culture',
            'Add an assumption',
            'Add a risk',
        ]);
        expect(applied(text, finding!.fixes[2]!)).toContain(
            'because "x"\n    assumption "What is taken to be so"\n    input I',
        );
    });
});

describe('alternative-missing', () => {
    test('an open one was not rejected', async () => {
        expect(await messagesOf('alternative-missing', process('alternative "x" open'))).toHaveLength(1);
        expect(await messagesOf('alternative-missing', process('alternative "x" rejected'))).toEqual([]);
        expect(await messagesOf('alternative-missing', process('', 'designed'))).toEqual([]);
    });
});

describe('review-overdue', () => {
    const overdue = (date: string, stage = 'live') =>
        messagesOf('review-overdue', process(`review by ${date}`, stage), { today: '2026-11-21' });

    test('from the day after', async () => {
        expect(await overdue('2026-11-20')).toEqual([
            'The review of the process "P" was due by 2026-11-20. Review it, write down what was found, and set the next date.',
        ]);
        expect(await overdue('2026-11-21')).toEqual([]);
    });

    test('not before the process is live, and not of a retired one', async () => {
        expect(await overdue('2020-01-01', 'approved')).toEqual([]);
        expect(await overdue('2020-01-01', 'retired')).toEqual([]);
    });
});

describe('exception-missing', () => {
    const missing = (flow: string, clauses = 'input I from T') =>
        messagesOf('exception-missing', process(`${clauses}\n    flow { ${flow} }`, 'designed'));

    test.each([
        ['a customer gives an input', 'step "S" by A', 'input I from T'],
        ['a customer receives an output', 'step "S" by A', 'output O to T'],
        ['a customer performs', 'step "S" by T', ''],
        ['a customer is touched', 'step "S" by A { touchpoint T }', ''],
        ['something is sent to a customer', 'send "S" by A to T', ''],
        ['a decision of yes and no', 'decide "Is it?" { yes {} no {} } step "S"', 'input I from T'],
    ])('speaks: %s', async (_, flow, clauses) => {
        expect(await missing(flow, clauses)).toEqual([
            'No exception, deadline or otherwise is recorded for the process "P", and it meets customers. Say in a step what may go wrong, and where the case goes then: if "The customer cannot be reached" -> Review.',
        ]);
    });

    test.each([
        ['an exception', 'step "S" { if "x" -> E } end E'],
        ['a deadline', 'step "S" { after 2 days -> E } end E'],
        ['an otherwise', 'step "S" decide "Is it?" { yes {} otherwise {} }'],
        ['an end that is poor', 'decide "Is it?" { yes {} no -> E } step "S" end end E "Refused" poor'],
        ['no steps yet', 'start end'],
        ['no customer', 'step "S" by A', 'input I from A'],
        ['a customer who is only told', 'step "S" by A { inform T }', ''],
    ])('silent: %s', async (_, flow, clauses?: string) => {
        expect(await missing(flow, clauses)).toEqual([]);
    });

    test('the exception starts where customers are met, and never in a parallel block', async () => {
        const text = process(
            'flow { parallel { branch { step "1" by A { touchpoint T } } } step "2" by A send "3" by A to T end }',
            'designed',
        );
        const finding = (await check(text)).findings.find(({ code }) => code === 'exception-missing');
        expect(finding?.fixes.map(fix => fix.title)).toEqual([
            'Add an exception to the step "3"',
            'Add an exception to the step "2"',
        ]);
        expect(applied(text, finding!.fixes[1]!)).toContain('end Stopped "Stopped" poor');
    });
});

describe('reads-like-instructions', () => {
    const reads = (...labels: string[]) => {
        const steps = labels.map(label => `step "${label}"`).join(' ');
        return messagesOf('reads-like-instructions', process(`flow { ${steps} }`, 'designed'));
    };

    test('says how many steps, and shows one', async () => {
        expect(await reads('Log in', 'Click New', 'Tick the box', 'Select the case', 'Answer')).toEqual([
            '4 of the 5 steps of "P" tell what to do at the computer, such as "Log in". Write what is achieved and for whom, and keep the keystrokes for a work instruction.',
        ]);
    });

    test.each([
        ['four steps are too few', ['Log in', 'Click', 'Type', 'Press']],
        ['60% is not more', ['Log in', 'Click', 'Type', 'Ask', 'Answer']],
        [
            'to log is not to log in',
            ['Log the call', 'Log the case', 'Pressure-test it', 'Typeset it', 'Clickwrap'],
        ],
        ['people select and print', ['Select a bidder', 'Select two', 'Print it', 'Select one', 'Print all']],
    ])('silent: %s', async (_, labels) => {
        expect(await reads(...labels)).toEqual([]);
    });
});
