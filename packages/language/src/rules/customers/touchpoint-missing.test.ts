import { expect, test } from 'vitest';
import { check, underlined } from '../testing.ts';

const people =
    'role R "R"\nstakeholder Tenant "Tenant" { external customer }\nstakeholder Buyer "Buyer" { customer }\nstakeholder Ombudsman "Ombudsman"\n';

async function missing(clauses: string): Promise<string[]> {
    const text = `${people}process P "P" {\n    stage designed\n    ${clauses}\n}`;
    const { findings } = await check(text);
    const found = findings.filter(finding => finding.code === 'touchpoint-missing');
    return found.map(finding => `${underlined(text, finding)} ${finding.message}`);
}

test('says where the customer is named first, and what to write', async () => {
    expect(await missing('output O to Tenant\n    input I from Tenant')).toEqual([
        'Tenant No touchpoint with the customer "Tenant" is recorded. Say in a step where they meet the process: touchpoint Tenant by phone.',
    ]);
});

test('each customer for themselves', async () => {
    const found = await missing(
        'input I from Tenant, Buyer flow { step "S" by R { touchpoint Tenant by phone } }',
    );
    expect(found.map(text => text.split(' ')[0])).toEqual(['Buyer']);
});

test.each([
    ['nobody who is a customer is named', 'input I from Ombudsman'],
    ['a step touches them', 'input I from Tenant flow { step "S" by R { touchpoint Tenant } }'],
    [
        'a decision touches them',
        'input I from Tenant flow { decide "D?" by Tenant { touchpoint Tenant by phone yes {} no {} } }',
    ],
    ['no customer is named', 'purpose "For every Tenant"'],
])('silent: %s', async (_, clauses) => {
    expect(await missing(clauses)).toEqual([]);
});

test('the steps that already turn to the customer are offered first', async () => {
    const text = `${people}process P "P" { stage designed flow { step "A" by R send "B" by R to Tenant step "C" by R } }`;
    const { findings } = await check(text);
    const fixes = findings.find(finding => finding.code === 'touchpoint-missing')?.fixes;
    expect(fixes?.map(fix => fix.title)).toEqual([
        'Touch "Tenant" in the step "B"',
        'Touch "Tenant" in the step "A"',
        'Touch "Tenant" in the step "C"',
    ]);
});
