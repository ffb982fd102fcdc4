import { expect, test } from 'vitest';
import { check } from '../testing.ts';

async function dead(flow: string) {
    const { findings } = await check(`process P "P" {\nflow {\n${flow}\n}\n}`);
    return findings.filter(finding => finding.code === 'flow-dead-end');
}
async function deadLines(flow: string): Promise<number[]> {
    return (await dead(flow)).map(finding => finding.place.line - 2);
}

test('the text stops', async () => {
    const [finding] = await dead('start\ndecide "D?" {\nyes -> E\nno -> S\n}\nend E\nstep S "Wait"');
    expect(finding?.message).toBe(
        'From the step "Wait" no end can be reached. Add an arrow to where it goes on, or an end.',
    );
});

test('a livelock: every node of the circle, with the others beside it', async () => {
    const found = await dead(
        'start\ndecide "D?" {\nyes -> E\nno -> A\n}\nend E\nstep A "A"\nstep B "B" -> A',
    );
    expect(found.map(finding => finding.place.line - 2)).toEqual([7, 8]);
    expect(found[0]?.message).toBe(
        'Whoever comes to the step "A" goes in a circle and never reaches an end. Add an arrow that leads out.',
    );
    expect(found[0]?.related.map(related => related.place.line - 2)).toEqual([8]);
});

test('what only leads to such a place', async () => {
    expect(await deadLines('start\nend\nstart "Other"\nstep "A"\nstep "B"')).toEqual([3, 4, 5]);
});

test('an incomplete decision none of whose answers leads to an end', async () => {
    expect(await deadLines('start\nend\nstart\ndecide D "D?" {\nmaybe -> D\n}')).toEqual([3, 4]);
});

test('a parallel block is reported once', async () => {
    expect(
        await deadLines('start\nend\nparallel {\nbranch {\nstep "A"\n}\nbranch {\nstep "B"\n}\n}'),
    ).toEqual([3, 5, 8]);
});

test.each([
    ['no end', 'start\nstep "A"'],
    ['a loop with a way out', 'start\nstep A "A"\ndecide "Again?" {\nyes -> A\nno -> E\n}\nend E'],
    ['a deadline leads out', 'start\nstep A "A" {\nafter 2 days -> E\n} -> A\nend E'],
    ['an exception leads out', 'start\nstep A "A" {\nif "odd" -> E\n} -> A\nend E'],
    ['an incomplete decision with an answer that ends', 'start\ndecide "D?" {\nyes -> E\n}\nend E'],
])('silent: %s', async (_, flow) => {
    expect(await deadLines(flow)).toEqual([]);
});

test('an arrow with an unknown name may be meant for an end: only the name is reported', async () => {
    const { findings } = await check('process P "P" { flow { start step "A" -> Ende end End } }');
    expect(findings.map(finding => finding.code)).toEqual(['name-unknown']);
});

test('an end that has no name is given one', async () => {
    const [finding] = await dead(
        'start\ndecide "D?" {\nyes -> S\notherwise {\nend "Refund paid" good\n}\n}\nstep S "Wait"',
    );
    expect(finding?.fixes.map(fix => [fix.title, fix.edits.map(edit => edit.text)])).toEqual([
        ['Add an end after the step "Wait"', ['\nend "Done"']],
        ['Lead from the step "Wait" to the end "Refund paid"', ['RefundPaid ', ' -> RefundPaid']],
    ]);
});
