import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { type FlowGraph, flowGraph, type GraphEdge } from './flow-graph.ts';
import { randomFlow } from './random-flow.fixture.ts';
import { reachableFrom } from './reachability.ts';
import { soundnessOf } from './soundness.ts';

async function sound(flow: string) {
    const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
    return soundnessOf(document.processes[0]!);
}

/** `yes`, or why not and what is met: `waits: S F(1) E`. */
async function told(flow: string): Promise<string> {
    const { sound: answer, run } = await sound(flow);
    if (!run) return answer;
    const met = run.steps.map(({ node, way }) => `${node.name ?? node.kind}${way ? `(${way})` : ''}`);
    return `${run.why}: ${met.join(' ')}`;
}

describe('sound is', () => {
    test.each([
        ['a line', 'start step A "a" end'],
        ['a loop that can be left', 'start step A "a" decide "d?" { yes -> A no {} } end'],
        ['several starts and ends', 'start "x" start "y" decide "d?" { yes { end "1" } no { end "2" } }'],
        [
            'a parallel block',
            'start parallel { branch { step "a" } branch { } branch "c" { wait for 1 day } } end',
        ],
        [
            'a loop inside a branch',
            'start parallel { branch { step A "a" decide "d?" { yes -> A no {} } } branch { } } end',
        ],
        [
            'a way round a parallel block',
            'start decide "d?" { yes -> F no -> E } parallel F { branch { step "a" } branch { } } end E',
        ],
        [
            'an arrow that leaves a branch and comes back',
            'start parallel { branch { step A "a" -> X step B "b" } branch { step "c" } } end step X "x" -> B',
        ],
        [
            'a message that is waited for',
            'start receive "r" { after 5 days -> E } wait until "an answer" end E',
        ],
    ])('%s', async (_, flow) => {
        expect(await told(flow)).toBe('yes');
    });
});

describe('the shortest run that stops', () => {
    test('an end inside a branch leaves the others waiting', async () => {
        const flow =
            'start S step A "a" parallel F { branch "one" { step B "b" } branch "two" { step C "c" end E } } end Z';
        expect(await told(flow)).toBe('waits: S A F(two) C E');
        expect((await sound(flow)).run?.waiting).toMatchObject([{ block: { name: 'F' }, missing: [1] }]);
    });

    test('in blocks inside blocks every one waits', async () => {
        const flow =
            'start S parallel F { branch { } branch { parallel G { branch { decide D "d?" { yes { end E } no { } } } branch { } } } } end Z';
        expect(await told(flow)).toBe('waits: S F G D(yes) E');
        expect((await sound(flow)).run?.waiting).toMatchObject([
            { block: { name: 'G' }, missing: [0] },
            { block: { name: 'F' }, missing: [1] },
        ]);
    });

    test('the shorter of two is told', async () => {
        const branch = 'parallel F { branch { step "x" end E } branch { end Q } } end Z';
        expect(await told(`start S ${branch}`)).toBe('waits: S F Q');
    });

    test('an arrow into a branch makes it wait for its sisters', async () => {
        const flow =
            'start S decide D "d?" { yes -> B no {} } parallel F { branch { step A "a" } branch { step B "b" } } end Z';
        expect(await told(flow)).toBe('waits: S D(yes) B');
    });

    test('an arrow out of a branch leaves the others waiting', async () => {
        const flow = 'start S parallel F { branch { step A "a" -> Z } branch { step B "b" } } end Z';
        expect(await told(flow)).toMatch(/^waits: S F/);
        expect((await sound(flow)).run?.waiting).toMatchObject([{ block: { name: 'F' }, missing: [0] }]);
    });

    test('an arrow into a sister branch makes one come twice and one never', async () => {
        const flow = 'start S parallel F { branch { step A "a" -> B } branch { step B "b" } } end Z';
        expect(await told(flow)).toMatch(/^waits: S F/);
    });

    test('the text stops, though an exception leads on', async () => {
        expect(await told('start S step A "a" -> B end Z step B "b" { if "odd" -> Z }')).toBe(
            'text-ends: S A B',
        );
    });

    test('no answer fits', async () => {
        expect(await told('start S decide D "d?" { maybe -> Z } end Z')).toBe('no-answer: S D');
    });

    test('a circle that never ends', async () => {
        expect(await told('start S decide D "d?" { yes -> A no {} } end Z step A "a" step B "b" -> A')).toBe(
            'circle: S D(yes) A',
        );
    });
});

test('a process that lacks a start or an end, or has something that is never met, is not sound', async () => {
    expect(await sound('step "a" end')).toEqual({ sound: 'no' });
    expect(await sound('start step "a"')).toEqual({ sound: 'no' });
    expect(await sound('start end step "aside" end')).toEqual({ sound: 'no' });
});

