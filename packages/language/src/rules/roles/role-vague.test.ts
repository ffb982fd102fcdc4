import { expect, test } from 'vitest';
import { check, messagesOf, underlined } from '../testing.ts';

function performedBy(label: string, kind = 'role'): string {
    return `${kind} R "${label}"\nprocess P "P" {\n    stage designed\n    flow {\n        step "Log it" by R\n        step "Close it" by R\n    }\n}`;
}

test('says which step nobody in particular performs, once', async () => {
    const text = performedBy('The team');
    const findings = (await check(text)).findings.filter(({ code }) => code === 'role-vague');
    expect(findings.map(finding => finding.message)).toEqual([
        'Who performs the step "Log it" is not recorded: "The team" may be anybody. Write which role it is, for example role Advisor "Customer service advisor".',
    ]);
    expect(underlined(text, findings[0]!)).toBe('R');
    expect(findings[0]?.place.line).toBe(5);
});

test.each([
    'Everyone',
    'ALL STAFF',
    'Member of staff',
    'TBC',
    'n/a',
    '???',
    'To be confirmed',
    'The relevant team',
])('vague: %s', async label => {
    expect(await messagesOf('role-vague', performedBy(label))).toHaveLength(1);
    expect(await messagesOf('role-vague', performedBy(label, 'stakeholder'))).toHaveLength(1);
});

test.each([
    'Staff who receive complaints',
    'Customer service team',
    'Team leader',
    'Staff nurse',
    'Everyone Active leisure centre manager',
    'Employee',
    'Parliamentary and Health Service Ombudsman',
    'Tous les conseillers',
    '客户顾问',
])('says who it is: %s', async label => {
    expect(await messagesOf('role-vague', performedBy(label))).toEqual([]);
});

test('a role without a label is judged by its name; a label counts more than the name', async () => {
    const [named, labelled] = ['role Team', 'role Team "Customer service advisor"'].map(
        role =>
            `${role}\nprocess P { stage designed flow { decide "Is it right?" by Team { yes {} no {} } } }`,
    );
    expect(await messagesOf('role-vague', named!)).toHaveLength(1);
    expect(await messagesOf('role-vague', labelled!)).toEqual([]);
});

test.each([
    ['a system may be called as it likes', performedBy('Team', 'system')],
    [
        'who is informed performs nothing',
        'role R "Staff"\nprocess P { stage designed flow { step "A" { inform R } } }',
    ],
    [
        'a name that nothing bears is reported by itself',
        'process P { stage designed flow { step "A" by Everyone } }',
    ],
])('silent: %s', async (_, text) => {
    expect(await messagesOf('role-vague', text)).toEqual([]);
});
