import { expect, test } from 'vitest';
import type { CodeAction, CodeActionContext, Range } from 'vscode-languageserver';
import { type ClientOptions, clientWith } from '../../testing/client.ts';

const TEXT = `role Lead "Team leader"
process P "P" {
    owner Leed
    flow {
        start
        step A "A" by Lead -> B
        step B "B" by Lead
        end
    }
}
`;

async function ask(
    text: string,
    range: Range,
    context: Partial<CodeActionContext> = {},
    options?: ClientOptions,
): Promise<CodeAction[]> {
    const client = await clientWith({ 'a.proc': text }, options);
    await client.open('a.proc');
    return client.connection.sendRequest('textDocument/codeAction', {
        textDocument: { uri: client.uri('a.proc') },
        range,
        context: { diagnostics: [], ...context },
    });
}

function lines(first: number, last: number): Range {
    return { start: { line: first, character: 0 }, end: { line: last + 1, character: 0 } };
}

test('fixes and other changes come in one list', async () => {
    const actions = await ask(TEXT, lines(2, 2));
    expect(actions.map(({ title, kind }) => `${kind} ${title}`)).toContain('quickfix Write "Lead"');
    const steps = await ask(TEXT, lines(5, 6));
    expect(steps.map(({ title, kind }) => `${kind} ${title}`)).toEqual([
        'refactor.extract Extract 2 steps into a process',
    ]);
    const [edits] = Object.values(steps[0]!.edit!.changes!);
    expect(edits).toHaveLength(2);
});

test('only what is wanted comes', async () => {
    const titles = async (only: string[]) => (await ask(TEXT, lines(2, 6), { only })).map(({ kind }) => kind);
    expect(await titles(['refactor.inline'])).toEqual([]);
    expect(new Set(await titles(['quickfix']))).toEqual(new Set(['quickfix']));
    expect(await titles(['source'])).toEqual([]);
});

test('why something cannot be done is told to who can show it', async () => {
    expect(await ask(TEXT, lines(5, 5))).toEqual([]);
    const capabilities = { textDocument: { codeAction: { disabledSupport: true } } };
    expect(await ask(TEXT, lines(5, 5), {}, { capabilities })).toEqual([
        {
            title: 'Extract the step "A" into a process',
            kind: 'refactor.extract',
            disabled: {
                reason: 'An arrow leads out of the selection, to the step "B". Select that as well, or less.',
            },
        },
    ]);
});

test('a pasted list is mended where the text cannot be read', async () => {
    const text = TEXT.replace('step A "A" by Lead -> B', '1. Ask the customer (team leader)');
    const diagnostic = { range: lines(5, 5), message: 'x', code: 'syntax' };
    const actions = await ask(text, lines(5, 5), { diagnostics: [diagnostic] });
    const action = actions.find(({ title }) => title === 'Turn this line into steps');
    expect(action?.kind).toBe('quickfix');
    expect(action?.diagnostics).toEqual([diagnostic]);
    expect(Object.values(action!.edit!.changes!)[0]![0]!.newText).toBe(
        '        step "Ask the customer" by Lead',
    );
});

test('a list of several lines is offered before what mends one of them', async () => {
    const list = '1. Ask the customer (team leader)\n        2. Answer (team leader)';
    const text = TEXT.replace('step A "A" by Lead -> B', list);
    const cursor = { line: 6, character: 12 };
    const actions = await ask(text, { start: cursor, end: cursor });
    expect(actions.slice(0, 2).map(({ title }) => title)).toEqual([
        'Turn these 2 lines into steps',
        'Make it a step',
    ]);
});
