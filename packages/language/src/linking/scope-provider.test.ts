import { describe, expect, test } from 'vitest';
import { resolve } from '../model/lookup.ts';
import type { Ref } from '../model/types.ts';
import { modelOf } from '../testing.ts';

describe('names over files', () => {
    test('come from imported files, also from what these import, and cycles are allowed', async () => {
        const { document } = await modelOf({
            'main.proc': 'import "a.proc"\nprocess P { owner Manager }',
            'a.proc': 'import "folder/b.proc"',
            'folder/b.proc': 'import "../main.proc"\nrole Manager',
        });
        expect(document.processes[0]!.owner!.target).toMatchObject({
            file: 'file:///work/folder/b.proc',
            id: 'Manager',
        });
        expect(document.unresolved).toEqual([]);
    });

    test('do not come from files that nobody imports', async () => {
        const { document } = await modelOf({
            'main.proc': 'process P { owner Manager }',
            'team.proc': 'role Manager',
        });
        expect(document.unresolved).toMatchObject([
            { ref: { name: 'Manager', place: { line: 1, column: 19 } }, expected: ['role'], within: 'P' },
        ]);
    });

    test('do not come from outside the workspace', async () => {
        const { document } = await modelOf({
            'main.proc': 'import "../team.proc"\nimport "/etc/team.proc"\nimport "https://x/y"',
        });
        expect(document.imports.map(statement => statement.target)).toEqual([
            undefined,
            undefined,
            undefined,
        ]);
    });

    test('a nearer name hides a farther one', async () => {
        const { document, workspace } = await modelOf({
            'main.proc':
                'import "team.proc"\nrole Manager "Ours"\nprocess P { role Manager "Own" owner Manager }\nprocess Q { owner Manager }',
            'team.proc': 'role Manager "Theirs"',
        });
        const [p, q] = document.processes;
        expect(resolve(workspace, p!.owner)!.label).toBe('Own');
        expect(resolve(workspace, q!.owner)!.label).toBe('Ours');
    });

    test('a name of another kind hides nothing', async () => {
        const { document } = await modelOf(
            'role Log\nprocess P { flow { step Log "Log it" by Log -> Log } }',
        );
        expect(document.unresolved).toEqual([]);
        expect(document.processes[0]!.flow!.nodes[0]).toMatchObject({
            by: [{ target: { kind: 'role' } }],
            next: { target: { kind: 'step' } },
        });
    });
});

describe('names in processes', () => {
    const process = 'process P { kpi Speed flow { phase "A" { step Log "Log it" } } }';

    test('are seen from outside with the name of the process', async () => {
        const { document } = await modelOf(
            `${process}\nprocess Q { need "N" { shown by P.Speed } flow { step "x" -> P.Log } }`,
        );
        expect(document.unresolved).toEqual([]);
        expect(document.processes[1]!.needs[0]!.shownBy[0]!.target!.id).toBe('P.Speed');
    });

    test('are not seen from outside without it', async () => {
        const { document } = await modelOf(`${process}\nprocess Q { need "N" { shown by Speed } }`);
        expect(document.unresolved.map(({ ref }) => ref.name)).toEqual(['Speed']);
    });

    test('are seen by what is about the process', async () => {
        const { document } = await modelOf(
            `${process}\nevaluation of P { against Speed finding F "f" from Speed }\n` +
                'improvement "I" of P { result "r" from Speed implements R }\nevaluation E { recommend R "r" { because F } }',
        );
        expect(document.unresolved).toEqual([]);
    });

    test('an arrow may lead to a phase, and not to an artifact', async () => {
        const { document } = await modelOf(
            'process P { flow { phase A "a" { step "x" { out Form "Form" } -> A } -> Form } }',
        );
        expect(document.unresolved.map(({ ref }) => ref.name)).toEqual(['Form']);
        expect(document.unresolved[0]!.expected[0]).toBe('step');
    });
});

describe('criteria', () => {
    const pack = 'criteria Own { outcome 1 { criterion 1.1 "a" criterion MP2 "b" } }';

    test('of the built-in pack are seen everywhere', async () => {
        const { document } = await modelOf('evidence E { shows MP1, FocusAwardsL4.MP2 }');
        expect(shown(document.evidence[0]!.shows)).toEqual(['FocusAwardsL4.MP1', 'FocusAwardsL4.MP2']);
    });

    test('may have numbers, and need their pack only where two share an id', async () => {
        const { document } = await modelOf(
            `${pack}\nevidence E { shows 1.1, Own.1.1, Own.MP2, MP2 at "page 1" }`,
        );
        expect(shown(document.evidence[0]!.shows)).toEqual(['Own.1.1', 'Own.1.1', 'Own.MP2', undefined]);
        expect(document.unresolved.map(({ ref }) => ref.name)).toEqual(['MP2']);
    });

    test('of a pack with a built-in name are those of the nearer one', async () => {
        const { document } = await modelOf(
            'criteria FocusAwardsL4 { outcome X { criterion MP1 "mine" } }\nevidence E { shows MP1 }',
        );
        expect(document.evidence[0]!.shows[0]!.criterion.target!.file).toBe(document.file);
        expect(document.unresolved).toEqual([]);
    });
});

function shown(shows: readonly { readonly criterion: Ref }[]): (string | undefined)[] {
    return shows.map(({ criterion }) => criterion.target?.id);
}
