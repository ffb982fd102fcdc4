import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { flowGraph } from './flow-graph.ts';
import { isShareKnown, shareReaching } from './reach.ts';

async function shareOf(flow: string, id: string): Promise<number> {
    const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
    return Math.round(shareReaching(document.processes[0]!, id) * 1e6) / 1e6;
}

test('multiplies the chances on the way, and adds those of different ways', async () => {
    const flow =
        'start decide D "d?" { yes 20% -> B no -> A }\nstep A "a" { if "odd" 50% -> B }\nend\nstep B "b"\nend';
    expect(await shareOf(flow, 'P.A')).toBe(0.8);
    expect(await shareOf(flow, 'P.B')).toBe(0.6);
    expect(await shareOf(flow, 'P.D->P.A')).toBe(0.8);
    expect(await shareOf(flow, 'P.A->P.B')).toBe(0.4);
});

test('counts a case once that comes by again and again', async () => {
    const flow =
        'start\nstep A "a"\ndecide D "d?" { again 50% -> A lost 25% { end L } otherwise -> E }\nend E';
    expect(await shareOf(flow, 'P.A')).toBe(1);
    expect(await shareOf(flow, 'P.E')).toBe(0.5);
    expect(await shareOf(flow, 'P.D->P.A')).toBe(0.5);
    expect(await shareOf(flow, 'P.D->P.E')).toBe(0.5);
});

test('sends every case into all branches of a parallel block', async () => {
    const flow =
        'start\ndecide D "d?" { yes 40% { parallel F { branch { step A "a" } branch { step B "b" } } } no { } }\nend E';
    expect(await shareOf(flow, 'P.A')).toBe(0.4);
    expect(await shareOf(flow, 'P.B')).toBe(0.4);
    expect(await shareOf(flow, 'P.F/join')).toBe(0.4);
    expect(await shareOf(flow, 'P.E')).toBe(1);
});

test('begins at each start alike, and never takes a deadline', async () => {
    const flow =
        'start A\nstep X "x" -> E\nstart B\nstep Y "y" { after 2 days -> Z }\nend E\nstep Z "z"\nend';
    expect(await shareOf(flow, 'P.X')).toBe(0.5);
    expect(await shareOf(flow, 'P.Y')).toBe(0.5);
    expect(await shareOf(flow, 'P.Z')).toBe(0);
    expect(await shareOf(flow, 'P.Nowhere')).toBe(0);
});

test('every edge of a flow is less likely than where it comes from', async () => {
    const { document } = await modelOf(
        'process P { flow {\nstart\ndecide "d?" { a 10% -> S b 20% { step "t" { if "x" 30% -> S } } c { end } }\nstep S "s"\nend\n} }',
    );
    const process = document.processes[0]!;
    for (const edge of flowGraph(process).edges) {
        expect(shareReaching(process, edge.id)).toBeLessThanOrEqual(shareReaching(process, edge.from));
    }
});

test.each([
    ['answers without a percent', 'start decide D "d?" { yes -> A no -> B }', { A: false, B: false }],
    ['the one answer that is left', 'start decide D "d?" { yes 20% -> A no -> B }', { A: true, B: true }],
    ['an answer that leads nowhere yet', 'start decide D "d?" { yes -> A no -> Nowhere }', { A: false }],
    ['ways that meet again', 'start decide D "d?" { yes -> A no -> A }', { A: true, B: true }],
    [
        'a percent behind such a meeting',
        'start decide D "d?" { yes { step X "x" } no { step Y "y" } } decide E "e?" { yes 10% -> B no -> A }',
        { A: true, B: true, X: false },
    ],
    ['several starts', 'start S -> A start T -> B', { A: false, B: false }],
])('knows whether it rests on what nobody wrote: %s', async (_, flow, known) => {
    const text = `process P { flow {\n${flow}\nstep A "a"\nend\nstep B "b"\nend\n} }`;
    const { document } = await modelOf(text);
    const found = Object.keys(known).map(id => [id, isShareKnown(document.processes[0]!, `P.${id}`)]);
    expect(Object.fromEntries(found)).toEqual(known);
});
