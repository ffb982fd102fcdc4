import { describe, expect, it } from 'vitest';
import { folderWith, proc } from '../testing/proc.ts';

describe('proc explain', () => {
    it('prints the page of a rule, wherever it is called', async () => {
        const cwd = await folderWith({});
        const { code, stdout, stderr } = await proc(['explain', 'kpi-missing'], { cwd });
        expect(stdout).toMatch(/^# .*kpi-missing/);
        expect(stderr).toBe('');
        expect(code).toBe(0);
    });

    it('prints no other file', async () => {
        const { code, stderr } = await proc(['explain', '../../README']);
        expect(stderr).toContain('there is no rule "../../README"');
        expect(code).toBe(2);
    });
});
