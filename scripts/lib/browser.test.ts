import { afterEach, expect, test, vi } from 'vitest';
import { ensureBrowser } from './browser.ts';

afterEach(() => vi.unstubAllEnvs());

test('the browser that PROC_BROWSER names comes first', async () => {
    vi.stubEnv('PROC_BROWSER', process.execPath);
    expect(await ensureBrowser()).toEqual({ executablePath: process.execPath });
});

test('a PROC_BROWSER that names nothing is told', async () => {
    vi.stubEnv('PROC_BROWSER', '/no/such/browser');
    await expect(ensureBrowser()).rejects.toThrow(
        'PROC_BROWSER names /no/such/browser, but there is no such file',
    );
});
