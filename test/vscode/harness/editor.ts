import type { Locator, Page } from 'playwright-core';
import { enter } from './quick-input.ts';
import { appears, retry } from './waiting.ts';

export interface Cursor {
    readonly line: number;
    readonly column: number;
}

/** The text editor of the first editor group. */
export class Editor {
    readonly #page: Page;

    constructor(page: Page) {
        this.#page = page;
    }

    /** Waits until the tab with this label is the active one and its text has the keyboard. */
    async waitFor(label: string): Promise<void> {
        const tab = this.#page.locator('.editor-group-container.active .tab.active');
        await tab.filter({ hasText: label }).waitFor();
        await this.#text().locator('.view-line').first().waitFor();
        await this.focus();
    }

    /** Gives the keyboard to the text, for example after a click into the preview. */
    focus(): Promise<void> {
        return focusText(this.#page);
    }

    /** Line and column as the status bar shows them, both from one. */
    async cursor(): Promise<Cursor> {
        const shown = await this.#page.locator('[id="status.editor.selection"]').textContent();
        const [, line, column] = /Ln (\d+), Col (\d+)/.exec(shown ?? '') ?? [];
        return { line: Number(line), column: Number(column) };
    }

    async goToLine(line: number, column = 1): Promise<void> {
        await this.focus();
        await enter(this.#page, `:${line}:${column}`);
        await this.waitForCursor(line);
    }

    /** Waits until the cursor is on that line: for what moves it a moment later, as a click in the map does. */
    async waitForCursor(line: number): Promise<void> {
        await this.#page
            .locator('[id="status.editor.selection"]')
            .filter({ hasText: new RegExp(`^\\s*Ln ${line}, `) })
            .waitFor();
    }

    /** Types at the cursor, key by key, as a person does: suggestions and auto-closing pairs happen. */
    async type(text: string): Promise<void> {
        await this.#page.keyboard.type(text);
    }

    async press(key: string): Promise<void> {
        await this.#page.keyboard.press(key);
    }

    /** Replaces the whole line that the cursor is on. The text goes in at once, as if pasted. */
    async replaceLine(text: string): Promise<void> {
        await this.press('End');
        await this.press('Shift+Home');
        await this.press('Shift+Home');
        await this.#page.keyboard.insertText(text);
    }

    /** Saves and waits until the tab no longer says that there are changes. */
    async save(): Promise<void> {
        await this.press(`${commandKey}+s`);
        await this.#page
            .locator('.editor-group-container.active .tab.active.dirty')
            .waitFor({ state: 'detached' });
    }

    /** The lines that can be seen, top to bottom. A long file has more: save it and read it from the disk. */
    async visibleText(): Promise<string> {
        const lines = await this.#text()
            .locator('.view-line')
            .evaluateAll(elements => {
                const top = (element: { style: { top: string } }) => Number.parseFloat(element.style.top);
                return elements.sort((a, b) => top(a) - top(b)).map(element => element.textContent ?? '');
            });
        return lines.join('\n').replaceAll('\u00a0', ' ');
    }

    /**
     * Takes the quick fix with exactly this title, of those that the place of the cursor offers.
     * @throws when it is not offered within half a minute
     */
    async quickFix(title: string): Promise<void> {
        const rows = this.#page.locator('.action-widget .monaco-list-row.action');
        const wanted = rows.filter({ has: this.#page.getByText(title, { exact: true }) }).first();
        // An open list does not learn of what is found later: it is opened again.
        const found = await retry(30_000, async () => {
            await this.press(`${commandKey}+.`);
            if (await appears(wanted, 2000)) return true;
            await this.press('Escape');
            return false;
        });
        if (!found) throw new Error(`Line ${(await this.cursor()).line} offers no quick fix "${title}".`);
        await wanted.click();
        await wanted.waitFor({ state: 'hidden' });
    }

    #text(): Locator {
        return textEditor(this.#page);
    }
}

/**
 * Gives the keyboard to the text of the first editor group: previews open beside it.
 * @throws when the text does not get it within half a minute
 */
export async function focusText(page: Page): Promise<void> {
    const focused = page.locator('.editor-group-container .monaco-editor.focused');
    // A preview that takes the keyboard at the same moment swallows the key: it is pressed again.
    const done = await retry(30_000, async () => {
        await page.keyboard.press(`${commandKey}+1`);
        return appears(focused, 2000);
    });
    if (!done) throw new Error('The text does not take the keyboard.');
}

function textEditor(page: Page): Locator {
    return page.locator('.editor-group-container .monaco-editor').first();
}

const commandKey = process.platform === 'darwin' ? 'Meta' : 'Control';
