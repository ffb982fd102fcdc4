import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { withProgress } from './progress.ts';

describe('progress', () => {
    const said: string[] = [];
    beforeEach(() => {
        said.length = 0;
        vi.useFakeTimers();
        vi.spyOn(process.stderr, 'write').mockImplementation(text => said.push(String(text)) > 0);
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.restoreAllMocks();
    });

    it('is silent while the work takes less than a second', async () => {
        const work = withProgress('Reading', () => new Promise(done => setTimeout(done, 900, 'done')));
        await vi.advanceTimersByTimeAsync(5000);
        expect(await work).toBe('done');
        expect(said).toEqual([]);
    });

    it('says once a second what is going on, and nothing twice', async () => {
        const work = withProgress('Exporting', async report => {
            report(1, 3, 'map');
            await new Promise(done => setTimeout(done, 2500));
            report(2, 3, 'evidence');
            await new Promise(done => setTimeout(done, 1000));
        });
        await vi.advanceTimersByTimeAsync(10_000);
        await work;
        expect(said).toEqual(['Exporting: 1 of 3, map …\n', 'Exporting: 2 of 3, evidence …\n']);
    });

    it('stops when the work fails', async () => {
        const work = withProgress('Reading', () => Promise.reject(new Error('no')));
        await expect(work).rejects.toThrow('no');
        await vi.advanceTimersByTimeAsync(5000);
        expect(said).toEqual([]);
    });
});
