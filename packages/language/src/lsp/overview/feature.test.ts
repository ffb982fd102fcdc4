import { expect, test } from 'vitest';
import type { CountsFor, Overview } from '../../protocol.ts';
import { clientWith } from '../../testing/client.ts';

const text = 'process P "Refund" {\n    flow {\n        start\n        end\n    }\n}\n';

test('whoever has asked is told of changes, once nothing changes for a moment, and only of what looks different', async () => {
    const client = await clientWith({ 'main.proc': text });
    const told: Overview[] = [];
    client.connection.onNotification(
        'process/overviewChanged',
        (overview: Overview) => void told.push(overview),
    );
    await client.open('main.proc');
    const first = await client.connection.sendRequest<Overview>('process/overview', null);
    expect(first.processes.map(({ label, stage }) => [label, stage])).toEqual([['Refund', 'draft']]);
    expect(first.coverage).toHaveLength(1);

    const change = (version: number, changed: string) =>
        client.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: client.uri('main.proc'), version },
            contentChanges: [{ text: changed }],
        });
    for (let version = 2; version < 6; version++) await change(version, `${text}// ${version}\n`);
    await change(6, text.replace('Refund', 'Repay'));
    await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
    expect(told[0]!.processes[0]!.label).toBe('Repay');
});

test('what counts for a criterion is told, and nothing for one that is gone', async () => {
    const client = await clientWith({ 'main.proc': text });
    await client.open('main.proc');
    const { coverage } = await client.connection.sendRequest<Overview>('process/overview', null);
    const matrix = coverage[0]!.id;
    const ask = (criterion: string) =>
        client.connection.sendRequest<CountsFor | null>('process/criterion', { matrix, criterion });
    expect(await ask(coverage[0]!.criteria[0]!.key)).toMatchObject({ name: coverage[0]!.criteria[0]!.id });
    expect(await ask('Gone')).toBeNull();
});
