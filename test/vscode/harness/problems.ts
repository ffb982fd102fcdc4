import type { Locator, Page } from 'playwright-core';
import { focusText } from './editor.ts';

/** A row of the Problems panel. */
export interface Problem {
    readonly file: string;
    readonly severity: 'error' | 'warning' | 'info';
    readonly message: string;
    /** Empty when the row shows none. */
    readonly code: string;
    readonly source: string;
    readonly line: number;
}

interface Row {
    readonly index: number;
    readonly file?: string;
    readonly problem?: Omit<Problem, 'file'>;
}

/**
 * Reads the Problems panel, which it opens when it is not. The panel draws only the rows in sight, so it is turned through
 * with the wheel, from its top to its end: a row that the keyboard comes to would open its file. The keyboard is the
 * editor's afterwards.
 */
export async function listProblems(page: Page, open: () => Promise<void>): Promise<readonly Problem[]> {
    const panel = page.locator('.markers-panel-container');
    if (!(await panel.isVisible())) await open();
    await panel.waitFor();
    const list = panel.locator('.monaco-list');
    if (!(await list.isVisible())) return [];
    await list.hover();
    await page.mouse.wheel(0, -100_000);
    const rows = new Map<number, Row>();
    for (let known = -1; rows.size > known; ) {
        known = rows.size;
        await page.waitForTimeout(50);
        for (const row of await rowsInSight(list)) rows.set(row.index, row);
        await page.mouse.wheel(0, 80);
    }
    await page.mouse.move(0, 0);
    await focusText(page);
    return withFiles([...rows.values()].sort((a, b) => a.index - b.index));
}

function withFiles(rows: readonly Row[]): Problem[] {
    let file = '';
    const problems: Problem[] = [];
    for (const row of rows) {
        file = row.file ?? file;
        if (row.problem !== undefined) problems.push({ file, ...row.problem });
    }
    return problems;
}

function rowsInSight(list: Locator): Promise<Row[]> {
    return list.locator('.monaco-list-row').evaluateAll(elements =>
        elements.map(element => {
            const text = (selector: string) => element.querySelector(selector)?.textContent?.trim() ?? '';
            const index = Number(element.getAttribute('data-index'));
            const icon = element.querySelector('.marker-icon');
            if (icon === null) return { index, file: text('.label-name') };
            const severity =
                (['error', 'warning'] as const).find(name => icon.classList.contains(name)) ?? 'info';
            return {
                index,
                problem: {
                    severity,
                    message: text('.marker-message'),
                    source: text('.marker-source'),
                    code: text('.marker-code'),
                    line: Number(/\d+/.exec(text('.marker-line'))?.[0]),
                },
            };
        }),
    );
}
