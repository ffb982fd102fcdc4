import { describe, expect, test } from 'vitest';
import { DocumentHighlightKind } from 'vscode-languageserver';
import { editorOf, shown } from '../testing.ts';

const TEAM = 'role Advisor "Advisor"\nrole Lead { reports to Advisor }\n';

/** Where the name under the cursor leads. */
async function definition(files: Parameters<typeof editorOf>[0]) {
    const { services, document, textDocument, position, texts } = await editorOf(files);
    const links = await services.lsp.DefinitionProvider!.getDefinition(document, { textDocument, position });
    return links?.map(
        link =>
            `${shown(texts, document.uri.toString(), link.originSelectionRange!)} -> ${shown(texts, link.targetUri, link.targetSelectionRange)}`,
    );
}

async function references(files: Parameters<typeof editorOf>[0], includeDeclaration = true) {
    const { services, document, textDocument, position, texts } = await editorOf(files);
    const context = { includeDeclaration };
    const params = { textDocument, position, context };
    const found = await services.lsp.ReferencesProvider!.findReferences(document, params);
    return found.map(({ uri, range }) => shown(texts, uri, range));
}

describe('definition', () => {
    test('crosses files', async () => {
        const text = 'import "team.proc"\nprocess P { owner Ad<|>visor }';
        expect(await definition({ 'main.proc': text, 'team.proc': TEAM })).toEqual([
            'main.proc:2: Advisor -> team.proc:1: Advisor',
        ]);
    });

    test('is found right behind a name, also behind one that ends in another alphabet', async () => {
        expect(await definition('role Café\nprocess P { owner Café<|> }')).toEqual([
            'main.proc:2: Café -> main.proc:1: Café',
        ]);
    });

    test.each([
        ['P<|>.Speed', 'main.proc:2: P -> main.proc:1: P'],
        ['P.Spe<|>ed', 'main.proc:2: Speed -> main.proc:1: Speed'],
    ])('of %s is that of the part under the cursor', async (text, expected) => {
        const found = await definition(
            `process P { kpi Speed }\nprocess Q { need "n" { shown by ${text} } }`,
        );
        expect(found).toEqual([expected]);
    });

    test.each([
        ['FocusAwards<|>L4.MP1', 'FocusAwardsL4'],
        ['FocusAwardsL4.<|>MP1', 'MP1'],
        ['MP1<|>', 'MP1'],
    ])('of the criterion %s lies in the built-in pack', async text => {
        const { services, document, textDocument, position } = await editorOf(`evidence E { shows ${text} }`);
        const [link] = (await services.lsp.DefinitionProvider!.getDefinition(document, {
            textDocument,
            position,
        }))!;
        expect(link!.targetUri).toBe('builtin:/focus-awards-l4.proc');
    });

    test.each([
        ['import "te<|>am.proc"', 'team.proc'],
        ['evidence E { file "data/<|>a.pdf" }', 'a.pdf'],
        ['process P { kpi K { results from "data/b.csv<|>" } }', 'b.csv'],
    ])('of %s is the file', async (text, file) => {
        const files = { 'main.proc': text, 'team.proc': '', 'data/a.pdf': 'x', 'data/b.csv': 'month,n\n' };
        const { services, document, textDocument, position } = await editorOf(files);
        const links = await services.lsp.DefinitionProvider!.getDefinition(document, {
            textDocument,
            position,
        });
        expect(links!.map(link => link.targetUri)).toEqual([expect.stringContaining(file)]);
    });

    test.each(['import "../te<|>am.proc"', 'import "mis<|>sing.proc"', 'step<|>', 'role A "La<|>bel"'])(
        'of %s is nowhere',
        async text => {
            expect(await definition(text)).toBeUndefined();
        },
    );
});

describe('references', () => {
    test('come from all files, the declaration first', async () => {
        const files = {
            'team.proc': TEAM.replace('Advisor', 'Advi<|>sor'),
            'main.proc': 'import "team.proc"\nprocess P { owner Advisor flow { step "x" by Lead, Advisor } }',
            'other.proc': 'role Advisor\nprocess Q { owner Advisor }',
        };
        expect(await references(files)).toEqual([
            'team.proc:1: Advisor',
            'main.proc:2: Advisor',
            'main.proc:2: Advisor',
            'team.proc:2: Advisor',
        ]);
        expect(await references(files, false)).toHaveLength(3);
    });

    test('to a process are those by its name, also before a dot', async () => {
        const text = 'process <|>P { kpi Speed }\nprocess Q { revises P need "n" { shown by P.Speed } }';
        expect(await references(`${text}\nevaluation of P { against Speed }`)).toEqual([
            'main.proc:1: P',
            'main.proc:2: P',
            'main.proc:3: P',
        ]);
    });

    test('to a criterion and its pack come from evidence and portfolios', async () => {
        const pack = (criteria: string) =>
            `criteria ${criteria} { outcome LO1 { criterion 1.1 "a" } }\nevidence E { shows 1.1, Own.1.1 }\nportfolio F { against Own }`;
        expect(await references(pack('O<|>wn'))).toEqual([
            'main.proc:1: Own',
            'main.proc:2: Own',
            'main.proc:3: Own',
        ]);
        expect(await references(pack('Own').replace('criterion 1.1', 'criterion <|>1.1'))).toEqual([
            'main.proc:1: 1.1',
            'main.proc:2: 1.1',
            'main.proc:2: 1.1',
        ]);
    });

    test('to a built-in criterion are found from where it is used', async () => {
        const files = {
            'main.proc': 'evidence E { shows MP<|>1 }',
            'b.proc': 'evidence F { shows FocusAwardsL4.MP1 }',
        };
        expect(await references(files, false)).toEqual(['b.proc:1: MP1', 'main.proc:1: MP1']);
    });

    test('to a rule come from waivers and packs', async () => {
        const found = await references(
            'allow step-un<|>assigned because "x"\nprocess P { allow kpi-missing, step-unassigned }',
        );
        expect(found).toContain('main.proc:1: step-unassigned');
        expect(found).toContain('main.proc:2: step-unassigned');
        expect(found.filter(place => place.includes('awards-l4.proc'))).toHaveLength(1);
    });
});

