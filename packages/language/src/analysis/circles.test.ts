import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { circlesOf } from './circles.ts';
import { flowGraph } from './flow-graph.ts';

async function circles(flow: string): Promise<string[]> {
    const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
    const found = circlesOf(flowGraph(document.processes[0]!), edge => edge.kind !== 'deadline');
    return found.map(circle => circle.map(id => id.slice(2)).join(' '));
}

test('nodes that lead to each other, in the order of the text', async () => {
    const flow =
        'start S step A "a" -> C step B "b" -> D step C "c" -> A step D "d" -> B step X "x" -> X end';
    expect(await circles(flow)).toEqual(['A C', 'B D', 'X']);
});

test('two loops over one node are one', async () => {
    const flow = 'step A "a" decide D "d?" { yes -> A no -> B otherwise -> E } step B "b" -> D end E';
    expect(await circles(flow)).toEqual(['A D B']);
});

test('what is passed over makes none', async () => {
    expect(await circles('step A "a" step B "b" { after 1 day -> A } end')).toEqual([]);
});

test('a flow may be thousands of nodes deep', async () => {
    const steps = Array.from({ length: 3000 }, (_, index) => `step S${index} "s"`);
    expect((await circles(`${steps.join('\n')} -> S0`))[0]?.split(' ')).toHaveLength(3000);
});
