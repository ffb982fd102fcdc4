import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { builtProgram, CLEAN, ERROR, folderWith } from '../testing/proc.ts';

/** The SDK's own client, talking to the program as it ships. */
async function connected(folder: string): Promise<Client> {
    const client = new Client({ name: 'test', version: '1' });
    const transport = new StdioClientTransport({
        command: process.execPath,
        args: [await builtProgram(), 'mcp', folder, '--today', '2026-11-21'],
        stderr: 'pipe',
    });
    await client.connect(transport);
    onTestFinished(() => client.close());
    return client;
}

async function ask(client: Client, name: string, input: Record<string, string> = {}) {
    const result = await client.callTool({ name, arguments: input });
    const [content] = result.content as { type: string; text: string }[];
    return { text: content!.text, isError: result.isError === true };
}

describe('proc mcp', () => {
    it('offers tools that only read', async () => {
        const client = await connected(await folderWith({ 'a.proc': CLEAN }));
        const { tools } = await client.listTools();
        expect(tools.map(({ name }) => name)).toEqual([
            'check_process',
            'get_coverage',
            'explain_rule',
            'get_model',
        ]);
        expect(tools.every(({ annotations }) => annotations?.readOnlyHint === true)).toBe(true);
        expect(tools.find(({ name }) => name === 'explain_rule')?.inputSchema.required).toEqual(['code']);
    });

    it('tells findings of the text as it is now', async () => {
        const folder = await folderWith({ 'a.proc': ERROR });
        const client = await connected(folder);
        const codes = async () => {
            const { text } = await ask(client, 'check_process');
            return (JSON.parse(text) as { findings: { code: string }[] }).findings.map(({ code }) => code);
        };
        expect(await codes()).toEqual(['name-unknown']);
        await writeFile(join(folder, 'a.proc'), CLEAN);
        expect(await codes()).toEqual([]);
    });

    it('tells of one process only where it is named', async () => {
        const second = ERROR.replace('Refund', 'Reject').replace('role Lead "Team leader"', '');
        const client = await connected(await folderWith({ 'a.proc': `${CLEAN}${second}` }));
        const found = async (process: string) =>
            JSON.parse((await ask(client, 'check_process', { process })).text) as { findings: unknown[] };
        expect((await found('Refund')).findings).toEqual([]);
        expect((await found('Reject')).findings).toEqual([expect.objectContaining({ code: 'name-unknown' })]);
    });

    it('gives the model, the coverage and the page of a rule', async () => {
        const client = await connected(await folderWith({ 'a.proc': CLEAN }));
        const model = JSON.parse((await ask(client, 'get_model', { process: 'Refund' })).text);
        expect(model.processes).toHaveLength(1);
        expect(model.processes[0]).toMatchObject({
            name: 'Refund',
            place: expect.stringMatching(/a\.proc:2$/),
        });
        const coverage = JSON.parse((await ask(client, 'get_coverage')).text);
        expect(coverage.packs[0]).toMatchObject({ name: 'FocusAwardsL4', processes: ['Refund'] });
        expect((await ask(client, 'explain_rule', { code: 'kpi-missing' })).text).toContain('kpi-missing');
    });

    it('says what can be asked where a name is wrong', async () => {
        const client = await connected(await folderWith({ 'a.proc': CLEAN }));
        expect(await ask(client, 'check_process', { process: 'Refnd' })).toEqual({
            isError: true,
            text: 'There is no process "Refnd". There are: Refund.',
        });
        expect((await ask(client, 'explain_rule', { code: 'kpi-mising' })).text).toBe(
            'There is no rule "kpi-mising". Did you mean kpi-missing?',
        );
        expect((await ask(client, 'get_coverage', { pack: 'None' })).text).toContain('FocusAwardsL4');
        expect((await ask(client, 'write_file')).isError).toBe(true);
    });

    it('says what is wrong with a folder without processes', async () => {
        const client = await connected(await folderWith({ 'a.txt': '' }));
        expect((await ask(client, 'check_process')).text).toContain('there is no .proc file in this folder');
    });
});
