import { describe, expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver';
import { checkWorkspace } from '../../rules/check.ts';
import { edited, editorOf, shown } from '../testing.ts';

type Files = Parameters<typeof editorOf>[0];

const TODAY = { today: '2026-11-21' };

/** The texts after the name under the cursor was changed; checks that nothing is reported that was not before. */
async function renamed(files: Files, newName: string): Promise<Record<string, string>> {
    const { services, analysis, document, textDocument, position, texts } = await editorOf(files);
    const before = checkWorkspace(analysis.workspace(), TODAY).findings.map(finding => finding.code);
    const params = { textDocument, position, newName };
    const edit: WorkspaceEdit = (await services.lsp.RenameProvider!.rename(document, params))!;
    const after = edited(texts, edit);
    const reread = await editorOf(after);
    const codes = checkWorkspace(reread.analysis.workspace(), TODAY).findings.map(finding => finding.code);
    expect(codes.sort()).toEqual(before.sort());
    return after;
}

/** The sentence with which a new name is refused; the texts stay as they are. */
async function refusal(files: Files, newName: string): Promise<string> {
    const { services, document, textDocument, position } = await editorOf(files);
    const provider = services.lsp.RenameProvider!;
    try {
        await provider.rename(document, { textDocument, position, newName });
    } catch (error) {
        return (error as Error).message;
    }
    throw new Error('It was renamed.');
}

const FILES = {
    'team.proc':
        'role Advisor "Advisor"\nrole Lead { reports to Advisor }\nsystem CRM\nstakeholder Customer { customer }\ncalendar Office "Open" { days mon - fri }\norganisation "O" { goal Trust "Trust" }\n',
    'main.proc': `import "team.proc"
import "proof.proc"
process Claims "Claims" {
    owner Lead
    calendar Office
    supports goal Trust
    input Form from Customer
    flow {
        start In
        step Log "Log it" by Advisor {
            accountable Lead
            in Form
            out Record "Case record"
            using CRM
            touchpoint Customer by phone
            if "odd" -> Log
        }
        decide Fine "Fine?" { yes -> Out no -> Log }
        phase Last "Last" { step "File it" by Advisor { in Record independent of Log } }
        end Out
    }
    limit Quick { from In to Log }
    kpi Speed { owner Advisor evidence Minutes }
    need "n" { shown by Speed evidence Minutes }
    engage Customer by survey
    approval by Lead { evidence Minutes }
}
process Again { revises Claims flow { call "Once more" runs Claims by Advisor step "x" -> Claims.Log } need "n" { shown by Claims.Speed } }
`,
    'proof.proc': 'import "pack.proc"\nevidence Minutes "Minutes" { shows Own.1.1, LO.MP9 }\n',
    'pack.proc':
        'criteria Own "Own" { outcome First "a" { criterion 1.1 "b" } }\ncriteria LO { outcome Second "c" { criterion MP9 "d" } }\n',
    'review.proc':
        'import "main.proc"\nimport "team.proc"\nimport "proof.proc"\nevaluation Half of Claims { against Speed finding Slow "Slow" from Speed evidence Minutes recommend Ring "Ring" { because Slow owner Advisor measured by Speed } }\nimprovement "I" of Claims { implements Ring result "r" from Claims.Speed }\nportfolio Mine { against Own, LO covers Claims }\n',
};

describe('everything that has a name', () => {
    test.each([
        ['team.proc', 'role Advisor', 'Clerk', 7],
        ['team.proc', 'role Lead', 'Boss', 4],
        ['team.proc', 'system CRM', 'Book', 2],
        ['team.proc', 'stakeholder Customer', 'Tenant', 4],
        ['team.proc', 'calendar Office', 'Open', 2],
        ['team.proc', 'goal Trust', 'Faith', 2],
        ['main.proc', 'process Claims', 'Refunds', 8],
        ['main.proc', 'input Form', 'Sheet', 2],
        ['main.proc', 'start In', 'Arrival', 2],
        ['main.proc', 'step Log', 'Note-down', 6],
        ['main.proc', 'out Record', 'CaseFile', 2],
        ['main.proc', 'end Out', 'Done', 2],
        ['main.proc', 'decide Fine', 'Good', 1],
        ['main.proc', 'phase Last', 'Finale', 1],
        ['main.proc', 'limit Quick', 'Prompt', 1],
        ['main.proc', 'kpi Speed', 'Tempo', 7],
        ['proof.proc', 'evidence Minutes', 'Protokół', 5],
        ['pack.proc', 'criteria Own', 'Mine2', 3],
        ['pack.proc', 'criterion 1.1', '2.3', 2],
        ['pack.proc', 'criterion MP9', '4.2', 2],
        ['pack.proc', 'outcome First', 'LO1', 1],
        ['review.proc', 'evaluation Half', 'Year', 1],
        ['review.proc', 'finding Slow', 'TooSlow', 2],
        ['review.proc', 'recommend Ring', 'Call', 2],
        ['review.proc', 'portfolio Mine', 'Work', 1],
    ])('%s: %s becomes %s in %i places', async (file, declaration, newName, places) => {
        const at = declaration.lastIndexOf(' ') + 1;
        const files: Record<string, string> = { ...FILES };
        files[file] = files[file]!.replace(
            declaration,
            `${declaration.slice(0, at)}<|>${declaration.slice(at)}`,
        );
        const after = await renamed(files, newName);
        const count = (texts: Record<string, string>, name: string) =>
            Object.values(texts)
                .join('\n')
                .split(new RegExp(`(?<![\\w-])${name.replace('.', '\\.')}(?![\\w-])`)).length - 1;
        const old = declaration.slice(at);
        expect(count(after, newName) - count(FILES, newName)).toBe(places);
        expect(count(FILES, old) - count(after, old)).toBe(places);
    });
});

test('begins at any of the places', async () => {
    const after = await renamed(
        { ...FILES, 'review.proc': FILES['review.proc'].replace('Claims.Speed', 'Claims.Sp<|>eed') },
        'Tempo',
    );
    expect(after['main.proc']).toContain('kpi Tempo {');
    expect(after['main.proc']).toContain('shown by Claims.Tempo');
    expect(after['review.proc']).toContain('result "r" from Claims.Tempo');
});

test('begins at the process before a dot', async () => {
    const after = await renamed(
        { ...FILES, 'review.proc': FILES['review.proc'].replace('Claims.Speed', 'Cla<|>ims.Speed') },
        'Refunds',
    );
    expect(after['review.proc']).toContain('from Refunds.Speed');
    expect(after['main.proc']).toContain('-> Refunds.Log');
});

test('leaves things of that name alone that are other things', async () => {
    const after = await renamed(
        'role <|>Log\nprocess P { flow { step Log "Log" by Log step "x" -> Log } }\nprocess Q { role Log flow { step "y" by Log } }',
        'Clerk',
    );
    expect(after['main.proc']).toBe(
        'role Clerk\nprocess P { flow { step Log "Log" by Clerk step "x" -> Log } }\nprocess Q { role Log flow { step "y" by Log } }',
    );
});

test('keeps comments between the parts of a name, and lines that end in CR LF', async () => {
    const after = await renamed(
        'process P {\r\n kpi Spe<|>ed\r\n}\r\nprocess Q { need "n" {\r\n shown by P /* that one */ . Speed } }',
        'Tempo',
    );
    expect(after['main.proc']).toBe(
        'process P {\r\n kpi Tempo\r\n}\r\nprocess Q { need "n" {\r\n shown by P /* that one */ . Tempo } }',
    );
});

describe('a word of the language', () => {
    test.each(['customer', 'phone', 'time', 'owner'])(
        'may be a name where it is read as one: %s',
        async word => {
            await renamed(
                'role Ad<|>visor\nprocess P {\n owner Advisor flow { step "x" by Advisor\n } }',
                word,
            );
        },
    );

    test.each([
        ['process P { flow { start step "x" end Do<|>ne\n } }', 'good'],
        [
            'process P { flow {\n step Log "x"\n decide "d?" {\n yes -> L<|>og\n no -> Log } start Log2 } }',
            'step',
        ],
        ['process P { supports goal A }\norganisation "o" {\n goal <|>A } role X role Y', 'role'],
    ])('is refused where it would not: %s', async (text, word) => {
        const files = { 'main.proc': text };
        const outcome = await renamed(files, word).then(
            after => after['main.proc'],
            (error: Error) => error.message,
        );
        // Either it reads as before, which `renamed` checks, or a sentence says why not.
        expect(outcome).toMatch(/is a word of the language|-> step|goal role/);
    });

    test('is refused as the name of an end that would become its result', async () => {
        expect(await refusal('process P { flow { start step "x" end Do<|>ne\n } }', 'good')).toContain(
            '"good" is a word of the language',
        );
    });
});

describe('is refused with a sentence', () => {
    test.each([
        ['Team Leader', 'For example: TeamLeader.'],
        ['1st', 'begins with a letter'],
        ['', 'cannot be a name'],
        ['A.B', 'cannot be a name'],
        ['"x"', 'cannot be a name'],
        ['a\nb', 'cannot be a name'],
    ])('for %j', async (name, part) => {
        expect(await refusal('role Ad<|>visor', name)).toContain(part);
    });

    test('where a criterion gets no id', async () => {
        expect(await refusal('criteria C { outcome O { criterion <|>A } }', '1.')).toContain(
            'a number such as 1.1',
        );
    });

    test.each([
        ['in the same file', { 'main.proc': 'role <|>A\nsystem B' }],
        ['in the same process', { 'main.proc': 'process P { role <|>A kpi B }' }],
        ['in the same pack', { 'main.proc': 'criteria C { outcome O { criterion <|>A } outcome B { } }' }],
        ['where it is used', { 'main.proc': 'role <|>A\nprocess P { role B flow { step "x" by A } }' }],
        [
            'where the other is used',
            {
                'main.proc': 'import "b.proc"\nprocess P { role <|>A flow { step "x" by B } }',
                'b.proc': 'role B',
            },
        ],
        [
            'over files',
            {
                'a.proc': 'role <|>A',
                'main.proc': 'import "a.proc"\nimport "b.proc"\nprocess P { owner A }',
                'b.proc': 'role B',
            },
        ],
        [
            'among criteria of visible packs',
            {
                'main.proc':
                    'criteria C { outcome O { criterion <|>A } }\ncriteria D { outcome O2 { criterion B } }\nevidence E { shows B }',
            },
        ],
        [
            'before a dot',
            {
                'a.proc': 'process <|>A { kpi K }',
                'main.proc': 'import "b.proc"\nimport "a.proc"\nprocess P { need "n" { shown by A.K } }',
                'b.proc': 'process B { kpi K }',
            },
        ],
    ])('where the name is taken %s', async (_, files) => {
        expect(await refusal(files as Record<string, string>, 'B')).toMatch(
            /^"B" is already the name of an? \w+/,
        );
    });

    test('but not where the same name is out of sight', async () => {
        await renamed(
            { 'main.proc': 'role <|>A\nprocess P { owner A }', 'b.proc': 'role B\nprocess Q { owner B }' },
            'B',
        );
        await renamed('process P { kpi <|>A }\nprocess Q { kpi B need "n" { shown by B } }', 'B');
    });

    test('for what ships with the product', async () => {
        expect(await refusal('evidence E { shows MP<|>1 }', 'X')).toBe(
            '"MP1" ships with the product and cannot be renamed.',
        );
    });
});

test('says beforehand what would be renamed', async () => {
    const prepare = async (text: string) => {
        const { services, document, textDocument, position, texts } = await editorOf(text);
        const range = await services.lsp.RenameProvider!.prepareRename(document, { textDocument, position });
        return shown(texts, textDocument.uri, range!);
    };
    expect(await prepare('process P { kpi K }\nprocess Q { need "n" { shown by P<|>.K } }')).toBe(
        'main.proc:2: P',
    );
    expect(await prepare('process P { kpi K }\nprocess Q { need "n" { shown by P.K<|> } }')).toBe(
        'main.proc:2: K',
    );
    expect(await prepare('criteria C { outcome O { criterion 1<|>.1 } }')).toBe('main.proc:1: 1.1');
    await expect(prepare('process P { fl<|>ow { } }')).rejects.toThrow('There is no name here');
    await expect(prepare('role A "a<|>b"')).rejects.toThrow('There is no name here');
});
