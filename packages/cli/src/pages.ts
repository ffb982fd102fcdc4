import { readdir, readFile } from 'node:fs/promises';

/** The page of a rule. */
export interface Page {
    readonly code: string;
    readonly url: URL;
}

/** Beside the built program, and in the project it is built from: as seen from both `dist` and `src`. */
const FOLDERS = [new URL('./rules/', import.meta.url), new URL('../../../docs/rules/', import.meta.url)];

/** The pages of all rules, in the order of their codes. */
export async function rulePages(): Promise<Page[]> {
    for (const folder of FOLDERS) {
        const names = await readdir(folder).catch(() => []);
        const pages = names.filter(name => /^[a-z-]+\.md$/.test(name));
        if (pages.length > 0)
            return pages
                .sort()
                .map(name => ({ code: name.slice(0, -'.md'.length), url: new URL(name, folder) }));
    }
    return [];
}

/** The Markdown text of a page. */
export function textOf(page: Page): Promise<string> {
    return readFile(page.url, 'utf8');
}