test('highlights tell where a thing is made from where it is used', async () => {
    const { services, document, textDocument, position, texts } = await editorOf(
        'process P {\ninput Form\nflow {\nstep "a" { in F<|>orm }\nstep "b" { out Form }\n}\n}',
    );
    const found = await services.lsp.DocumentHighlightProvider!.getDocumentHighlight(document, {
        textDocument,
        position,
    });
    expect(found!.map(({ range, kind }) => [shown(texts, textDocument.uri, range), kind])).toEqual([
        ['main.proc:2: Form', DocumentHighlightKind.Write],
        ['main.proc:4: Form', DocumentHighlightKind.Read],
        ['main.proc:5: Form', DocumentHighlightKind.Write],
    ]);
});

test('highlights leave out the declaration of another file', async () => {
    const { services, document, textDocument, position } = await editorOf({
        'main.proc': 'import "team.proc"\nprocess P { owner Ad<|>visor }',
        'team.proc': TEAM,
    });
    const found = await services.lsp.DocumentHighlightProvider!.getDocumentHighlight(document, {
        textDocument,
        position,
    });
    expect(found).toHaveLength(1);
});

test('links lead to files that are there and may be read', async () => {
    const { services, document, textDocument } = await editorOf({
        'main.proc':
            'import "team.proc"\nimport "gone.proc"\nimport "../out.proc"\nevidence E { file "a b.pdf" }\nportfolio F { evidence G { file "/etc/passwd" } }',
        'team.proc': TEAM,
        'a b.pdf': '',
    });
    const links = await services.lsp.DocumentLinkProvider!.getDocumentLinks(document, { textDocument });
    expect(links).toEqual([
        {
            range: { start: { line: 0, character: 8 }, end: { line: 0, character: 17 } },
            target: 'file:///work/team.proc',
            tooltip: 'Open the file',
        },
        {
            range: { start: { line: 3, character: 19 }, end: { line: 3, character: 26 } },
            target: 'file:///work/a%20b.pdf',
            tooltip: 'Open the file',
        },
    ]);
});

describe('the call hierarchy', () => {
    const files = (cursor: (text: string) => string) => ({
        'main.proc': cursor(
            'import "sub.proc"\nprocess Main "The whole" { flow { call Fix "Fix it" runs Repair call "Again" runs Repair step "x" } }',
        ),
        'sub.proc': 'process Repair "Repair it" { flow { step "y" } }',
    });
    const items = async (cursor: (text: string) => string) => {
        const opened = await editorOf(files(cursor));
        const { services, document, textDocument, position } = opened;
        const provider = services.lsp.CallHierarchyProvider!;
        const prepared = await provider.prepareCallHierarchy(document, { textDocument, position });
        return { provider, prepared, ...opened };
    };

    test.each([
        ['Repair call', 'Re<|>pair call', 'Repair it'],
        ['Fix "', 'F<|>ix "', 'Repair it'],
        ['step', 'st<|>ep', 'The whole'],
        ['Main', '<|>Main', 'The whole'],
    ])('begins at %s with the process that is meant', async (from, to, name) => {
        const { prepared } = await items(text => text.replace(from, to));
        expect(prepared!.map(item => item.name)).toEqual([name]);
    });

    test('tells who runs a process, and where', async () => {
        const { provider, prepared, texts } = await items(text => text.replace('Fix', '<|>Fix'));
        const calls = (await provider.incomingCalls({ item: prepared![0]! }))!;
        expect(calls.map(call => call.from.name)).toEqual(['The whole']);
        expect(calls[0]!.fromRanges.map(range => shown(texts, calls[0]!.from.uri, range))).toEqual([
            'main.proc:2: Repair',
            'main.proc:2: Repair',
        ]);
        expect(await provider.outgoingCalls({ item: prepared![0]! })).toEqual([]);
    });

    test('tells what a process runs', async () => {
        const { provider, prepared } = await items(text => text.replace('Main', '<|>Main'));
        const calls = (await provider.outgoingCalls({ item: prepared![0]! }))!;
        expect(calls.map(call => [call.to.name, call.to.uri, call.fromRanges.length])).toEqual([
            ['Repair it', 'file:///work/sub.proc', 2],
        ]);
    });
});
