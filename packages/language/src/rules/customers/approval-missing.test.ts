import { expect, test } from 'vitest';
import { applied, check } from '../testing.ts';

const people = 'stakeholder Clerk "Clerk" { power low }\nstakeholder Director "Director" { power high }\n';

async function approvalMissing(text: string) {
    return (await check(text)).findings.find(finding => finding.code === 'approval-missing');
}

test('offers those with the most power first, and claims no decision', async () => {
    const text = `${people}process P "P" {\n    version "2.0"\n    stage approved\n}`;
    const finding = await approvalMissing(text);
    expect(finding?.message).toBe(
        'No stakeholder approval is recorded for the process "P". Say who approved it and when: approval by OperationsDirector on 2026-11-21 approved.',
    );
    expect(finding?.fixes.map(fix => fix.title)).toEqual([
        'Add an approval by "Director", still pending',
        'Add an approval by "Clerk", still pending',
        'Add an approval, still pending',
    ]);
    expect(applied(text, finding!.fixes[0]!)).toBe(
        `${people}process P "P" {\n    version "2.0"\n    stage approved\n    approval by Director pending {\n        version "2.0"\n    }\n}`,
    );
});

test('is silent where one is recorded, whatever it says', async () => {
    for (const decision of ['approved', 'rejected', 'pending', '']) {
        expect(
            await approvalMissing(`${people}process P { stage live approval by Clerk ${decision} }`),
        ).toBeUndefined();
    }
});
