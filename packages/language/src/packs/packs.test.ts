import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { coverage } from '../coverage/index.ts';
import { kinds } from '../coverage/kinds/index.ts';
import type { Pack } from '../model/types.ts';
import { ruleOf } from '../rules/index.ts';
import { modelOf } from '../testing.ts';
import { builtinPacks } from './packs.generated.ts';

const names = ['FocusAwardsL4', 'HousingComplaints', 'ISO9001-4-4', 'UnitTemplate'];
const { workspace } = await modelOf('');
const packs = [...workspace.documents.values()]
    .filter(({ builtin }) => builtin)
    .flatMap(({ packs }) => packs);

test('what is built in is what stands in the files (npm run generate writes it)', () => {
    const folder = new URL('./', import.meta.url);
    const files = readdirSync(folder).filter(name => name.endsWith('.proc'));
    expect(Object.keys(builtinPacks)).toEqual(files.sort());
    for (const name of files) expect(builtinPacks[name]).toBe(readFileSync(new URL(name, folder), 'utf8'));
    expect(packs.map(({ name }) => name)).toEqual(names);
});

test('they can be read, and no two criteria share an id', () => {
    const documents = [...workspace.documents.values()].filter(({ builtin }) => builtin);
    expect(documents.flatMap(({ problems, unresolved }) => [...problems, ...unresolved])).toEqual([]);
    const ids = packs.flatMap(criteriaOf).map(({ name }) => name);
    expect(new Set(ids).size).toBe(ids.length);
});

describe.each(packs)('$name', pack => {
    test('states its status, its source and its version, and is nobody’s official text', () => {
        expect(pack.status).toMatch(/^(paraphrase|third-party)$/);
        expect(pack.source?.value).toBeTruthy();
        expect(pack.version?.value).toBeTruthy();
    });

    test('expects what can be expected, and rules that there are', () => {
        for (const { name, expectations } of criteriaOf(pack)) {
            expect(expectations.length, name).toBeGreaterThan(0);
            for (const { form, what, features, rules } of expectations) {
                expect(rules.filter(({ value }) => !ruleOf(value))).toEqual([]);
                const kind = kinds.get(what.value);
                expect(kind !== undefined || form === 'clean', what.value).toBe(true);
                expect(features.filter(({ value }) => !kind?.features.has(value))).toEqual([]);
            }
        }
    });

    test('can be met by a document: the complaints example claims all of it once its evidence says so', async () => {
        const ids = criteriaOf(pack).map(({ name }) => name);
        const files = {
            ...complaints(),
            'all.proc': [
                'import "complaint-evaluation.proc"',
                `evidence Map "Map" { held "x" kind product author own date 2026-10-01 commentary "c" shows ${ids.join(', ')} }`,
                `portfolio All { against ${pack.name} covers ComplaintHandling }`,
            ].join('\n'),
        };
        const matrices = coverage((await modelOf(files)).workspace, { today: '2026-11-21' });
        const mine = matrices.find(({ portfolio }) => portfolio?.name === 'All');
        const open = mine?.outcomes
            .flatMap(({ criteria }) => criteria)
            .filter(({ state }) => state !== 'claimed')
            .map(({ criterion, expectations }) => [
                criterion.name,
                expectations.map(({ missing }) => missing),
            ]);
        expect(open).toEqual([]);
    });

    test('is met by nothing that is empty', async () => {
        const text = `process P\nportfolio F { against ${pack.name} covers P }`;
        const matrices = coverage((await modelOf(text)).workspace, { today: '2026-11-21' });
        const states = matrices[0]?.outcomes.flatMap(({ criteria }) => criteria.map(({ state }) => state));
        expect(new Set(states)).not.toContain('claimed');
    });
});

describe('the page about packs', () => {
    const page = readFileSync(new URL('../../../../docs/packs.md', import.meta.url), 'utf8');
    const snippets = [...page.matchAll(/^```proc\n(.*?)^```$/gms)].map(match => match[1]!);

    test('lists the packs, and what can be expected', () => {
        for (const name of names) expect(page).toContain(`| \`${name}\` | `);
        for (const [kind, { features }] of kinds) {
            expect(page).toContain(`| ${kind} | ${[...features.keys()].join(' · ') || '–'} |`);
        }
    });

    test('has examples that read together as they stand', async () => {
        const { document } = await modelOf([...snippets, 'process ComplaintHandling'].join('\n'));
        expect(document.unresolved.map(({ ref }) => ref.name)).toEqual([]);
        expect(
            document.packs[0]?.outcomes.flatMap(({ criteria }) => criteria.map(({ name }) => name)),
        ).toEqual(['1.1', '2.1']);
    });
});

function criteriaOf({ outcomes }: Pack) {
    return outcomes.flatMap(({ criteria }) => criteria);
}

function complaints(): Record<string, string> {
    const folder = new URL('../../../../examples/complaints/', import.meta.url);
    const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
    const named = readdirSync(folder).filter(name => name.endsWith('.proc'));
    const files = readdirSync(new URL('evidence/', folder)).map(name => `evidence/${name}`);
    return Object.fromEntries([...named, ...files, 'data/reopened.csv'].map(name => [name, read(name)]));
}
