import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../../scripts/lib/say.mjs';
import { quietSettings } from '../../../scripts/lib/settings.ts';
import { launchElectron } from './launch-electron.ts';
import { launchEmbedded } from './launch-embedded.ts';
import { launchWeb } from './launch-web.ts';

export interface OpenOptions {
    /** The folder to open. It is copied first: nothing a test does reaches the original. */
    readonly folder: string;
    /** `development` for the one in this project, or the path of a folder or of a packed `.vsix`. Without: none. */
    readonly extension?: 'development' | string;
    /** `web` for a VS Code without a server, as vscode.dev is one; `extension` is a folder then. */
    readonly host?: 'desktop' | 'web';
    /** User settings on top of those of every test. */
    readonly settings?: Readonly<Record<string, unknown>>;
    /** Folders of extensions that only help a test. */
    readonly helpers?: readonly string[];
    /** Whether VS Code does not trust the folder: it then runs in restricted mode. */
    readonly untrusted?: boolean;
    /** The display language, such as `cy`, as if its language pack were installed; not in the desktop VS Code. */
    readonly language?: string;
}

/** What a launcher is told: the same for both, so that one suite serves them. */
export interface Launch {
    readonly workspace: string;
    /** A folder of this launch alone, for all that VS Code writes. */
    readonly data: string;
    readonly settings: Readonly<Record<string, unknown>>;
    /** The folder of an extension or a packed `.vsix`. */
    readonly extension: string | undefined;
    readonly helpers: readonly string[];
    readonly untrusted: boolean;
    readonly language: string | undefined;
}

/** A VS Code that runs: its window as a Playwright page, and the way to end it. */
export interface Launched {
    readonly page: Page;
    close(): Promise<void>;
}

export interface Opened extends Launched {
    /** The copy of the folder that this VS Code has open. */
    readonly workspace: string;
}

const testSettings = {
    ...quietSettings,
    // Both ask in the window itself, where a test can answer.
    'files.simpleDialog.enable': true,
    'window.dialogStyle': 'custom',
    'git.enabled': false,
    // Whoever opens a folder that is not trusted is not asked, and stays in restricted mode.
    'security.workspace.trust.startupPrompt': 'never',
    'workbench.colorTheme': 'Default Light Modern',
};

/** Copies the folder, starts the VS Code that this run is for, and waits until its workbench is there. */
export async function launch(options: OpenOptions): Promise<Opened> {
    const { folder, extension, settings, host, helpers = [], untrusted = false, language } = options;
    const place = await mkdtemp(join(tmpdir(), 'process-as-code-'));
    const remove = () => rm(place, { recursive: true, force: true, maxRetries: 5 });
    try {
        const workspace = join(place, basename(folder));
        await cp(folder, workspace, { recursive: true });
        const desktop = process.env.PROC_VSCODE === undefined ? launchEmbedded : launchElectron;
        const start = host === 'web' ? launchWeb : desktop;
        const { page, close } = await start({
            workspace,
            data: join(place, 'vscode'),
            settings: { ...testSettings, ...settings },
            extension: extension === 'development' ? join(root, 'packages/extension') : extension,
            helpers,
            untrusted,
            language,
        });
        return { page, workspace, close: () => close().finally(remove) };
    } catch (error) {
        await remove();
        throw error;
    }
}
