import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { type FlowGraph, flowGraph } from './flow-graph.ts';

async function graphOf(flow: string): Promise<FlowGraph> {
    const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
    return flowGraph(document.processes[0]!);
}

/** Ways as `from>to`, with the answer where there is one; ids without the process. */
async function waysOf(flow: string): Promise<string[]> {
    const { edges } = await graphOf(flow);
    const short = (id: string) => id.replace('P.', '').replace(/^[a-z]+:/, '');
    return edges.map(edge => `${short(edge.from)}>${short(edge.to)}${edge.label ? ` ${edge.label}` : ''}`);
}

describe('the ways of a flow', () => {
    test('follow the text, and an arrow replaces the next one', async () => {
        expect(await waysOf('start S\nstep A "a"\nstep B "b" -> D\nstep C "c"\nstep D "d"\nend E')).toEqual([
            'S>A',
            'A>B',
            'B>D',
            'C>D',
            'D>E',
        ]);
    });

    test('a start passes on to the next node that is no start', async () => {
        expect(await waysOf('start A\nstart B\nstep C "c"\nend E')).toEqual(['A>C', 'B>C', 'C>E']);
    });

    test('an arrow on a line of its own is the next node', async () => {
        expect(await waysOf('start S\n-> B\nstep A "a"\n-> B\nend B')).toEqual(['S>B', 'A>B']);
    });

    test('phases only group, and an arrow to one leads to its first node', async () => {
        expect(
            await waysOf('start S\nphase X "x" {\nphase Y "y" { }\nstep A "a"\n}\nstep B "b" -> X\nend E'),
        ).toEqual(['S>A', 'A>B', 'B>A']);
        const { byId } = await graphOf('phase X "x" {\nphase Y "y" {\nstep A "a"\n}\n}');
        expect(byId.get('P.A')!.phases).toEqual(['P.X', 'P.Y']);
    });

    test('a branch with braces continues after the decision, a branch with an arrow jumps', async () => {
        const flow = 'decide Q "q?" {\nyes 60% {\nstep A "a"\n}\nmaybe { }\nno -> E\n}\nstep B "b"\nend E';
        expect(await waysOf(flow)).toEqual(['Q>A yes', 'A>B', 'Q>B maybe', 'Q>E no', 'B>E']);
    });

    test('a parallel block starts all its branches and joins them', async () => {
        const flow = 'parallel X "x" {\nbranch "l" {\nstep A "a"\n}\nbranch {\nstep B "b"\n}\n}\nend E';
        expect(await waysOf(flow)).toEqual(['X>A l', 'A>X/join', 'X>B', 'B>X/join', 'X/join>E']);
        expect((await graphOf(flow)).byId.get('P.B')!.parallels).toEqual([{ id: 'P.X', branch: 1 }]);
    });

    test('exceptions and deadlines leave their step', async () => {
        expect(await waysOf('step A "a" {\nif "Scam" 3% -> E\nafter 2 days -> A\n}\nend E')).toEqual([
            'A>E',
            'A>E Scam',
            'A>A after 2 days',
        ]);
    });

    test('have ids of their own where two lead the same way', async () => {
        const { edges } = await graphOf('decide Q "q?" {\nyes -> E\nno -> E\n}\nend E');
        expect(edges.map(edge => edge.id)).toEqual(['P.Q->P.E', 'P.Q->P.E~2']);
    });
});

describe('chances', () => {
    test('of branches with none share what is left', async () => {
        const { edges } = await graphOf('decide Q "q?" {\na 40% -> E\nb -> E\nc -> E\n}\nend E');
        expect(edges.map(edge => edge.chance)).toEqual([0.4, 0.3, 0.3]);
        expect(edges.map(edge => edge.stated)).toEqual([true, false, false]);
    });

    test('of exceptions are taken from the normal way', async () => {
        const { edges } = await graphOf('step A "a" {\nif "x" 3% -> E\nif "y" -> E\n}\nend E');
        expect(edges.map(edge => edge.chance)).toEqual([0.97, 0.03, undefined]);
    });
});

describe('ways that lead nowhere', () => {
    test.each([
        ['the end of the text', 'step A "a"', 'end-of-text'],
        ['a decision without otherwise', 'decide A "q?" {\nmaybe -> E\n}\nend E', 'incomplete-decision'],
        ['an arrow to nothing', 'step A "a" -> Nowhere', 'unknown-target'],
        ['arrows in a circle', 'phase X "x" {\n-> Y\n}\nphase Y "y" {\n-> X\n}', 'unknown-target'],
    ])('%s', async (_, flow, why) => {
        expect((await graphOf(flow)).loose.map(loose => loose.why)).toContain(why);
    });

    test('keep their answer', async () => {
        const { loose } = await graphOf('decide A "q?" {\nyes -> E\nno -> Nowhere\n}\nend E');
        expect(loose).toMatchObject([{ why: 'unknown-target', label: 'no' }]);
    });

    test.each(['yes -> E\nno -> E', 'a 30% -> E\nb 70% -> E', 'a -> E\notherwise -> E'])(
        'not: %s',
        async branches => {
            expect((await graphOf(`decide A "q?" {\n${branches}\n}\nend E`)).loose).toEqual([]);
        },
    );
});

test('a process without a flow has an empty graph', async () => {
    const { document } = await modelOf('process P');
    expect(flowGraph(document.processes[0]!).nodes).toEqual([]);
});
