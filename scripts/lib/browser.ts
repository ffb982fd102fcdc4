import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { aptInstall, mayInstall } from './apt.ts';
import { type Browser, browserFromNpm } from './browser-from-npm.ts';
import { Sorry, say } from './say.mjs';

export type { Browser };

/**
 * A browser that can show the embedded VS Code, in this order: the one that the variable PROC_BROWSER names; a Chrome,
 * Edge or Chromium installed on the machine; on Linux one that npm brings, else one of the system's package manager.
 * @throws {Sorry} with what to install, when there is none
 */
export async function ensureBrowser(): Promise<Browser> {
    const named = process.env.PROC_BROWSER;
    if (named) {
        if (existsSync(named)) return { executablePath: named };
        throw new Sorry(`The variable PROC_BROWSER names ${named}, but there is no such file.`);
    }
    const installed = installedBrowser();
    if (installed !== undefined) return { executablePath: installed };
    const brought = (await browserFromNpm(starts)) ?? (await browserFromApt());
    if (brought !== undefined) return brought;
    throw new Sorry(
        'The tests need a browser and found none. Install Google Chrome, Microsoft Edge or Chromium, ' +
            'or set the variable PROC_BROWSER to the path of one, and run the same command again.',
    );
}

/** The first Chrome, Edge or Chromium in the places where they are usually installed. */
export function installedBrowser(): string | undefined {
    return usualPlaces().find(path => existsSync(path) && starts({ executablePath: path }));
}

function usualPlaces(): string[] {
    if (process.platform === 'darwin') {
        const names = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
        const folders = ['/Applications', join(homedir(), 'Applications')];
        return names.flatMap(name =>
            folders.map(folder => join(folder, `${name}.app/Contents/MacOS/${name}`)),
        );
    }
    if (process.platform === 'win32') {
        const { ProgramFiles, 'ProgramFiles(x86)': programFilesX86, LOCALAPPDATA } = process.env;
        const folders = [ProgramFiles, programFilesX86, LOCALAPPDATA].filter(folder => folder !== undefined);
        const names = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
        return names.flatMap(name => folders.map(folder => join(folder, name)));
    }
    const names = [
        'google-chrome-stable',
        'google-chrome',
        'microsoft-edge-stable',
        'microsoft-edge',
        'chromium',
    ];
    const folders = [...(process.env.PATH ?? '').split(delimiter), '/snap/bin'];
    return [...names, 'chromium-browser'].flatMap(name => folders.map(folder => join(folder, name)));
}

/** On Linux a browser may be there without the libraries it needs, or as a stub; elsewhere it brings what it needs. */
function starts({ executablePath, env }: Browser): boolean {
    if (process.platform !== 'linux') return true;
    const options = { env: { ...process.env, ...env }, timeout: 30_000, stdio: 'ignore' } as const;
    return spawnSync(executablePath, ['--no-sandbox', '--version'], options).status === 0;
}

async function browserFromApt(): Promise<Browser | undefined> {
    if (!mayInstall()) return undefined;
    say('Installing Chromium with apt-get …');
    await aptInstall('chromium', 'fonts-dejavu-core');
    const installed = installedBrowser();
    return installed === undefined ? undefined : { executablePath: installed };
}
