import { describe, expect, test } from 'vitest';
import { applied, check, underlined } from '../testing.ts';

async function found(branches: string, code: string) {
    const text = `process P "P" { flow { start decide D "D?" { ${branches} } end E } }`;
    const { findings } = await check(text);
    const mine = findings.filter(finding => finding.code === code);
    return {
        text,
        mine,
        at: mine.map(finding => underlined(text, finding)),
        all: findings.map(each => each.code),
    };
}

describe('decide-one-branch', () => {
    test('one answer, or none: only that is said', async () => {
        expect((await found('yes { }', 'decide-one-branch')).all).toEqual(['decide-one-branch']);
        expect((await found('', 'decide-one-branch')).at).toEqual(['D']);
    });

    test('the answer that is missing is offered', async () => {
        const { text, mine } = await found('yes -> E', 'decide-one-branch');
        expect(mine[0]?.fixes.map(fix => fix.title)).toEqual(['Add the answer "no"']);
        expect(applied(text, mine[0]!.fixes[0]!)).toMatch(/yes -> E\s+no \{ \}/);
    });

    test('silent: two answers', async () => {
        expect((await found('yes { } no { }', 'decide-one-branch')).all).toEqual([]);
    });
});

describe('decide-no-otherwise', () => {
    test('answers that may all fail to fit', async () => {
        expect((await found('red { } green { }', 'decide-no-otherwise')).at).toEqual(['D']);
        expect((await found('red 30% { } green { }', 'decide-no-otherwise')).at).toEqual(['D']);
    });

    test.each(['red { } otherwise { }', 'Yes { } No { } maybe { }', 'red 30% { } green 70% { }', 'yes { }'])(
        'silent: %s',
        async branches => {
            expect((await found(branches, 'decide-no-otherwise')).at).toEqual([]);
        },
    );
});

describe('decide-chances', () => {
    test('above 100%, or all given and below: only that is said', async () => {
        const { mine, at, all } = await found('red 30% { } green 60% { }', 'decide-chances');
        expect(all).toEqual(['decide-chances']);
        expect(at).toEqual(['30%']);
        expect(mine[0]?.message).toBe(
            'The chances of the answers of "D?" add up to 90%, not to 100%. Correct them, or leave out one that is not known.',
        );
        expect((await found('red 70% { } green 60% { } otherwise { }', 'decide-chances')).at).toEqual([
            '70%',
        ]);
    });

    test('scaled they are 100%, whatever is rounded', async () => {
        const { text, mine } = await found('a 1% { } b 1% { } c 1% { }', 'decide-chances');
        const after = applied(text, mine[0]!.fixes[0]!);
        expect([...after.matchAll(/[\d.]+(?=%)/g)].map(Number)).toEqual([33.3, 33.3, 33.4]);
    });

    test('of the exceptions of a step, which need not be all', async () => {
        const text = (second: string) =>
            `process P "P" { flow { start step S "S" { if "a" 60% -> E if "b" ${second} -> E } end E } }`;
        const codes = async (second: string) => (await check(text(second))).findings.map(({ code }) => code);
        expect(await codes('60%')).toEqual(['decide-chances']);
        expect(await codes('10%')).toEqual([]);
    });

    test.each([
        'yes 33.3% { } no 66.7% { }',
        'a 33.33% { } b 33.33% { } c 33.34% { }',
        'yes 10% { } no { }',
        'yes 4% { } otherwise { }',
        'yes { } no { }',
    ])('silent: %s', async branches => {
        expect((await found(branches, 'decide-chances')).at).toEqual([]);
    });

    test('a single chance above 100% is a value that cannot be', async () => {
        expect((await found('yes 120% { } no { }', 'decide-chances')).all).toEqual(['value-invalid']);
    });
});
