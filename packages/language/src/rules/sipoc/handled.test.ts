import { describe, expect, test } from 'vitest';
import { check, messagesOf } from '../testing.ts';

const people = 'role A "Advisor"\nstakeholder T "Tenant" { customer }\n';

function process(clauses: string, nodes: string): string {
    return `${people}process P "P" { stage designed ${clauses} flow { ${nodes} } }`;
}

describe('input-unused', () => {
    test('offers the step that receives it from its supplier first', async () => {
        const text = process('input Letter "Letter" from T', 'step "Log" by A receive "Take in" by A from T');
        const { findings } = await check(text);
        const finding = findings.find(({ code }) => code === 'input-unused');
        expect(finding?.message).toBe(
            'No step is recorded that takes the input "Letter". Write in the step that does: in Letter.',
        );
        expect(finding?.fixes.map(fix => fix.title)).toEqual([
            'Taken by the step "Take in"',
            'Taken by the step "Log"',
        ]);
    });

    test.each([
        [
            'a step deep down takes it',
            'input I',
            'phase "F" { decide "Is it?" { yes { step "S" { in I } } no {} } }',
        ],
        ['there are no steps yet', 'input I', 'start end'],
        ['a step takes something nobody knows: that may be it', 'input I', 'step "S" { in J }'],
    ])('silent: %s', async (_, clauses, nodes) => {
        expect(await messagesOf('input-unused', process(clauses, nodes))).toEqual([]);
    });

    test('to give it is not to take it', async () => {
        expect(await messagesOf('input-unused', process('input I', 'step "S" { out I }'))).toHaveLength(1);
    });
});

describe('output-unproduced', () => {
    test('offers the last steps first', async () => {
        const text = process('output Answer "Answer" to T', 'step "Log" by A step "Write" by A');
        const { findings } = await check(text);
        const finding = findings.find(({ code }) => code === 'output-unproduced');
        expect(finding?.message).toBe(
            'No step is recorded that gives the output "Answer". Write in the step that does: out Answer.',
        );
        expect(finding?.fixes.map(fix => fix.title)).toEqual([
            'Given by the step "Write"',
            'Given by the step "Log"',
        ]);
    });

    test.each([
        ['a step gives it', 'output O', 'step "S" { out O }'],
        ['there are no steps yet', 'output O', ''],
        ['a step gives something nobody knows', 'output O', 'step "S" { out J }'],
    ])('silent: %s', async (_, clauses, nodes) => {
        expect(await messagesOf('output-unproduced', process(clauses, nodes))).toEqual([]);
    });
});

describe('sipoc-size', () => {
    const steps = (count: number) =>
        Array.from({ length: count }, (_, index) => `step "S${index}"`).join(' ');
    const sized = (nodes: string, technique = 'sipoc') =>
        messagesOf('sipoc-size', process(`technique ${technique} because "x"`, nodes));

    test('says how many there are, and what to do', async () => {
        expect(await sized(steps(8))).toEqual([
            'The SIPOC of "P" has 8 steps or phases at its top level; four to seven can be read at a glance. Put steps that belong together into a phase: phase "Listen" { … }.',
        ]);
        expect(await sized(steps(1))).toEqual([
            'The SIPOC of "P" has one step or phase at its top level; four to seven can be read at a glance. Write the process in four to seven steps, or choose another technique for so short a one.',
        ]);
    });

    test.each([
        ['four', steps(4), 'sipoc'],
        ['seven', steps(7), 'sipoc'],
        ['a phase counts as one', `phase "F" { ${steps(9)} } ${steps(3)}`, 'sipoc'],
        ['another technique', steps(9), 'flowchart'],
        ['nothing there yet', 'start end', 'sipoc'],
    ])('silent: %s', async (_, nodes, technique) => {
        expect(await sized(nodes, technique)).toEqual([]);
    });
});
