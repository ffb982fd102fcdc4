import { expect, test } from 'vitest';
import { stepsOf } from '../../analysis/nodes.ts';
import { modelOf } from '../../testing.ts';
import type { TextEdit } from '../rule.ts';
import { applied } from '../testing.ts';
import { addPerformer, addToWork, processBlock } from './blocks.ts';
import { appendClauses, prependClause } from './edits.ts';

test('a clause comes last, as far in as those already there', async () => {
    expect(await appended('process P "P" {\n  input I\n}\n')).toBe(
        'process P "P" {\n  input I\n  purpose "x"\n}\n',
    );
    expect(await appended('process P "P" {\n\tinput I\n}')).toBe(
        'process P "P" {\n\tinput I\n\tpurpose "x"\n}',
    );
    expect(await appended('process P "P" {\n}')).toBe('process P "P" {\n    purpose "x"\n}');
});

test('braces come where there are none', async () => {
    expect(await appended('process P "P"\nrole R')).toBe('process P "P" {\n    purpose "x"\n}\nrole R');
});

test('a block on one line is opened', async () => {
    expect(await appended('process P "P" { input I }')).toBe('process P "P" { input I \n    purpose "x"\n}');
    expect(await prepended('process P "P" { input I }')).toBe('process P "P" {\n    owner R\n input I }');
});

test('a brace that shares its line with a clause is no trap', async () => {
    expect(await appended('process P "P" {\n    input I }')).toBe(
        'process P "P" {\n    input I \n    purpose "x"\n}',
    );
});

test('what is written over several lines is indented in the hand of the writer', async () => {
    const text = 'process P "P" {\n  input I\n}';
    expect(
        await edited(text, process => appendClauses(processBlock(process), ['kpi K {', '\tunit %', '}'])),
    ).toBe('process P "P" {\n  input I\n  kpi K {\n    unit %\n  }\n}');
});

test('a clause that leads comes first, or behind the head', async () => {
    expect(await prepended('process P "P" {\n  input I\n}')).toBe('process P "P" {\n  owner R\n  input I\n}');
});

test('a performer is written behind the text of a step', async () => {
    expect(await performed('step "S"')).toBe('step "S" by R');
    expect(await performed('step S "S" -> T')).toBe('step S "S" by R -> T');
    expect(await performed('step S "S" {\n}')).toBe('step S "S" by R {\n}');
    expect(await performed('send S "S" to C')).toBe('send S "S" by R to C');
    expect(await performed('call S "S" runs P -> T')).toBe('call S "S" runs P by R -> T');
});

test('however the text of a step is written', async () => {
    expect(await performed('step S "the \\"S\\"" -> T')).toBe('step S "the \\"S\\"" by R -> T');
    expect(await performed('step S   "S" -> T')).toBe('step S   "S" by R -> T');
    expect(await performed('send S   "S" to C {\n}')).toBe('send S   "S" by R to C {\n}');
});

test('a clause of a step comes into its braces, before its arrow', async () => {
    const add = (step: string) => inStep(step, (work, process) => addToWork(work, process, 'note "n"'));
    expect(await add('step S "S" by R -> T')).toBe('step S "S" by R {\n    note "n"\n} -> T');
    expect(await add('step "S"')).toBe('step "S" {\n    note "n"\n}');
    expect(await add('step "S" {\n    time 5 min\n} -> T')).toBe(
        'step "S" {\n    time 5 min\n    note "n"\n} -> T',
    );
});

type ProcessModel = Awaited<ReturnType<typeof modelOf>>['document']['processes'][number];

async function edited(text: string, edit: (process: ProcessModel) => TextEdit): Promise<string> {
    const { document } = await modelOf(text);
    return applied(text, { title: '', unattended: false, edits: [edit(document.processes[0]!)] });
}

function appended(text: string): Promise<string> {
    return edited(text, process => appendClauses(processBlock(process), ['purpose "x"']));
}

function prepended(text: string): Promise<string> {
    return edited(text, process => prependClause(processBlock(process), 'owner R'));
}

function performed(step: string): Promise<string | undefined> {
    return inStep(step, work => addPerformer(work, 'R'));
}

/** Edits the first step of a flow; gives its text afterwards. */
async function inStep(
    step: string,
    edit: (step: ReturnType<typeof stepsOf>[number], process: ProcessModel) => TextEdit | undefined,
): Promise<string | undefined> {
    const [head, foot] = ['process P "P" { flow {\n', '\nend T } }'];
    const { document } = await modelOf(head + step + foot);
    const process = document.processes[0]!;
    const change = edit(stepsOf(process)[0]!, process);
    if (!change) return undefined;
    return applied(head + step + foot, { title: '', unattended: false, edits: [change] }).slice(
        head.length,
        -foot.length,
    );
}
