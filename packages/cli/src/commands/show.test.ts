import { describe, expect, it } from 'vitest';
import { CLEAN, folderWith, proc } from '../testing/proc.ts';

const MAIN = `import "team.proc"\n${CLEAN.replace('role Lead "Team leader"\n', '')}`;

describe('proc show', () => {
    it('gives the model as JSON, files named by relative paths', async () => {
        const cwd = await folderWith({ 'sub/main.proc': MAIN, 'sub/team.proc': 'role Lead "Team leader"\n' });
        const { code, stdout } = await proc(['show', 'sub/main.proc', '--format', 'json'], { cwd });
        const { version, documents } = JSON.parse(stdout);
        expect(version).toBe(1);
        expect(documents).toHaveLength(1);
        const [document] = documents;
        expect(document).toMatchObject({
            file: 'sub/main.proc',
            imports: [{ path: 'team.proc', target: 'sub/team.proc' }],
            processes: [
                {
                    kind: 'process',
                    id: 'Refund',
                    name: 'Refund',
                    label: 'Pay a refund',
                    place: { file: 'sub/main.proc', line: 2, column: 1 },
                    owner: { name: 'Lead', target: { file: 'sub/team.proc', id: 'Lead', kind: 'role' } },
                    stage: { value: 'draft' },
                },
            ],
        });
        expect(document.processes[0].flow.nodes.map((node: { kind: string }) => node.kind)).toEqual([
            'start',
            'step',
            'end',
        ]);
        expect(stdout).not.toContain(cwd);
        expect(code).toBe(0);
    });

    it('is an outline for a person', async () => {
        const cwd = await folderWith({ 'a.proc': CLEAN });
        expect((await proc(['show', 'a.proc'], { cwd })).stdout).toBe(
            [
                'a.proc',
                '  role Lead "Team leader" line 1',
                '  process Refund "Pay a refund" line 2',
                '    start "Refund asked for" line 5',
                '    step Pay "Pay the refund" line 6',
                '    end "Refund paid" line 7',
                '',
            ].join('\n'),
        );
    });

    it('shows what could be read of a broken text, and where it breaks', async () => {
        const cwd = await folderWith({ 'a.proc': `${CLEAN}process` });
        const { code, stdout } = await proc(['show', 'a.proc'], { cwd });
        expect(stdout).toContain('process Refund');
        expect(stdout).toMatch(/^ {2}line \d+ .+/m);
        expect(code).toBe(0);
    });
});
