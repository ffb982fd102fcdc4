import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Words = Readonly<Record<string, string>>;

const read = (name: string): Words =>
    JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));

/** Says that a native reader is awaited, and is no word of the extension. */
const remark = '//';
/** Numbers of what is put in, commands behind buttons, icons, and what the language itself is written with. */
const fixed = /\{\d+\}|\(command:[\w.]+\)|\$\([\w-]+\)|`[^`]+`/g;

test.each([
    ['l10n/bundle.l10n.json', 'l10n/bundle.l10n.cy.json'],
    ['package.nls.json', 'package.nls.cy.json'],
])(
    'of %s nothing is missing in Welsh, nothing is left over, and what must stay as it is does',
    (from, to) => {
        const [english, { [remark]: told, ...welsh }] = [read(from), read(to)];
        expect(told).toMatch(/awaiting/);
        expect(Object.keys(welsh).sort()).toEqual(Object.keys(english).sort());
        for (const [key, text] of Object.entries(welsh)) {
            expect(text.trim(), key).not.toBe('');
            expect(text.match(fixed)?.sort() ?? [], key).toEqual(english[key]!.match(fixed)?.sort() ?? []);
        }
    },
);

test('every word that the manifest asks for is there, and no other', () => {
    const manifest = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(read('package.nls.json')).sort());
});
