import { expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

const people = 'role A "Advisor"\nrole B "Surveyor"\nrole One "Head" { headcount 1 }\n';

function flow(nodes: string): string {
    return `${people}process P "P" { flow { ${nodes} } }`;
}

test('says who performs both, at whatever stage', async () => {
    const text = flow('step Plan "Plan it" by B, A step "Check it" by A { independent of Plan }');
    expect(await messagesOf('duty-separation', text)).toEqual([
        '"Advisor" performs the step "Check it", which must be independent of "Plan it", and performs that one, too. Choose another performer, or write by another person behind the name of that step.',
    ]);
    const finding = (await check(text)).findings.find(({ code }) => code === 'duty-separation');
    expect(finding?.severity).toBe('error');
    // Neither of those who perform the other step is offered.
    expect(finding?.fixes.map(fix => fix.title)).toEqual([
        'Performed by "Head"',
        'Create a role that performs this step',
        'Another person of the same role performs it',
    ]);
    expect(applied(text, finding!.fixes[2]!)).toContain('independent of Plan by another person }');
});

test('another person of a role that only one person has', async () => {
    const text = flow(
        'step Plan "Plan it" by One step "Check" by One { independent of Plan by another person }',
    );
    expect(await messagesOf('duty-separation', text)).toEqual([
        'Another person is to perform the step "Check" than "Plan it", and only one person is recorded in the role "Head". Choose another performer.',
    ]);
});

test('what stands in a phase counts, and so does a decision', async () => {
    const phase = 'phase Do "Do it" { step "1" by B decide "Is it?" by A { yes {} no {} } }';
    expect(
        await messagesOf('duty-separation', flow(`${phase} step "C" by A { independent of Do }`)),
    ).toHaveLength(1);
});

test.each([
    ['others perform it', 'step X "X" by A step "Y" by B { independent of X }'],
    ['another person of the role', 'step X "X" by A step "Y" by A { independent of X by another person }'],
    ['nobody performs the other', 'step X "X" step "Y" by B { independent of X }'],
    ['nothing bears that name', 'step X "X" by A step "Y" by A { independent of Zzzzz }'],
    ['of itself', 'step Y "Y" by A { independent of Y }'],
])('silent: %s', async (_, nodes) => {
    expect(await messagesOf('duty-separation', flow(nodes))).toEqual([]);
});
