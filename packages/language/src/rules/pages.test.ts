import { describe, expect, test } from 'vitest';
import { exampleFiles, examplePages, writtenReadme } from './example-pages.ts';
import { rules } from './index.ts';
import { infoLine, rulesReadme } from './readme.ts';
import { applied, check, codes, turnedOn } from './testing.ts';

const pages = examplePages();

test('every rule has a page, and every page a rule', () => {
    const all = [...rules.map(rule => rule.code), 'syntax'];
    expect(pages.map(page => page.code).sort()).toEqual(all.sort());
});

test('the list of the rules is current (npm run generate writes it)', () => {
    expect(writtenReadme()).toBe(rulesReadme());
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

describe.each(pages)('the examples of $code', ({ code, wrong, right }) => {
    const options = turnedOn(code);

    test('wrong: exactly this rule speaks', async () => {
        expect(new Set(await codes(withFiles(wrong), options))).toEqual(new Set([code]));
    });

    test('right: nothing is reported', async () => {
        expect(await codes(withFiles(right), options)).toEqual([]);
    });

    test('wrong: each fix takes the finding away', async () => {
        for (const { message, fixes } of (await check(withFiles(wrong), options)).findings) {
            // What cannot be read comes from no rule, and has fixes of its own.
            if (code !== 'syntax') {
                expect(fixes.length > 0).toBe(rules.find(rule => rule.code === code)?.fix !== undefined);
            }
            for (const fix of fixes) {
                const left = (await check(withFiles(applied(wrong, fix)), options)).findings;
                expect(left.filter(one => one.message === message || one.code === 'syntax')).toEqual([]);
            }
        }
    });
});

test('what the examples are excerpts of reports nothing', async () => {
    for (const [name, text] of Object.entries(exampleFiles)) {
        const isBase = pages.some(page => page.text.includes(`(examples/${name})`));
        if (isBase) expect(await codes({ [name]: text, ...exampleFiles })).toEqual([]);
    }
});

function withFiles(text: string): Record<string, string> {
    return { 'example.proc': text, ...exampleFiles };
}
