import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { runDesktop, usableCode } from './desktop.ts';
import { Sorry } from './say.mjs';

// A shell script stands in for the command `code`: where it would open a window it starts a process and leaves its lock.
describe.skipIf(process.platform === 'win32')('an installed VS Code', () => {
    let folder: string;
    let code: string;
    const opening = {
        folder: '/work/some folder',
        file: '/work/some folder/a.proc',
        extension: '/work/extension',
    };

    beforeEach(() => {
        folder = mkdtempSync(join(tmpdir(), 'desktop test '));
        mkdirSync(join(folder, 'bin'));
        code = join(folder, 'bin/code');
        for (const name of ['WSL_DISTRO_NAME', 'VSCODE_IPC_HOOK_CLI', 'WAYLAND_DISPLAY'])
            vi.stubEnv(name, '');
        vi.stubEnv('PATH', `${join(folder, 'bin')}:${process.env.PATH}`);
        vi.stubEnv('DISPLAY', ':0');
        script('sleep 0.5 >/dev/null 2>&1 & printf $! > "$data/code.lock"');
    });

    afterEach(() => {
        vi.unstubAllEnvs();
        rmSync(folder, { recursive: true });
    });

    function script(window: string): void {
        const text = `#!/bin/sh
            printf '%s\\n' "$@" "PROC_START=$PROC_START" > "${folder}/said"
            for arg in "$@"; do case "$arg" in --user-data-dir=*) data="\${arg#*=}";; esac; done
            ${window}`;
        writeFileSync(code, text);
        chmodSync(code, 0o755);
    }

    test('is used when its command is on the PATH and there is a display', () => {
        expect(usableCode()).toBe(code);
    });

    test('is not used where its command would open a window on another machine', () => {
        vi.stubEnv('VSCODE_IPC_HOOK_CLI', '/tmp/socket');
        expect(usableCode()).toBeUndefined();
    });

    test.runIf(process.platform === 'linux')('is not used without a display', () => {
        vi.stubEnv('DISPLAY', '');
        expect(usableCode()).toBeUndefined();
    });

    test('shows the folder and the file with the extension, and is waited for', async () => {
        expect(await runDesktop(code, opening, join(folder, 'data'))).toBe(true);
        const said = readFileSync(join(folder, 'said'), 'utf8').trim().split('\n');
        expect(said).toContain('--extensionDevelopmentPath=/work/extension');
        expect(said.slice(-3)).toEqual([opening.folder, opening.file, 'PROC_START=1']);
        const settings = readFileSync(join(folder, 'data/user/User/settings.json'), 'utf8');
        expect(JSON.parse(settings)).toMatchObject({ 'telemetry.telemetryLevel': 'off' });
    });

    test('keeps the settings that were changed there', async () => {
        const user = join(folder, 'data/user/User');
        mkdirSync(user, { recursive: true });
        writeFileSync(join(user, 'settings.json'), '{}');
        await runDesktop(code, opening, join(folder, 'data'));
        expect(readFileSync(join(user, 'settings.json'), 'utf8')).toBe('{}');
    });

    test('that cannot open a window is told in a sentence', async () => {
        script('exit 1');
        await expect(runDesktop(code, opening, join(folder, 'data'))).rejects.toThrow(Sorry);
    });
});
