import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { expectedForLimit, expectedTime, leadTime } from './expected-time.ts';

/** Minutes of working time, and the labels of nodes without times; undefined where nothing is known. */
async function between(flow: string, from: string, to: string, more = '') {
    const { workspace, document } = await modelOf(`process P { flow {\n${flow}\n} ${more} }`);
    const ids = (names: string) => names.split(' ').map(name => `P.${name}`);
    const found = expectedTime(workspace, document.processes[0]!, ids(from), ids(to));
    return found && [Math.round(found.minutes * 1000) / 1000, ...found.missing.map(node => node.label)];
}

test('adds waiting and touch time behind the first node, up to the end of the second', async () => {
    const flow =
        'start A "a" step B "b" { time 8 to 12 min wait 1 working day } wait for 2 hours step C "c" { time 20 min }';
    expect(await between(flow, 'A', 'B')).toEqual([490]);
    expect(await between(flow, 'B', 'C')).toEqual([140]);
    expect(await between(flow, 'A', 'C')).toEqual([630]);
    expect(await between(flow, 'C', 'A')).toBeUndefined();
});

describe('chances', () => {
    test('weigh the ways', async () => {
        const flow =
            'start A decide D "d?" { time 1 min yes 25% { step "s" { time 100 min } } no { step "t" { time 20 min } } } end E';
        expect(await between(flow, 'A', 'E')).toEqual([41]);
    });

    test('leave out the runs that do not get there', async () => {
        const flow =
            'start A step B "b" { time 10 min } decide D "d?" { yes 10% { end X } no { step "t" { time 20 min } } } end E';
        expect(await between(flow, 'A', 'E')).toEqual([30]);
    });

    test('make a loop as long as its repetitions: three on average with one in three leaving', async () => {
        const flow =
            'start A step B "b" { time 10 min } decide D "d?" { yes 33.3333333333% -> E no -> B } end E';
        expect(await between(flow, 'A', 'E')).toEqual([30]);
    });

    test('that no one left out of a loop has make it never end', async () => {
        expect(await between('start A step B "b" { time 1 min } -> B end E', 'A', 'E')).toBeUndefined();
    });

    test('of an exception count with its percent, and not without', async () => {
        const flow = (percent: string) =>
            `start A step B "b" { time 10 min if "odd" ${percent} -> C } end E step C "c" { time 100 min } -> E`;
        expect(await between(flow('20%'), 'A', 'E')).toEqual([30]);
        expect(await between(flow(''), 'A', 'E')).toEqual([10]);
    });
});

describe('a parallel block', () => {
    const block =
        'start A parallel F "f" { branch { step B "b" { time 30 min } step C "c" { time 10 min } } branch { step D "d" { time 50 min } } } step G "g" { time 1 min }';

    test('takes as long as its longer branch', async () => {
        expect(await between(block, 'A', 'G')).toEqual([51]);
        expect(await between(block, 'A', 'F')).toEqual([50]);
        expect(await between(block, 'F', 'G')).toEqual([1]);
    });

    test('is entered where the clock stops inside', async () => {
        expect(await between(block, 'A', 'C')).toEqual([40]);
    });

    test('makes a clock that starts inside wait for the longer branch', async () => {
        expect(await between(block, 'B', 'G')).toEqual([21]);
        expect(await between(block, 'D', 'G')).toEqual([1]);
    });

    test('may stand in another, and tells what is missing in any branch', async () => {
        const flow =
            'start A parallel "o" { branch { parallel "i" { branch { step "x" } branch { step "y" { time 9 min } } } } branch { } } end E';
        expect(await between(flow, 'A', 'E')).toEqual([9, 'x']);
    });
});

test('tells the steps on the way that have no times, and no others', async () => {
    const flow =
        'start A step B "b" { time 5 min } receive "c" wait W "w" until "a reply" step D "d" { wait 1 hour } end E step "aside"';
    expect(await between(flow, 'A', 'E')).toEqual([65, 'c', 'w']);
    expect(await between(flow, 'A', 'B')).toEqual([5]);
});

test('of several starts the last one met counts', async () => {
    const flow =
        'start A step B "b" { time 10 min } step C "c" { time 10 min } decide "again?" { yes 50% -> B no { } } step D "d" { time 4 min }';
    expect(await between(flow, 'A B', 'D')).toEqual([14]);
    const branches =
        'start A decide "d?" { yes 25% { step B "b" { time 1 min } step "x" { time 40 min } } no { step C "c" { time 1 min } } } step D "d" { time 4 min }';
    expect(await between(branches, 'B C', 'D')).toEqual([14]);
});

test('a call without times takes as long as the process that it runs', async () => {
    const { workspace, document } = await modelOf(
        'process P { flow { start call "c" runs Q call "own" runs Q { time 1 min } end } }\n' +
            'process Q { flow { start step "q" { time 30 min } call "again" runs P { time 5 min } end } }\n' +
            'process R { flow { start call "r" runs R end } }',
    );
    const [p, , r] = document.processes;
    expect(leadTime(workspace, p!)).toMatchObject({ minutes: 36, missing: [] });
    expect(leadTime(workspace, r!)).toMatchObject({ minutes: 0, missing: [{ label: 'r' }] });
});

test('a limit stands still while it is paused, and begins anew', async () => {
    const limit = async (clauses: string) => {
        const { workspace, document } = await modelOf(
            `process P { flow { start A step B "b" { time 10 min } step C "c" { time 20 min } step D "d" { time 40 min } end E } limit L { ${clauses} } }`,
        );
        const process = document.processes[0]!;
        return expectedForLimit(workspace, process, process.limits[0]!)?.minutes;
    };
    expect(await limit('from A to D')).toBe(70);
    expect(await limit('from A to D paused while B')).toBe(60);
    expect(await limit('from A to D starts again at C')).toBe(40);
    expect(await limit('from "the letter" to D')).toBeUndefined();
});

test('a thousand steps with loops are counted', async () => {
    const steps = Array.from({ length: 1000 }, (_, index) => {
        const back = index % 10 === 9 ? ` decide "r${index}?" { yes 10% -> S${index - 5} no { } }` : '';
        return `step S${index} "s${index}" { time 1 min }${back}`;
    });
    const found = await between(`start A ${steps.join('\n')} end E`, 'A', 'E');
    expect(found![0]).toBeGreaterThan(1000);
});
