import { expect, test, vi } from 'vitest';
import type { CodeLens } from 'vscode-languageserver';
import { type Client, clientWith } from '../../testing/client.ts';

const PROCESS = `process Refund {
    stage designed
    flow {
        start
        step Pay "Pay"
        end
    }
    kpi Days {
        target <= 8 by 2026-12-31
        results { 2026-02: 7  2026-01: 9 }
    }
    kpi Calls { results { 2026-01: 3 } }
    kpi Share { target >= 90% }
    kpi Late { target <= 5% results { 2026-01: 6% } }
}
`;

async function lensesOf(client: Client, name = 'main.proc'): Promise<string[]> {
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
        textDocument: { uri: client.uri(name) },
    });
    return lenses.map(({ range, command }) => `${range.start.line} ${command!.title}`);
}

test('counts the findings of a process, opens its map, and says where its KPIs stand', async () => {
    const client = await clientWith({ 'main.proc': PROCESS });
    await client.open('main.proc');
    await vi.waitFor(async () => expect((await lensesOf(client))[0]).toContain('findings'));
    expect(await lensesOf(client)).toEqual([
        expect.stringMatching(/^0 \d+ findings$/),
        '0 Open map',
        '7 7 in 2026-02 · target <= 8 · met',
        '11 3 in 2026-01 · no target',
        '12 no results yet · target >= 90%',
        '13 6% in 2026-01 · target <= 5% · not met',
    ]);
});

test('gives the command the file and the process', async () => {
    const client = await clientWith({ 'main.proc': PROCESS });
    await client.open('main.proc');
    const textDocument = { uri: client.uri('main.proc') };
    const lenses = await client.connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
    expect(lenses.find(({ command }) => command!.title === 'Open map')!.command).toMatchObject({
        command: 'process.openPreview',
        arguments: [textDocument.uri, 'Refund'],
    });
});

test('tells the coverage where a portfolio asks for it', async () => {
    const client = await clientWith({
        'main.proc': PROCESS,
        'portfolio.proc': 'import "main.proc"\nportfolio P { against FocusAwardsL4 covers Refund }\n',
    });
    await client.open('main.proc');
    const coverage = expect.stringMatching(/^0 coverage \d of 6$/);
    await vi.waitFor(async () => expect(await lensesOf(client)).toContainEqual(coverage));
});

test('tells the coverage where the settings ask for it', async () => {
    const settings = () => ({ criteria: 'FocusAwardsL4' });
    const client = await clientWith({ 'main.proc': PROCESS }, { settings });
    await client.open('main.proc');
    const coverage = expect.stringMatching(/^0 coverage \d of 6$/);
    await vi.waitFor(async () => expect(await lensesOf(client)).toContainEqual(coverage));
});

test('asks the client to look again when another file changes what they say', async () => {
    const capabilities = {
        workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
    };
    const client = await clientWith({ 'main.proc': PROCESS, 'other.proc': '' }, { capabilities });
    const asked = new Promise<void>(resolve =>
        client.connection.onRequest('workspace/codeLens/refresh', resolve),
    );
    const hints = new Promise<void>(resolve =>
        client.connection.onRequest('workspace/inlayHint/refresh', resolve),
    );
    await client.open('other.proc', 'role A {\n');
    await asked;
    await hints;
});
