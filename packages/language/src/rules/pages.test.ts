import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { checkDocument } from './check.ts';
import { rules } from './index.ts';
import { infoLine, rulesReadme } from './readme.ts';

const folder = new URL('../../../../docs/rules/', import.meta.url);
const pages = readdirSync(folder)
    .filter(name => name.endsWith('.md') && name !== 'README.md')
    .map(name => ({ code: name.slice(0, -'.md'.length), text: readFileSync(new URL(name, folder), 'utf8') }));
const examples = Object.fromEntries(
    readdirSync(new URL('examples/', folder)).map(name => [
        name,
        readFileSync(new URL(`examples/${name}`, folder), 'utf8'),
    ]),
);

test('every rule has a page, and every page a rule', () => {
    const codes = [...rules.map(rule => rule.code), 'syntax'];
    expect(pages.map(page => page.code).sort()).toEqual(codes.sort());
});

test('the list of the rules is current (npm run generate writes it)', () => {
    expect(readFileSync(new URL('README.md', folder), 'utf8')).toBe(rulesReadme());
});

describe.each(rules)('the page of $code', rule => {
    const text = pages.find(page => page.code === rule.code)?.text ?? '';

    test('says when the rule speaks and what it offers', () => {
        expect(text.split('\n')).toContain(infoLine(rule));
    });

    test('has every part', () => {
        const titles = [...text.matchAll(/^#+ (.*)$/gm)].map(match => match[1]);
        expect(titles).toEqual([rule.code, 'What', 'Why', 'How to fix', 'Wrong', 'Right']);
    });
});

describe.each(pages)('the examples of $code', ({ code, text }) => {
    test('wrong: exactly this rule speaks', async () => {
        const codes = await codesOf(fullExample(text, 'Wrong'));
        expect(new Set(codes)).toEqual(new Set([code]));
    });

    test('right: nothing is reported', async () => {
        expect(await codesOf(fullExample(text, 'Right'))).toEqual([]);
    });
});

test('what the examples are excerpts of reports nothing', async () => {
    for (const text of Object.values(examples)) expect(await codesOf(text)).toEqual([]);
});

async function codesOf(text: string): Promise<string[]> {
    const { workspace, document } = await modelOf({ 'example.proc': text, ...examples }, { broken: true });
    return checkDocument(workspace, document.file, { today: '2026-11-21' }).findings.map(
        finding => finding.code,
    );
}

/** The example itself, or the file it is an excerpt of with the lines of the right excerpt replaced by it. */
function fullExample(page: string, title: 'Wrong' | 'Right'): string {
    const excerpt = fence(page, title);
    const base = /\(examples\/([a-z-]+\.proc)\)/.exec(page)?.[1];
    return base === undefined ? excerpt : replaceLines(examples[base] ?? '', fence(page, 'Right'), excerpt);
}

function fence(page: string, title: string): string {
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
