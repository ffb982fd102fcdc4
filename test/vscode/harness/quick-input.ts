import type { Locator, Page } from 'playwright-core';
import { appears, retry, succeeds } from './waiting.ts';

/**
 * Opens the quick input, types `prefix` and `text`, and takes the row that is labelled exactly so.
 * @throws when no such row appears within half a minute, with the rows that are there
 */
export async function pick(page: Page, prefix: string, text: string, label = text): Promise<void> {
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const wanted = rows
        .filter({ has: page.locator('.monaco-icon-label').getByText(label, { exact: true }) })
        .first();
    let offered: string[] = [];
    // An open list does not learn of what comes later, as the commands of an extension do: it is opened again.
    const found = await retry(30_000, async () => {
        const input = await openQuickInput(page);
        // A page that takes the keyboard at the same moment closes it again.
        const filled = await succeeds(input.fill(prefix + text, { timeout: 3000 }));
        if (!filled) return false;
        if ((await appears(wanted, 1500)) && (await succeeds(wanted.click({ timeout: 3000 })))) return true;
        offered = await rows.locator('.label-name').allTextContents();
        await input.press('Escape');
        await input.waitFor({ state: 'hidden' });
        return false;
    });
    if (!found) throw new Error(`No row "${label}" for "${prefix}${text}". Offered: ${offered.join(' | ')}`);
    // The input itself may stay: a command can ask in it right away.
    await wanted.waitFor({ state: 'hidden' });
}

/** Types into the quick input and presses Enter: for `:12`, which goes to a line. */
export async function enter(page: Page, text: string): Promise<void> {
    const input = await openQuickInput(page);
    await input.fill(text);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
}

/** Answers the file dialog, which asks in the quick input, with a path. */
export async function answerFileDialog(page: Page, path: string): Promise<void> {
    const input = quickInput(page);
    // It puts the path that it suggests in first, and takes no answer while it looks at folders.
    const ready = await retry(
        30_000,
        async () => (await appears(input, 1000)) && (await input.inputValue()) !== '',
    );
    if (!ready) throw new Error('No file dialog appeared.');
    let entered = false;
    const answered = await retry(30_000, async () => {
        // On a busy machine it goes later than it was waited for.
        if (entered && !(await input.isVisible())) return true;
        await input.fill(path);
        // It may yet put its own suggestion over the answer, and would then take that.
        await page.waitForTimeout(500);
        if ((await input.inputValue()) !== path) return false;
        await input.press('Enter');
        entered = true;
        return input.waitFor({ state: 'hidden', timeout: 3000 }).then(
            () => true,
            () => false,
        );
    });
    if (!answered) throw new Error(`The file dialog does not take ${path}.`);
}

/** @throws when it does not open within half a minute */
async function openQuickInput(page: Page): Promise<Locator> {
    const input = quickInput(page);
    // A key that is pressed while something else takes the keyboard is lost: it is pressed again.
    const open = await retry(30_000, async () => {
        if (!(await input.isVisible())) await page.keyboard.press('F1');
        return appears(input, 2000);
    });
    if (!open) throw new Error('The command palette does not open.');
    return input;
}

function quickInput(page: Page): Locator {
    return page.locator(
        '.quick-input-widget .quick-input-box input, .quick-input-widget .quick-input-box textarea',
    );
}
