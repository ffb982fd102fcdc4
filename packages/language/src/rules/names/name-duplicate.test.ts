import { expect, test } from 'vitest';
import { applied, check, codes } from '../testing.ts';

test('both declarations are reported, whatever their kinds, each with the other beside it', async () => {
    const { findings } = await check('role Speed "S"\nprocess P "P"\nsystem Speed "T"');
    expect(findings.map(finding => [finding.code, finding.place.line])).toEqual([
        ['name-duplicate', 1],
        ['name-duplicate', 3],
    ]);
    expect(findings[0]?.message).toBe(
        '"Speed" is the name of 2 things in this file: a role in line 1 and a system in line 3. Rename one of them.',
    );
    expect(findings[0]?.related.map(({ message, place }) => [message, place.line])).toEqual([
        ['"Speed" is also the name of this system.', 3],
    ]);
});

test.each([
    'organisation "O" { goal X "G" }\nrole X "R"',
    'process P\nevaluation E of P { finding X "F" }\nrole X "R"',
    'process P { evaluation X { finding X "F" } }',
    'portfolio F { evidence X "E" }\nevidence X "E"',
    'process P { input X output X }',
    'process P { flow { step "S" { out X "Case" } step "T" { out X "Case" } } }',
    'process P { flow { phase X "Ph" { parallel { branch { step X "S" } } } } }',
    'criteria C { outcome X "O" { criterion X "C" } }',
])('one scope: %s', async text => {
    expect((await codes(text)).filter(code => code === 'name-duplicate')).toHaveLength(2);
});

test.each([
    ['a process hides what its file has', 'role X "R"\nprocess P { role X "R" }'],
    ['two processes have their own names', 'process P { kpi X "K" }\nprocess Q { kpi X "K" }'],
    [
        'two packs have their own ids',
        'criteria C { outcome O "O" { criterion X "C" } }\ncriteria D { outcome O "O" { criterion X "C" } }',
    ],
    [
        'an artifact is taken where it was given',
        'process P { flow { step "S" { out X "Case" } step "T" { in X } } }',
    ],
])('not one scope: %s', async (_, text) => {
    expect(await codes(text)).toEqual([]);
});

test('two files may both have a name', async () => {
    const found = await codes({ 'main.proc': 'import "b.proc"\nrole X "R"', 'b.proc': 'role X "R"' });
    expect(found).not.toContain('name-duplicate');
});

test('renaming takes along what means this one, and leaves what means the other', async () => {
    const text =
        'process P {\n    kpi X "K"\n    need "N" { shown by X }\n    flow {\n        step X "S"\n        step "T" -> X\n    }\n}';
    const { findings } = await check(text);
    const [kpi, step] = findings.map(finding => applied(text, finding.fixes[0]!));
    expect(kpi).toBe(text.replace('kpi X', 'kpi X2').replace('by X', 'by X2'));
    expect(step).toBe(text.replace('step X', 'step X2').replace('-> X', '-> X2'));
});
