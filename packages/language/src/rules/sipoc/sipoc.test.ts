import { expect, test } from 'vitest';
import { applied, check, underlined } from '../testing.ts';

const people = 'role Advisor "Advisor"\nsystem CRM "CRM"\nstakeholder Tenant "Tenant" { customer }\n';

async function found(clauses: string, code: string) {
    const text = `${people}process P "P" {\n    stage designed\n    ${clauses}\n}`;
    const { findings } = await check(text);
    return { text, findings: findings.filter(finding => finding.code === code) };
}

test('an input without a supplier', async () => {
    const { text, findings } = await found(
        'input Letter "Letter"\n    input Call from Tenant',
        'input-no-supplier',
    );
    expect(findings.map(finding => finding.message)).toEqual([
        'No supplier is recorded for the input "Letter". Say who supplies it: from Customer.',
    ]);
    expect(underlined(text, findings[0]!)).toBe('Letter');
});

test('an output that nobody receives', async () => {
    const { findings } = await found('output Answer\n    output Lesson to Advisor', 'output-no-customer');
    expect(findings.map(finding => finding.message)).toEqual([
        'Nobody is recorded who receives the output "Answer". Say who it is for: to Customer.',
    ]);
});

test('customers are offered first, then the others', async () => {
    const { text, findings } = await found('input Letter "Letter"', 'input-no-supplier');
    expect(findings[0]?.fixes.map(fix => fix.title)).toEqual([
        'Supplied by "Tenant"',
        'Supplied by "Advisor"',
        'Supplied by "CRM"',
    ]);
    expect(applied(text, findings[0]!.fixes[0]!)).toContain('input Letter "Letter" from Tenant\n');
});

test('a name that nothing bears is reported by itself', async () => {
    expect((await found('input Letter from Zzzzz', 'input-no-supplier')).findings).toEqual([]);
    expect((await found('output Letter to Zzzzz', 'output-no-customer')).findings).toEqual([]);
});
