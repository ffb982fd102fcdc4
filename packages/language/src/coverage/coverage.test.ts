import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { type CoverageOptions, coverage } from './index.ts';

const pack = (name: string) =>
    `criteria ${name} { outcome O "O" { criterion C1 "Need" { expects need expects kpi } criterion C2 "Nothing" } }\n`;

async function matrices(files: string | Record<string, string>, options: Partial<CoverageOptions> = {}) {
    const { workspace } = await modelOf(files);
    return coverage(workspace, { today: '2026-11-21', defaultPack: 'A', ...options });
}

async function named(files: string | Record<string, string>, options: Partial<CoverageOptions> = {}) {
    return (await matrices(files, options)).map(({ pack, portfolio, processes }) =>
        [pack.name, portfolio?.name ?? '-', ...processes.map(process => process.name)].join(' '),
    );
}

describe('the state of a criterion', () => {
    const state = async (clauses: string, items: string, index = 0) => {
        const [matrix] = await matrices(`${pack('A')}process P { ${clauses} }\n${items}`);
        return matrix!.outcomes[0]!.criteria[index]!;
    };
    const shown = 'evidence E { held "Office" shows C1 at "page 2" }';

    test('claimed: all is recorded, and an item that is not planned shows it', async () => {
        expect((await state('need "N" kpi K', shown)).state).toBe('claimed');
    });

    test('partly: some is recorded, or nothing shows it yet', async () => {
        expect((await state('need "N"', shown)).state).toBe('partly');
        expect((await state('need "N" kpi K', '')).state).toBe('partly');
        expect((await state('need "N" kpi K', 'evidence E { planned shows C1 }')).state).toBe('partly');
    });

    test('not recorded: nothing is recorded, whatever shows it', async () => {
        expect((await state('', shown)).state).toBe('not recorded');
        expect((await state('', '')).state).toBe('not recorded');
    });

    test('a criterion without expectations is claimed by evidence alone', async () => {
        expect((await state('', 'evidence E { held "Office" shows C2 }', 1)).state).toBe('claimed');
        expect((await state('', '', 1)).state).toBe('not recorded');
    });

    test('every item that shows it is listed, once for each place', async () => {
        const items = `${shown}\nevidence F { planned shows C2, C1 shows C1 at "end" }\nevidence G { held "x" shows C2 }`;
        const { evidence } = await state('', items);
        expect(evidence.map(item => [item.evidence.name, item.location, item.planned])).toEqual([
            ['E', 'page 2', false],
            ['F', undefined, true],
            ['F', 'end', true],
        ]);
    });
});

describe('who is asked for what', () => {
    const two = `${pack('A')}${pack('B')}process P\nprocess Q\nprocess R\nportfolio F { against A, B covers P, Q }\n`;

    test('a portfolio for each pack it is against, over all processes it covers', async () => {
        expect(await named(two)).toEqual(['A F P Q', 'B F P Q']);
    });

    test('a process beside those of a portfolio is left out, unless it is asked for', async () => {
        expect(await named(two, { process: 'R' })).toEqual(['A - R']);
    });

    test('a process elsewhere, that no portfolio sees, against the default pack', async () => {
        expect(await named({ 'main.proc': two, 'other.proc': 'process Elsewhere' })).toEqual([
            'A F P Q',
            'B F P Q',
            'A - Elsewhere',
        ]);
    });

    test('without a portfolio every process', async () => {
        expect(await named(`${pack('A')}process P\nprocess Q`)).toEqual(['A - P', 'A - Q']);
    });

    test('the default pack is the built-in one', async () => {
        const { workspace } = await modelOf('process P');
        expect(coverage(workspace, { today: '2026-11-21' }).map(({ pack }) => pack.name)).toEqual([
            'FocusAwardsL4',
        ]);
    });

    test('one process of a portfolio', async () => {
        expect(await named(two, { process: 'Q' })).toEqual(['A F Q', 'B F Q']);
    });

    test('one portfolio', async () => {
        const text = `${two}portfolio G { against B covers R }`;
        expect(await named(text, { portfolio: 'G' })).toEqual(['B G R']);
        expect(await named(text, { portfolio: 'H' })).toEqual([]);
    });

    test('a pack that portfolios are against is asked of those, another one of all', async () => {
        const text = `${two}${pack('D')}portfolio G { against B covers R }`;
        expect(await named(text, { packs: ['A'] })).toEqual(['A F P Q']);
        expect(await named(text, { packs: ['D'] })).toEqual(['D F P Q', 'D G R']);
        expect(await named(text, { packs: ['Nowhere'] })).toEqual([]);
    });

    test('a portfolio that is against nothing yet gets the default pack', async () => {
        expect(await named(`${pack('A')}process P\nportfolio F { covers P }`)).toEqual(['A F P']);
    });
});

describe('what counts for a portfolio', () => {
    test('what its processes record together', async () => {
        const [matrix] = await matrices(
            `${pack('A')}process P { need "N" }\nprocess Q { kpi K }\nprocess R { kpi K need "N" }\nportfolio F { against A covers P, Q }`,
        );
        const [criterion] = matrix!.outcomes[0]!.criteria;
        expect(criterion!.expectations.map(({ recorded, places }) => [recorded, places.length])).toEqual([
            [true, 1],
            [true, 1],
        ]);
    });

    test('evidence of the files it sees, of its own and of its processes, and no other', async () => {
        const item = (name: string) => `evidence ${name} { held "x" shows C1 }`;
        const [matrix] = await matrices({
            'main.proc': `import "p.proc"\nportfolio F { against A covers P ${item('Own')} }\nportfolio G { ${item('Other')} }`,
            'p.proc': `import "pack.proc"\nimport "items.proc"\nprocess P { ${item('Inside')} }\nprocess Q { ${item('Beside')} }`,
            'items.proc': `import "pack.proc"\n${item('Top')}`,
            'stray.proc': `import "pack.proc"\n${item('Stray')}`,
            'review.proc': `import "p.proc"\nimport "more.proc"\nevaluation of P`,
            'more.proc': `import "pack.proc"\n${item('Review')}`,
            'pack.proc': pack('A'),
        });
        const names = matrix!.outcomes[0]!.criteria[0]!.evidence.map(({ evidence }) => evidence.name);
        expect(names.sort()).toEqual(['Inside', 'Own', 'Review', 'Top']);
    });

    test('a criterion of its own pack, not one of the same id elsewhere', async () => {
        const text = `${pack('A')}${pack('B')}process P\nevidence E { held "x" shows B.C2 }`;
        const [matrix] = await matrices(text);
        expect(matrix!.outcomes[0]!.criteria[1]!.evidence).toEqual([]);
    });

    test('evidence no older than its currency', async () => {
        const text = (currency: string) =>
            `criteria A { outcome O { criterion C { expects evidence with current } } }\nprocess P\nportfolio F { against A covers P ${currency} }\nevidence E { held "x" date 2025-10-01 }`;
        const recorded = async (currency: string) =>
            (await matrices(text(currency)))[0]!.outcomes[0]!.criteria[0]!.expectations[0]!.recorded;
        expect(await recorded('')).toBe(true);
        expect(await recorded('currency 14 months')).toBe(true);
        expect(await recorded('currency 12 months')).toBe(false);
    });
});
