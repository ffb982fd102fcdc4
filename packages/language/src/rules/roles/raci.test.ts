import { describe, expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

const people =
    'role A "Advisor"\nrole B "Surveyor"\nrole C "Planner"\nrole D "Manager"\nstakeholder T "Tenant"\nsystem S "CRM"\n';

function flow(...steps: string[]): string {
    return `${people}process P "P" {\n    stage approved\n    flow {\n${steps.map(step => `        ${step}\n`).join('')}    }\n}`;
}

describe('raci-no-accountable', () => {
    test('names those who perform the step', async () => {
        const text = flow('step "Mend it" by A, T');
        expect(await messagesOf('raci-no-accountable', text)).toEqual([
            'No one is recorded as accountable for the step "Mend it", which "Advisor" and "Tenant" perform. Say who answers for it: accountable A.',
        ]);
        const { findings } = await check(text);
        const fixes = findings.find(({ code }) => code === 'raci-no-accountable')?.fixes ?? [];
        expect(fixes.map(fix => fix.title)).toEqual([
            '"Advisor" is accountable',
            '"Surveyor" is accountable',
            '"Planner" is accountable',
            '"Manager" is accountable',
            'Create a role that is accountable',
        ]);
        expect(applied(text, fixes[0]!)).toContain(
            'step "Mend it" by A, T {\n            accountable A\n        }\n',
        );
    });

    test.each([
        ['one performer is accountable by themselves', 'step "X" by A'],
        ['a system that helps does not count', 'step "X" by A, S'],
        ['somebody is accountable', 'step "X" by A, B { accountable D }'],
        ['somebody nobody knows is accountable', 'step "X" by A, B { accountable Zzzzz }'],
        ['the same twice is one', 'step "X" by A, A'],
        ['a decision has nobody accountable', 'decide "Is it?" by A, B { yes {} no {} }'],
    ])('silent: %s', async (_, step) => {
        expect(await messagesOf('raci-no-accountable', flow(step))).toEqual([]);
    });

    test('silent before the approval', async () => {
        const text = flow('step "X" by A, B').replace('approved', 'designed');
        expect(await messagesOf('raci-no-accountable', text)).toEqual([]);
    });
});

describe('raci-two-accountable', () => {
    test('keeps one of a list', async () => {
        const text = flow('step "X" by A { time 5 min accountable B, C wait 1 hour }');
        expect(await messagesOf('raci-two-accountable', text)).toEqual([
            'Accountable for the step "X" are "Surveyor" and "Planner": who has the last word is not recorded. Keep the one who answers for the result, and consult or inform the others.',
        ]);
        const { findings } = await check(text);
        const fixes = findings.find(({ code }) => code === 'raci-two-accountable')?.fixes ?? [];
        expect(fixes.map(fix => applied(text, fix))).toEqual([
            text.replace('B, C', 'B'),
            text.replace('B, C', 'C'),
        ]);
    });

    test('of two clauses the other one is consulted', async () => {
        const text = flow('step "X" by A {\n accountable B\n time 5 min\n accountable  C\n }');
        const { findings } = await check(text);
        const finding = findings.find(({ code }) => code === 'raci-two-accountable');
        expect(finding?.place.line).toBe(13);
        expect(finding?.fixes.map(fix => [fix.title, applied(text, fix)])).toEqual([
            [
                'Only "Surveyor" is accountable, and the others are consulted',
                text.replace('accountable  C', 'consult C'),
            ],
            [
                'Only "Planner" is accountable, and the others are consulted',
                text.replace('accountable B', 'consult B').replace('accountable  C', 'accountable C'),
            ],
        ]);
    });

    test('the same twice is one', async () => {
        expect(await messagesOf('raci-two-accountable', flow('step "X" { accountable B, B }'))).toEqual([]);
    });
});

describe('raci-overload', () => {
    const by = (parties: string) => [...parties].map((party, index) => `step "Step ${index}" by ${party}`);

    test('tells how many of how many steps', async () => {
        expect(await messagesOf('raci-overload', flow(...by('AAAAABCD')))).toEqual([
            '"Advisor" performs 5 of the 8 steps of "P". Ask who could take some of them, and who stands in when the role is away.',
        ]);
    });

    test('counts who is named accountable apart from who performs', async () => {
        const steps = by('ABCDABCD').map((step, index) => (index < 4 ? `${step} { accountable D }` : step));
        expect(await messagesOf('raci-overload', flow(...steps))).toEqual([
            '"Manager" is accountable for 4 of the 8 steps of "P". Ask whether those who do the work could answer for some of them.',
        ]);
    });

    test.each([
        ['60% is not more than 60%', by('AAAAAABCDB')],
        ['seven steps are too few', by('AAAAAAA')],
        [
            '40% accountable is not more',
            by('ABCDABCDAB').map((s, i) => (i < 4 ? `${s} { accountable D }` : s)),
        ],
        ['a stakeholder or a system has no load', by('TTTTTTTA')],
        ['decisions are no steps', [...by('AAAABCD'), 'decide "Is it?" by A { yes {} no {} }']],
    ])('silent: %s', async (_, steps) => {
        expect(await messagesOf('raci-overload', flow(...steps))).toEqual([]);
    });
});

describe('raci-crowd', () => {
    test('more than three', async () => {
        expect(await messagesOf('raci-crowd', flow('step "X" by A { consult B, C, D, T }'))).toEqual([
            'The step "X" waits for the word of 4 parties: "Surveyor", "Planner", "Manager" and "Tenant". Keep those whose answer may change it, and inform the others.',
        ]);
    });

    test.each(['consult B, C, D', 'consult B, C consult D, B', 'consult B inform A, C, D, T'])(
        'silent: %s',
        async clauses => {
            expect(await messagesOf('raci-crowd', flow(`step "X" by A { ${clauses} }`))).toEqual([]);
        },
    );
});
