import { expect, test } from 'vitest';
import { modelOf } from '../../testing.ts';
import { applied, check, only } from '../testing.ts';
import { allowHere } from './allow.ts';

/** The text after the one finding of a rule was allowed, and what is still said then. */
async function allowed(text: string, code: string) {
    const { findings } = await check(text, only(code, 'waiver-unused'));
    const { document } = await modelOf(text);
    const fix = allowHere(document, findings[0]!)!;
    const after = applied(text, fix);
    const left = await check(after, only(code, 'waiver-unused'));
    return { title: fix.title, after, left: left.findings.map(finding => finding.code) };
}

test.each([
    ['a process', 'process P "P" {\n    stage designed\n}', 'kpi-missing', 'in the process "P"'],
    [
        'an item',
        'evidence E "E" {\n    commentary "Told by Mrs Patel"\n}',
        'person-name',
        'in the evidence item "E"',
    ],
    [
        'a role of a process',
        'process P "P" { role R "Sarah Jones" owner R }',
        'person-name',
        'in the process',
    ],
    ['a role of the file', 'role R "Sarah Jones"\nprocess P { owner R }', 'person-name', 'in this file'],
])('the innermost block: %s', async (_, text, code, where) => {
    const { title, after, left } = await allowed(text, code);
    expect(title).toContain(where);
    expect(after).toContain(`allow ${code} because ""`);
    expect(left).toEqual([]);
});

test('below the imports', async () => {
    const text = 'import "b.proc"\nrole R "Sarah Jones"';
    expect((await allowed(text, 'person-name')).after).toMatch(
        /^import "b.proc"\n\nallow person-name because ""\n/,
    );
});

test('no error is allowed by a click', async () => {
    const text = 'process P { owner Nobody }';
    const [finding] = (await check(text, only('name-unknown'))).findings;
    expect(allowHere((await modelOf(text)).document, finding!)).toBeUndefined();
});
