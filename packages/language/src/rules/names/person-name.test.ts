import { expect, test } from 'vitest';
import { applied, check, codes, only, underlined } from '../testing.ts';

async function theOne(text: string) {
    const { findings } = await check(text, only('person-name'));
    expect(findings.map(finding => finding.code)).toEqual(['person-name']);
    return findings[0]!;
}

test('underlines the name alone, and offers the rest of the label', async () => {
    const text = 'role Lead "Sarah Jones, team leader"';
    const finding = await theOne(text);
    expect(underlined(text, finding)).toBe('Sarah Jones');
    expect(finding.message).toContain('The role "Sarah Jones, team leader" looks like a person\'s name');
    expect(applied(text, finding.fixes[0]!)).toBe('role Lead "Team leader"');
});

test('a role that is named after somebody gets another name, wherever it is used', async () => {
    const text = 'role SarahJones "Sarah Jones"\nprocess P { owner SarahJones }';
    const finding = await theOne(text);
    expect(applied(text, finding.fixes[0]!)).toBe('role SomeRole "Some role"\nprocess P { owner SomeRole }');
});

test('an item is marked as confidential, and then left alone', async () => {
    const text = 'evidence E "E" {\n    commentary "Told by Mrs Patel"\n}';
    const finding = await theOne(text);
    expect(underlined(text, finding)).toBe('Mrs Patel');
    const after = applied(text, finding.fixes[0]!);
    expect(after).toContain('    confidential "Names a person"');
    expect(await codes(after, only('person-name'))).toEqual([]);
});

test('who learns, and who has seen it, may be named', async () =>
    expect(
        await codes(
            'evidence E "E" { held "Office" with seen by "Sarah Jones" planned }',
            only('person-name'),
        ),
    ).not.toContain('person-name'));
