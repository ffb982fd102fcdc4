import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { declaredInFile, declaredInProcess } from './declarations.ts';
import { flowGraph } from './flow-graph.ts';
import { stepsOf } from './nodes.ts';
import { partyRefsOf } from './parties.ts';
import { leadingTo, reachableFrom } from './reachability.ts';
import { referencesTo } from './references.ts';
import { accountableFor, isCustomer, isFrontline } from './responsibility.ts';
import { imported, visible } from './visibility.ts';

test('reachability goes along the arrows, circles included', async () => {
    const { document } = await modelOf(
        'process P { flow { start S step A "A" step B "B" -> A step C "C" end E } }',
    );
    const graph = flowGraph(document.processes[0]!);
    expect([...reachableFrom(graph, ['P.S'])].sort()).toEqual(['P.A', 'P.B', 'P.S']);
    expect([...leadingTo(graph, ['P.E'])].sort()).toEqual(['P.C', 'P.E']);
    expect([...leadingTo(graph, ['P.A'])].sort()).toEqual(['P.A', 'P.B', 'P.S']);
});

test('what is declared at the top of a file, and what inside a process', async () => {
    const { document } = await modelOf(`
        organisation "O" { goal Trust "T" }
        process P {
            input I
            flow { phase Ph "Ph" { decide D "D?" { yes { step S "S" { out Art "Art" } } no {} } } }
            kpi K
            evaluation E { finding F "F" recommend R "R" }
            role Inside
        }
        evaluation Ev of P { finding Late "Late" }
        portfolio Po { evidence Item "Item" }`);
    expect(declaredInFile(document).map(element => element.name)).toEqual([
        'Trust',
        'P',
        'Ev',
        'Late',
        'Po',
        'Item',
    ]);
    expect(declaredInProcess(document.processes[0]!).map(element => element.name)).toEqual([
        'I',
        'Ph',
        'D',
        'S',
        'Art',
        'K',
        'E',
        'F',
        'R',
        'Inside',
    ]);
});

test('where a process names somebody, in the order of the text', async () => {
    const { document } = await modelOf(
        'role R\nstakeholder C\nsystem S\nprocess P { approval by C owner R output O to C flow { step "A" by R { using S } } kpi K { owner R } }',
    );
    expect(partyRefsOf(document.processes[0]!).map(ref => ref.name)).toEqual(['C', 'R', 'C', 'R', 'S', 'R']);
});

test('references to an element are found wherever they stand, behind the name of a process too', async () => {
    const { document } = await modelOf(
        'process P { kpi K need "N" { shown by K } }\nprocess Q { need "M" { shown by P.K } kpi K need "L" { shown by K } }',
    );
    const names = document.processes.map(process =>
        referencesTo(document, process.kpis[0]!).map(ref => `${ref.name}:${ref.place.line}`),
    );
    expect(names).toEqual([['K:1', 'P.K:2'], ['K:2']]);
});

test('who is accountable for a step', async () => {
    const { document } = await modelOf(
        'role R\nrole M\nsystem S\nprocess P { flow { step "1" by R step "2" by R { accountable M } step "3" by R, M step "4" by S step "5" } }',
    );
    expect(stepsOf(document.processes[0]!).map(step => accountableFor(step).map(ref => ref.name))).toEqual([
        ['R'],
        ['M'],
        [],
        [],
        [],
    ]);
});

test('who is a customer, and who is of the front line', async () => {
    const { workspace, document } = await modelOf(
        'role R { frontline }\nrole M\nstakeholder C { customer }\nstakeholder F { frontline }\nsystem S\nprocess P { flow { step "1" by R, M, C, F, S } }',
    );
    const [step] = stepsOf(document.processes[0]!);
    expect(step?.by.filter(ref => isCustomer(workspace, ref)).map(ref => ref.name)).toEqual(['C']);
    expect(step?.by.filter(ref => isFrontline(workspace, ref)).map(ref => ref.name)).toEqual(['R', 'F']);
});

test('a file sees what it imports, what that imports, and the built-in packs', async () => {
    const { workspace, document } = await modelOf({
        'main.proc': 'import "a.proc"\nimport "b.proc"\nimport "gone.proc"',
        'a.proc': 'import "c.proc"',
        'b.proc': 'import "main.proc"',
        'c.proc': '',
        'd.proc': '',
    });
    const names = (files: readonly { file: string }[]) => files.map(({ file }) => file.split('/').at(-1));
    expect(names(imported(workspace, document))).toEqual(['main.proc', 'a.proc', 'b.proc', 'c.proc']);
    expect(visible(workspace, document).filter(other => other.builtin).length).toBeGreaterThan(0);
    expect(names(visible(workspace, document))).not.toContain('d.proc');
});
