import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Process, Workspace } from '../../model/types.ts';
import { modelOf } from '../../testing.ts';
import { differenceOf } from './difference.ts';

/** A process as lines of its flow: what stands on each line is of that line alone, so that lines can be edited freely. */
interface Draft {
    readonly lines: readonly Line[];
}
interface Line {
    readonly name: string;
    readonly label: string;
    readonly kind: 'step' | 'send' | 'wait' | 'decide';
    readonly role: string;
    readonly minutes: number;
    /** Index of the line to which an arrow leads. */
    readonly to: number;
}

const words = ['log', 'check', 'answer', 'call', 'customer', 'repair', 'case', 'letter', 'again', 'cause'];
const line = fc.record({
    label: fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 4 }).map(list => list.join(' ')),
    kind: fc.constantFrom('step', 'step', 'send', 'wait', 'decide'),
    role: fc.constantFrom('Ann', 'Ben', 'Cat'),
    minutes: fc.integer({ min: 1, max: 60 }),
    to: fc.nat(20),
});
const draft: fc.Arbitrary<Draft> = fc
    .array(line, { minLength: 1, maxLength: 14 })
    .map(lines => ({ lines: lines.map((each, index) => ({ ...each, name: `N${index}` }) as Line) }));

function textOf({ lines }: Draft, rename = (name: string) => name): string {
    const written = lines.map(({ name, label, kind, role, minutes, to }) => {
        const head = `${kind} ${rename(name)} "${label}"`;
        const target = rename(lines[to % lines.length]!.name);
        if (kind === 'wait') return `${head} for ${minutes} min`;
        if (kind === 'decide') return `${head} by ${role} { yes 40% -> ${target}  no { } }`;
        return `${head} by ${role} { time ${minutes} min  after ${minutes} days -> ${target} }`;
    });
    return [
        'role Ann "Advisor" role Ben "Surveyor" role Cat "Leader"',
        `process P "Handle it" { flow { start "In"\n${written.join('\n')}\nend "Out" good } }`,
    ].join('\n');
}

async function read(text: string): Promise<{ workspace: Workspace; process: Process }> {
    const { workspace, document } = await modelOf(text);
    return { workspace, process: document.processes[0]! };
}

async function between(before: string, after: string) {
    const [old, now] = [await read(before), await read(after)];
    return differenceOf(old.workspace, old.process, now.workspace, now.process);
}

const runs = { numRuns: 60 };

describe('whatever a process is like', () => {
    it('nothing differs from itself', async () => {
        await fc.assert(
            fc.asyncProperty(draft, async one => {
                const { changes, nodes, ways } = await between(textOf(one), textOf(one));
                expect(changes).toEqual([]);
                expect([...nodes, ...ways].every(({ state }) => state === 'same')).toBe(true);
            }),
            runs,
        );
    });

    it('layout, comments and names make no difference', async () => {
        await fc.assert(
            fc.asyncProperty(draft, async one => {
                // Labels of their own: of equal ones nobody could say which is which once the names are gone.
                const distinct = {
                    lines: one.lines.map((each, index) => ({ ...each, label: `${each.label} ${index}` })),
                };
                const renamed = textOf(distinct, name => `Other${name}`).replaceAll(
                    '\n',
                    '\n\n    // Not a word\n',
                );
                expect((await between(textOf(distinct), renamed)).changes).toEqual([]);
            }),
            runs,
        );
    });

    it('every edit is told, and every node stands in the difference exactly once', async () => {
        const edits = fc.array(
            fc.record({ at: fc.nat(20), how: fc.constantFrom('drop', 'insert', 'time', 'role') }),
            {
                minLength: 1,
                maxLength: 3,
            },
        );
        await fc.assert(
            fc.asyncProperty(draft, edits, async (one, list) => {
                const [before, after] = [textOf(one), textOf(edited(one, list))];
                const { changes, nodes, ways, before: old, after: now } = await between(before, after);
                if (before !== after) expect(changes).not.toEqual([]);
                expect(nodes.filter(each => each.before).map(each => each.before!.id)).toHaveLength(
                    flowLength(old.process),
                );
                expect(nodes.filter(each => each.after).map(each => each.after!.id)).toHaveLength(
                    flowLength(now.process),
                );
                expect(new Set(nodes.map(each => each.before ?? each.after)).size).toBe(nodes.length);
                for (const { state, before: was, after: is } of [...nodes, ...ways]) {
                    expect(was === undefined).toBe(state === 'added');
                    expect(is === undefined).toBe(state === 'removed');
                }
            }),
            runs,
        );
    });

    it('the way back is told as well: what was new is gone', async () => {
        await fc.assert(
            fc.asyncProperty(draft, draft, async (one, other) => {
                const there = await between(textOf(one), textOf(other));
                const back = await between(textOf(other), textOf(one));
                const count = (list: typeof there.nodes, state: string) =>
                    list.filter(each => each.state === state).length;
                expect(count(back.nodes, 'removed')).toBe(count(there.nodes, 'added'));
                expect(count(back.nodes, 'added')).toBe(count(there.nodes, 'removed'));
            }),
            runs,
        );
    });
});

function flowLength({ flow }: Process): number {
    return flow?.nodes.length ?? 0;
}

function edited(one: Draft, edits: readonly { at: number; how: string }[]): Draft {
    const lines = [...one.lines];
    edits.forEach(({ at, how }, index) => {
        const place = at % lines.length;
        const here = lines[place]!;
        if (how === 'drop' && lines.length > 1) lines.splice(place, 1);
        else if (how === 'insert')
            lines.splice(place, 0, { ...here, name: `New${index}`, label: 'quite another thing' });
        else if (how === 'time') lines[place] = { ...here, minutes: here.minutes + 1 };
        else lines[place] = { ...here, role: here.role === 'Ann' ? 'Ben' : 'Ann' };
    });
    return { lines };
}
