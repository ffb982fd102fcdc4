import { readdir } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';

/** Waits until a person could begin to work: the workbench is drawn and the files of the folder, if any, are listed. */
export async function waitForWorkbench(page: Page, folder: string): Promise<void> {
    const patience = { timeout: 90_000 };
    const explorer = page.locator('.monaco-workbench .explorer-folders-view .monaco-list');
    const isEmpty = (await readdir(folder)).length === 0;
    await (isEmpty ? explorer : explorer.locator('.monaco-list-row').first()).waitFor(patience);
    await page.locator('.statusbar-item').first().waitFor(patience);
}

/** Whether it comes into sight within so many milliseconds. */
export function appears(locator: Locator, timeout: number): Promise<boolean> {
    return succeeds(locator.waitFor({ timeout }));
}

/** Whether it is done without an error. */
export function succeeds(action: Promise<unknown>): Promise<boolean> {
    return action.then(
        () => true,
        () => false,
    );
}

/** Tries again and again until it works out or so many milliseconds are over. Tells whether it worked out. */
export async function retry(timeout: number, attempt: () => Promise<boolean>): Promise<boolean> {
    const end = Date.now() + timeout;
    do {
        if (await attempt()) return true;
    } while (Date.now() < end);
    return false;
}
