import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { hasNeovim } from './neovim.ts';

afterEach(() => vi.unstubAllEnvs());

test('Neovim is there when it starts, not when only a file has its name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'proc-nvim-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    vi.stubEnv('PATH', folder);
    expect(hasNeovim()).toBe(false);
    const stub = join(folder, 'nvim');
    writeFileSync(stub, '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    expect(hasNeovim()).toBe(false);
    if (process.platform === 'win32') return;
    writeFileSync(stub, '#!/bin/sh\nexit 0\n', { mode: 0o755 });
    expect(hasNeovim()).toBe(true);
});
