/** For tests: the pages of the rules, with their examples in full. */
import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../../../docs/rules/', import.meta.url);

export interface ExamplePage {
    readonly code: string;
    readonly text: string;
    /** Whole files: an excerpt is put back into the file it was taken from. */
    readonly wrong: string;
    readonly right: string;
}

/** Files that the examples import, name as data or evidence, or are excerpts of. */
export const exampleFiles: Readonly<Record<string, string>> = Object.fromEntries(
    readdirSync(new URL('examples/', folder)).map(name => [name, read(`examples/${name}`)]),
);

/** Pages of the folder that are about no rule in particular. */
const otherPages = new Set(['README.md', 'guidance.md']);

/** The list of the rules as it stands in the docs. */
export function writtenReadme(): string {
    return read('README.md');
}

export function examplePages(): ExamplePage[] {
    return readdirSync(folder)
        .filter(name => name.endsWith('.md') && !otherPages.has(name))
        .map(name => {
            const text = read(name);
            const [wrong, right] = [excerpt(text, 'Wrong'), excerpt(text, 'Right')];
            const base = /\(examples\/([a-z-]+\.proc)\)/.exec(text)?.[1];
            const whole = (part: string) =>
                base === undefined ? part : replaceLines(exampleFiles[base] ?? '', right, part);
            return { code: name.slice(0, -'.md'.length), text, wrong: whole(wrong), right: whole(right) };
        });
}

function read(name: string): string {
    return readFileSync(new URL(name, folder), 'utf8');
}

function excerpt(page: string, title: string): string {
    const found = new RegExp(`^## ${title}\\n\\n\`\`\`proc\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(page)?.[1];
    if (found === undefined) throw new Error(`no example under "${title}"`);
    return found;
}

/** Replaces lines of a text, whatever their indentation; they must be there. */
function replaceLines(text: string, wanted: string, replacement: string): string {
    const lines = text.split('\n');
    const searched = wanted.split('\n').map(line => line.trim());
    const start = lines.findIndex((_, at) =>
        searched.every((line, index) => lines[at + index]?.trim() === line),
    );
    if (start < 0) throw new Error(`the example is no excerpt: ${wanted}`);
    return lines.toSpliced(start, searched.length, ...replacement.split('\n')).join('\n');
}
