import { EmptyFileSystem, URI } from 'langium';
import { expect, test } from 'vitest';
import { flowGraph } from '../../analysis/flow-graph.ts';
import { RootedPaths } from '../../linking/paths.ts';
import type { Process } from '../../model/types.ts';
import { createProcServices } from '../../services.ts';
import { randomDocument, randomFrom } from '../../testing/random-document.ts';
import { ask, done, hands, shape } from './testing.ts';

const { Grammar: grammar } = createProcServices(
    EmptyFileSystem,
    new RootedPaths(() => [URI.parse('file:///work/')]),
);

test('every action leaves a text that can be read', async () => {
    let tried = 0;
    for (let seed = 1; seed <= 300; seed++) {
        const random = randomFrom(seed);
        const text = randomDocument(grammar, seed);
        const start = Math.floor(random() * text.length);
        const end = random() < 0.5 ? start : start + Math.floor(random() * (text.length - start));
        const asked = await ask(`${text.slice(0, start)}⟦${text.slice(start, end)}⟧${text.slice(end)}`);
        // In a text that is broken already nothing can be said of what an action breaks.
        if (asked.context.document.problems.length > 0) continue;
        for (const action of asked.actions.filter(({ disabled }) => disabled === undefined)) {
            await done(asked, action);
            tried++;
        }
    }
    expect(tried).toBeGreaterThan(20);
}, 60_000);

test('whatever is extracted and put back leaves the flow as it was', async () => {
    let tried = 0;
    for (let seed = 1; seed <= 120; seed++) {
        const { write } = hands[seed % hands.length]!;
        const asked = await ask(write(randomFlow(seed)), ['refactor.extract']);
        const [action] = asked.actions;
        if (!action || action.disabled) continue;
        const extracted = await done(asked, action);
        const call = extracted.main.indexOf('runs ') + 5;
        const there = await ask(`${extracted.main.slice(0, call)}⟦⟧${extracted.main.slice(call)}`, [
            'refactor.inline',
        ]);
        const inlined = await done(there, there.actions[0]);
        const [before, after] = [asked.context.document.processes[0], inlined.document.processes[0]] as [
            Process,
            Process,
        ];
        expect(shape(after), `${asked.files['main.proc']}\n${extracted.main}\n${inlined.main}`).toEqual(
            shape(before),
        );
        expect(flowGraph(after).nodes.length).toBe(flowGraph(before).nodes.length);
        tried++;
    }
    expect(tried).toBeGreaterThan(30);
}, 60_000);

/** A process with a flow of all kinds of nodes, some of which are selected. */
function randomFlow(seed: number): string {
    const random = randomFrom(seed * 7919);
    const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
    let count = 0;
    const node = (depth: number, indent: string): string => {
        const name = `N${++count}`;
        const deeper = `${indent}    `;
        const kinds = ['step', 'step', 'wait', 'send', ...(depth < 2 ? ['decide', 'parallel', 'phase'] : [])];
        switch (pick(kinds)) {
            case 'wait':
                return `${indent}wait ${name} for 2 days`;
            case 'send':
                return `${indent}send "Send ${name}" by A to B {\n${deeper}in Doc${random() < 0.5 ? `\n${deeper}out D${name} "D"` : ''}\n${indent}}`;
            case 'decide':
                return `${indent}decide ${name} "Is ${name}?" {\n${deeper}yes {\n${nodes(depth + 1, `${deeper}    `)}\n${deeper}}\n${deeper}no -> N1\n${indent}}`;
            case 'parallel':
                return `${indent}parallel {\n${deeper}branch {\n${nodes(depth + 1, `${deeper}    `)}\n${deeper}}\n${deeper}branch {\n${nodes(depth + 1, `${deeper}    `)}\n${deeper}}\n${indent}}`;
            case 'phase':
                return `${indent}// about ${name}\n${indent}phase "Phase ${name}" {\n${nodes(depth + 1, deeper)}\n${indent}}`;
            default:
                return `${indent}step ${random() < 0.6 ? `${name} ` : ''}"Do ${name}" by A${random() < 0.15 ? ' -> N1' : ''}`;
        }
    };
    const nodes = (depth: number, indent: string): string =>
        Array.from({ length: 1 + Math.floor(random() * 4) }, () => node(depth, indent)).join('\n');
    const top = Array.from({ length: 4 + Math.floor(random() * 3) }, () => node(0, '        '));
    const from = Math.floor(random() * top.length);
    const to = from + 1 + Math.floor(random() * (top.length - from));
    const marked = [...top.slice(0, from), `⟦${top.slice(from, to).join('\n')}⟧`, ...top.slice(to)];
    return `role A\nrole B\n\nprocess P "P" {\n    input Doc "Document"\n    flow {\n        start\n${marked.join('\n')}\n        step N0 "Last" by A\n        end\n    }\n}\n`;
}
