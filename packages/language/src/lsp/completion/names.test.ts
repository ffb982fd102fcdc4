import { expect, test } from 'vitest';
import { complete } from './completing.fixture.ts';
import { inFlow } from './world.fixture.ts';

const FILES = {
    'team.proc': 'role Advisor "Customer service advisor"\n',
    'other/people.proc':
        '/** Knows the law. */\nrole Lawyer "Legal advisor"\nsystem Ledger\nprocess Elsewhere {}\n',
    'kpis.proc': 'process Counted { kpi Days }\n',
    'pack.proc': 'criteria Own "Own" { outcome O { criterion 1.1 "First" criterion 1.2 "Second" } }\n',
};

test('a name comes with its label and its comment', async () => {
    const { item } = await complete(inFlow('        step "x" by <|>'));
    expect(item('Boss')).toMatchObject({
        labelDetails: { description: 'Team leader' },
        filterText: 'Boss Team leader',
        documentation: { value: expect.stringContaining('Leads the advisors.') },
    });
});

test('a name of another file brings its import, in the order of the alphabet', async () => {
    const text = 'import "kpis.proc"\nimport "team.proc"\n\nprocess P { flow { step "x" by <|> } }\n';
    const { labels, item, accept } = await complete(text, { files: FILES });
    expect(labels).toEqual(['Advisor', 'Lawyer', 'Ledger']);
    expect(item('Lawyer').labelDetails?.description).toBe('Legal advisor – imports other/people.proc');
    expect(accept('Lawyer')).toBe(
        'import "kpis.proc"\nimport "other/people.proc"\nimport "team.proc"\n\nprocess P { flow { step "x" by Lawyer } }\n',
    );
});

test.each([
    ['process P { owner <|> }', 'import "team.proc"\n\nprocess P { owner Advisor }'],
    [
        '// The refund\n\nprocess P { owner <|> }',
        '// The refund\n\nimport "team.proc"\n\nprocess P { owner Advisor }',
    ],
    [
        '/** About P. */\nprocess P { owner <|> }',
        'import "team.proc"\n\n/** About P. */\nprocess P { owner Advisor }',
    ],
    [
        'import "z.proc"\r\nprocess P { owner <|> }',
        'import "team.proc"\r\nimport "z.proc"\r\nprocess P { owner Advisor }',
    ],
    [
        'import "z.proc"\nimport "a.proc"\nprocess P { owner <|> }',
        'import "z.proc"\nimport "a.proc"\nimport "team.proc"\nprocess P { owner Advisor }',
    ],
])('the import finds its place: %s', async (text, expected) => {
    expect((await complete(text, { files: FILES })).accept('Advisor')).toBe(expected);
});

test('the import is relative to the file', async () => {
    const { accept } = await complete('process P { owner <|> }', { files: FILES, path: 'deep/er/main.proc' });
    expect(accept('Lawyer')).toContain('import "../../other/people.proc"');
});

test('what is imported through another file needs no import', async () => {
    const files = { ...FILES, 'all.proc': 'import "team.proc"\n' };
    const { item } = await complete('import "all.proc"\nprocess P { owner <|> }', { files });
    expect(item('Advisor').additionalTextEdits).toBeUndefined();
});

test('criteria with dots in their ids, also of a pack that is not imported', async () => {
    const text = 'evidence E { shows 1.<|> }';
    const { accept } = await complete(text, { files: FILES });
    expect(accept('1.2')).toBe('import "pack.proc"\n\nevidence E { shows 1.2 }');
    expect((await complete(`import "pack.proc"\n${text}`, { files: FILES })).accept('1.1')).toContain(
        'shows 1.1 }',
    );
});

test('a node without a name gets one when an arrow leads to it', async () => {
    const { accept, labels } = await complete(
        'process P {\n flow {\n  step "Log it" -> <|>\n  step "Ask again"\n  end "All is paid" good\n }\n}',
    );
    expect(labels).toEqual(['AskAgain', 'AllIsPaid']);
    expect(accept('AllIsPaid')).toContain(
        'step "Log it" -> AllIsPaid\n  step "Ask again"\n  end AllIsPaid "All is paid" good',
    );
});

test('what only an arrow can reach, and none does, leads', async () => {
    const { labels } = await complete(
        'process P {\n flow {\n  step A "a" -> <|>\n  step B "b"\n  end C "c"\n  step D "d" -> B\n  step E "e"\n }\n}',
    );
    expect(labels).toEqual(['D', 'E', 'B', 'C']);
});

test('of very many names elsewhere those that resemble what is typed are offered', async () => {
    const many = Array.from({ length: 80 }, (_, index) => `role Clerk${index}`).join('\n');
    const files = { 'many.proc': many };
    const all = await complete('process P { owner <|> }', { files });
    expect(all.list.isIncomplete).toBe(true);
    expect(all.labels).toHaveLength(50);
    const some = await complete('process P { owner ck7<|> }', { files });
    expect(some.list.isIncomplete).toBe(false);
    expect(some.labels).toContain('Clerk77');
    expect(some.labels).not.toContain('Clerk66');
});

test('a name that stood in such a clause before leads', async () => {
    const files = {
        'first.proc':
            'role Clerk\nrole Boss\nprocess A {\n owner Boss\n flow { step "a" by Clerk step "b" by Clerk }\n}\n',
    };
    const ask = async (clause: string) =>
        (await complete(`import "first.proc"\nprocess P { ${clause} <|> }`, { files })).labels;
    expect(await ask('owner')).toEqual(['Boss', 'Clerk']);
    expect(await ask('flow { step "x" by')).toEqual(['Clerk', 'Boss']);
});