test('nothing is known where there is no flow, or an arrow leads to an unknown name', async () => {
    expect(await sound('')).toEqual({ sound: 'unknown' });
    expect(await sound('start step "a" -> Nowhere end')).toEqual({ sound: 'unknown' });
});

describe('much to explore', () => {
    const wide = (branches: number, last: string) =>
        `start parallel F { ${Array.from({ length: branches }, (_, index) => `branch { step "${index}a" step "${index}b" step "${index}c" }`).join(' ')} branch { ${last} } } end step X "x" -> B`;

    test('blocks that no arrow enters or leaves are explored one by one', async () => {
        expect(await told(wide(40, 'step "a" step B "b"').replace('end step X "x" -> B', 'end'))).toBe('yes');
    });

    test('where that does not help and there is too much, nobody knows', async () => {
        expect(await told(wide(12, 'step A "a" -> X step B "b"'))).toBe('unknown');
        expect(await told(wide(2, 'step A "a" -> X step B "b"'))).toBe('yes');
    });
});

test('says the same as a simulator that tries everything, one move after the other', async () => {
    const answers = { yes: 0, no: 0 };
    for (let seed = 1; seed <= 250; seed++) {
        const flow = randomFlow(seed);
        const { document } = await modelOf(`process P { flow {\n${flow}\n} }`);
        const process = document.processes[0]!;
        const expected = simulated(flowGraph(process));
        if (expected === 'too much') continue;
        const { sound: found, run } = soundnessOf(process);
        expect(found, flow).toBe(expected);
        if (run) expect(run.steps[0]?.node.kind, flow).toBe('start');
        answers[expected]++;
    }
    // Both answers are tried often enough.
    expect(Math.min(answers.yes, answers.no)).toBeGreaterThan(25);
});

/** Every position written as a sorted list; no blocks, no cleverness. */
function simulated(graph: FlowGraph): 'yes' | 'no' | 'too much' {
    const starts = graph.nodes.filter(node => node.kind === 'start').map(node => node.id);
    if (!graph.nodes.some(node => node.kind === 'end')) return 'no';
    if (reachableFrom(graph, starts).size < graph.nodes.length) return 'no';
    const next = new Map<string, string[]>();
    const pending = [...starts];
    for (let key = pending.pop(); key !== undefined; key = pending.pop()) {
        if (next.has(key)) continue;
        if (next.size > 3000 || key.split(' ').length > 8) return 'too much';
        const moves = key === '' ? [] : movesFrom(graph, key.split(' '));
        if (moves === 'stuck' || (moves.length === 0 && key !== '')) return 'no';
        next.set(key, moves);
        pending.push(...moves);
    }
    const good = new Set(['']);
    for (let size = -1; size !== good.size; ) {
        size = good.size;
        for (const [key, moves] of next) if (moves.some(move => good.has(move))) good.add(key);
    }
    return [...next.keys()].every(key => good.has(key)) ? 'yes' : 'no';
}

function movesFrom(graph: FlowGraph, tokens: readonly string[]): string[] | 'stuck' {
    const moves: string[] = [];
    const replace = (taken: readonly string[], added: readonly string[]) => {
        const rest = [...tokens];
        for (const token of taken) rest.splice(rest.indexOf(token), 1);
        moves.push([...rest, ...added].sort().join(' '));
    };
    for (const token of new Set(tokens)) {
        const fork = token.split('|')[1];
        if (fork !== undefined) {
            const wanted = (graph.outgoing.get(fork) ?? []).map((_, branch) => `bar|${fork}|${branch}`);
            if (token === wanted[0] && wanted.every(each => tokens.includes(each)))
                replace(wanted, [`${fork}/join`]);
            continue;
        }
        const node = graph.byId.get(token)!;
        const ways = graph.outgoing.get(token) ?? [];
        if (graph.loose.some(({ from }) => from === token)) return 'stuck';
        if (node.kind === 'end' && node.parallels.length > 0) return 'stuck';
        if (node.kind === 'end') replace([token], []);
        else if (node.kind === 'fork')
            replace(
                [token],
                ways.map(edge => arrival(graph, edge)),
            );
        else for (const edge of ways) replace([token], [arrival(graph, edge)]);
    }
    return moves;
}

function arrival(graph: FlowGraph, edge: GraphEdge): string {
    const fork = edge.to.endsWith('/join') ? edge.to.slice(0, -'/join'.length) : undefined;
    if (fork === undefined) return edge.to;
    const branch =
        edge.from === fork
            ? graph.outgoing.get(fork)?.indexOf(edge)
            : graph.byId.get(edge.from)?.parallels.find(({ id }) => id === fork)?.branch;
    return `bar|${fork}|${branch ?? 'stray'}`;
}
