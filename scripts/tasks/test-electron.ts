import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ensurePackages } from '../lib/packages.mjs';
import { root, Sorry } from '../lib/say.mjs';
import { build, task } from '../lib/task.ts';
import { runTests } from '../lib/tests.ts';

/** What this uses of the package, which is installed only for this task. */
interface TestElectron {
    downloadAndUnzipVSCode(options: { version: string; cachePath: string }): Promise<string>;
    resolveCliPathFromVSCodeExecutablePath(executablePath: string): string;
}

const version = '1.139.1';

await task(test);

async function test(): Promise<boolean> {
    requireDisplay();
    if (!(await build())) return false;
    await ensurePackages('tools/electron', { what: 'the downloader of VS Code' });
    const require = createRequire(join(root, 'tools/electron/package.json'));
    const electron = require('@vscode/test-electron') as TestElectron;
    const executable = process.env.PROC_VSCODE ?? (await download(electron));
    // The harness launches the desktop VS Code when these are set.
    process.env.PROC_VSCODE = executable;
    process.env.PROC_VSCODE_CLI = electron.resolveCliPathFromVSCodeExecutablePath(executable);
    return runTests(['--project', 'vscode', ...process.argv.slice(2)]);
}

async function download(electron: TestElectron): Promise<string> {
    try {
        return await electron.downloadAndUnzipVSCode({
            version,
            cachePath: join(root, '.bootstrap/electron'),
        });
    } catch (error) {
        throw new Sorry(
            `VS Code ${version} could not be downloaded here (${(error as Error).message}). These tests need it. ` +
                'Set the variable PROC_VSCODE to an installed one (its program file, not the command "code"), ' +
                'or run "npm test", which brings a VS Code by itself.',
        );
    }
}

function requireDisplay(): void {
    const { DISPLAY, WAYLAND_DISPLAY } = process.env;
    if (process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY) return;
    throw new Sorry(
        'The desktop VS Code needs a display. Without one, run: xvfb-run -a npm run test:electron',
    );
}
