import { expect, test } from 'vitest';
import { check } from '../testing.ts';

async function unreachable(flow: string): Promise<string[]> {
    const { findings } = await check(`process P "P" {\nflow {\n${flow}\n}\n}`);
    const found = findings.filter(finding => finding.code === 'flow-unreachable');
    return found.map(finding => /leads to the (.*)\. Let/.exec(finding.message)?.[1] ?? '');
}

test('what no line before and no arrow leads to', async () => {
    expect(await unreachable('start\nstep A "A" -> C\nstep B "B"\nstep C "C"\nend')).toEqual(['step "B"']);
    expect(await unreachable('start\nend\nstep "After the end"\nstep "And after"')).toEqual([
        'step "After the end"',
        'step "And after"',
    ]);
    expect(await unreachable('start\ndecide D "D?" {\nyes -> E\nno -> E\n}\nstep B "B"\nend E')).toEqual([
        'step "B"',
    ]);
});

test('a parallel block is one thing', async () => {
    expect(await unreachable('start\nend\nparallel "Both" {\nbranch {\nstep "B"\n}\nbranch {\n}\n}')).toEqual(
        ['parallel block "Both"', 'step "B"'],
    );
});

test('something without words is named by its line', async () => {
    expect(await unreachable('start\nend\nend')).toEqual(['end in line 5']);
});

test.each([
    ['no start', 'step "A"\nend\nstep "B"'],
    ['several starts', 'start "Letter"\nstart "Call"\nstep A "A"\nend'],
    ['a start away from the main path', 'start\nend\nstart "Hazard"\nstep "Make safe"\nend'],
    [
        'exceptions and deadlines',
        'start\nstep A "A" {\nif "odd" -> B\nafter 2 days -> C\n}\nend\nstep B "B" -> C\nend C',
    ],
    ['an arrow to a phase', 'start\nstep "A" -> Late\nphase Late "Late" {\nstep "B"\n}\nend'],
    ['a branch with nodes of its own', 'start\ndecide "D?" {\nyes {\nstep "B"\n}\notherwise {\n}\n}\nend'],
    ['nothing at all', ''],
])('silent: %s', async (_, flow) => {
    expect(await unreachable(flow)).toEqual([]);
});

test('an arrow with an unknown name may be meant for it: only the name is reported', async () => {
    const { findings } = await check('process P "P" { flow { start step "A" -> Bee end step B "B" end } }');
    expect(findings.map(finding => finding.code)).toEqual(['name-unknown']);
});
