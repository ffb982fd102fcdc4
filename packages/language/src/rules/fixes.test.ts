import { describe, expect, test } from 'vitest';
import { wrong as customers } from './customers/wrong.fixture.ts';
import { wrong as evaluation } from './evaluation/wrong.fixture.ts';
import { wrong as evidence } from './evidence/wrong.fixture.ts';
import { wrong as flow } from './flow/wrong.fixture.ts';
import { rules } from './index.ts';
import { wrong as measures } from './measures/wrong.fixture.ts';
import { wrong as names } from './names/wrong.fixture.ts';
import { wrong as roles } from './roles/wrong.fixture.ts';
import { wrong as sipoc } from './sipoc/wrong.fixture.ts';
import { applied, check, turnedOn } from './testing.ts';

/** Texts that are wrong in one way, in several hands; the other files are there to be imported. */
const wrong = {
    ...names,
    ...flow,
    ...roles,
    ...sipoc,
    ...customers,
    ...measures,
    ...evaluation,
    ...evidence,
};

const others = {
    'team.proc': 'role Helper "Helper"\n',
    'data.proc': 'evidence Letters "Letters" { planned }\n',
};

/** The same text as another writer would have written it. */
const hands: readonly { name: string; write: (text: string) => string }[] = [
    { name: 'four spaces', write: text => text },
    { name: 'tabs', write: text => text.replace(/^( {4})+/gm, spaces => '\t'.repeat(spaces.length / 4)) },
    {
        name: 'two spaces',
        write: text => text.replace(/^( {4})+/gm, spaces => spaces.slice(spaces.length / 2)),
    },
    { name: 'Windows line endings', write: text => text.replaceAll('\n', '\r\n') },
];

test('every rule that has a fix is tried', () => {
    expect(Object.keys(wrong).sort()).toEqual(
        rules
            .filter(rule => rule.fix !== undefined)
            .map(rule => rule.code)
            .sort(),
    );
});

describe.each(Object.entries(wrong))('%s', (code, texts) => {
    const options = turnedOn(code);
    test.each(hands)('every fix leaves a text without the finding ($name)', async ({ write }) => {
        for (const text of texts.map(write)) {
            const { findings } = await check({ 'main.proc': text, ...others }, options);
            const mine = findings.filter(finding => finding.code === code);
            expect(mine.length, text).toBeGreaterThan(0);
            for (const { message, fixes } of mine) {
                expect(fixes.length, `${message}\n${text}`).toBeGreaterThan(0);
                for (const fix of fixes) {
                    const after = applied(text, fix);
                    const left = (await check({ 'main.proc': after, ...others }, options)).findings;
                    const same = left.filter(finding => finding.code === code && finding.message === message);
                    const broken = left.filter(finding => finding.code === 'syntax');
                    expect(
                        [...same, ...broken].map(finding => finding.message),
                        `${fix.title}\n${after}`,
                    ).toEqual([]);
                }
            }
        }
    });
});
