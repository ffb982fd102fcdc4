import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { run } from '../../../scripts/lib/processes.ts';
import type { Launch, Launched } from './launch.ts';
import { waitForWorkbench } from './waiting.ts';

/** The desktop VS Code whose binary the variable PROC_VSCODE names. */
export async function launchElectron(options: Launch): Promise<Launched> {
    const { data, settings, workspace, extension, helpers, untrusted } = options;
    const packed = extension?.endsWith('.vsix') === true;
    const executablePath = process.env.PROC_VSCODE ?? '';
    const user = join(data, 'user', 'User');
    await mkdir(user, { recursive: true });
    await writeFile(join(user, 'settings.json'), JSON.stringify(settings));
    const places = [`--user-data-dir=${join(data, 'user')}`, `--extensions-dir=${join(data, 'extensions')}`];
    if (packed) await installPacked(executablePath, extension, places);
    const app = await _electron.launch({
        executablePath,
        args: [
            ...[...helpers, ...(packed || extension === undefined ? [] : [extension])].map(
                folder => `--extensionDevelopmentPath=${folder}`,
            ),
            ...places,
            ...[
                '--no-sandbox',
                '--disable-gpu',
                '--skip-welcome',
                '--skip-release-notes',
                '--disable-updates',
            ],
            ...['--disable-telemetry', '--use-inmemory-secretstorage'],
            ...(untrusted ? [] : ['--disable-workspace-trust']),
            ...['--new-window', workspace],
        ],
        timeout: 90_000,
    });
    try {
        const page = await app.firstWindow();
        await waitForWorkbench(page, workspace);
        return { page, close: () => app.close() };
    } catch (error) {
        await app.close();
        throw error;
    }
}

async function installPacked(executablePath: string, vsix: string, places: string[]): Promise<void> {
    const cli = process.env.PROC_VSCODE_CLI ?? executablePath;
    const windows = process.platform === 'win32';
    const code = await run(cli, ['--install-extension', vsix, '--force', ...places], { shell: windows });
    if (code !== 0) throw new Error(`VS Code could not install ${vsix}.`);
}
