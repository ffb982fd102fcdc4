import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { root } from '../../../scripts/lib/say.mjs';
import { Editor } from './editor.ts';
import { launch, type Opened, type OpenOptions } from './launch.ts';
import { listProblems, type Problem } from './problems.ts';
import { answerFileDialog, pick } from './quick-input.ts';
import { visibleWebview } from './webview.ts';

export type { Problem };

/** A message at the lower right, with the labels of its buttons. */
export interface Notification {
    readonly message: string;
    readonly buttons: readonly string[];
}

/**
 * Opens a copy of the folder in the VS Code that this run is for: the embedded one in a headless browser, or the
 * desktop one where `npm run test:electron` has found it. Close it, or its processes and its copy stay behind.
 */
export async function openWorkbench(options: OpenOptions): Promise<Workbench> {
    return new Workbench(await launch(options));
}

/** A VS Code as a person sees and uses it. Every method waits until what it does can be seen. */
export class Workbench {
    readonly page: Page;
    /** The folder that is open: a copy, so a test may change what it likes. */
    readonly workspace: string;
    readonly editor: Editor;
    readonly #close: () => Promise<void>;

    constructor({ page, workspace, close }: Opened) {
        this.page = page;
        this.workspace = workspace;
        this.editor = new Editor(page);
        this.#close = close;
    }

    /** Runs the command with exactly this title, as the command palette shows it: `Process: Open preview`. */
    async runCommand(title: string): Promise<void> {
        await pick(this.page, '>', title);
    }

    /** Loads the window anew, once VS Code has written down what is open: in a browser not at the end, but every five seconds. */
    async reload(): Promise<void> {
        await this.page.waitForTimeout(11_000);
        await this.page.reload();
    }

    /** Opens a file of the workspace, by its path in it, and puts the cursor into its editor. */
    async openFile(path: string): Promise<void> {
        const name = path.split('/').at(-1) ?? path;
        await pick(this.page, '', path, name);
        await this.editor.waitFor(name);
    }

    /** Opens a file of the folder with a double click in the Explorer: a virtual file system cannot be searched for names. */
    async openFromExplorer(name: string): Promise<void> {
        const files = this.page.locator('.explorer-folders-view .monaco-list-row');
        await files.getByText(name, { exact: true }).dblclick();
        await this.editor.waitFor(name);
    }

    /** What is on disk now, in the copy of the workspace. */
    readFile(path: string): Promise<string> {
        return readFile(join(this.workspace, path), 'utf8');
    }

    /** All rows of the Problems panel as it is now, top to bottom. It stays open. */
    problems(): Promise<readonly Problem[]> {
        return listProblems(this.page, () => this.runCommand('Problems: Focus on Problems View'));
    }

    /**
     * The document inside the webview that can be seen: the preview. With several in sight, `index` chooses.
     * A frame locator finds the document anew with every use, so it outlives a reload.
     */
    previewFrame(index = 0): FrameLocator {
        return visibleWebview(this.page, index);
    }

    async notifications(): Promise<readonly Notification[]> {
        const toasts = await this.page.locator('.notification-toast .notification-list-item').all();
        return Promise.all(
            toasts.map(async toast => ({
                message: (await toast.locator('.notification-list-item-message').textContent()) ?? '',
                buttons: await toast
                    .locator('.notification-list-item-buttons-container .monaco-button')
                    .allTextContents(),
            })),
        );
    }

    /** Presses the button of a notification, which it waits for. */
    async pressNotificationButton(label: string): Promise<void> {
        const buttons = this.page.locator('.notification-toast .monaco-button');
        await buttons.getByText(label, { exact: true }).click();
    }

    /** Presses the button of a dialog in the middle of the window, which it waits for. */
    async pressDialogButton(label: string): Promise<void> {
        const buttons = this.page.locator('.monaco-dialog-box .monaco-button');
        await buttons.getByText(label, { exact: true }).click();
    }

    /** Answers the file dialog that is open, or about to open, with a path. */
    answerFileDialog(path: string): Promise<void> {
        return answerFileDialog(this.page, path);
    }

    /** Writes `test-results/NAME.png` in the project and gives its path. */
    async screenshot(name: string): Promise<string> {
        const path = join(root, 'test-results', `${name}.png`);
        await this.picture(path);
        return path;
    }

    /** Writes a picture of the window to that path, without the hints that the mouse brings up. */
    async picture(path: string): Promise<void> {
        await this.page.mouse.move(0, 0);
        await this.page.locator('.workbench-hover').waitFor({ state: 'hidden' });
        await mkdir(dirname(path), { recursive: true });
        await this.page.screenshot({ path });
    }

    /** Ends this VS Code and removes its copy of the folder. */
    close(): Promise<void> {
        return this.#close();
    }
}
