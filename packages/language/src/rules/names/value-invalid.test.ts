import { expect, test } from 'vitest';
import { check, codes, underlined } from '../testing.ts';

async function said(text: string): Promise<string[]> {
    const { findings } = await check(text);
    return findings
        .filter(({ code }) => code === 'value-invalid')
        .map(finding => `${underlined(text, finding)}: ${finding.message}`);
}

const inProcess = (clause: string) => `process P {\n    ${clause}\n}`;
const inStep = (clause: string) => inProcess(`flow { step A "A" { ${clause} } }`);

test.each([
    ['a day too many', inProcess('live on 2026-02-30'), '2026-02-30: '],
    ['a month too many', inProcess('review by 2026-13-01'), '2026-13-01: '],
    ['a period in place of a date', inProcess('kpi K { target <= 4 by 2026-13 }'), '2026-13: '],
    ['a period of results', inProcess('kpi K { results { 2026-Q5: 4 } }'), '2026-Q5: '],
    ['a weekday', 'calendar C { days mon - fry }', 'fry: '],
    ['an hour too many', 'calendar C { hours 09:00 - 25:00 }', '25:00: '],
    ['a minute too many', 'calendar C { hours 09:75 - 17:00 }', '09:75: '],
    ['hours the wrong way round', 'calendar C { hours 17:00 - 09:00 }', '17:00 - 09:00: '],
    ['a closed day', 'calendar C { closed 2026-12-25, 2026-02-31 }', '2026-02-31: '],
    ['a feeling', inStep('touchpoint P by phone { feeling 7 }'), 'feeling 7: '],
    ['half a feeling', inStep('touchpoint P by phone { feeling 2.5 }'), 'feeling 2.5: '],
    ['a chance', inProcess('flow { decide "D?" { yes 120% { } no { } } }'), '120%: '],
    ['accuracy', inStep('accurate 101%'), '101%: '],
    ['a time range', inStep('time 2 hours to 15 min'), '2 hours to 15 min: '],
    ['the date of an item', 'evidence E "E" { date 2025-02-29 }', '2025-02-29: '],
])('%s that cannot be', async (_, text, start) => {
    const messages = await said(text);
    expect(messages).toEqual([expect.stringContaining(start)]);
    expect(messages[0]).toMatch(/\.$/);
});

test('tells the last day of the month', async () =>
    expect((await said(inProcess('live on 2026-02-30')))[0]).toContain('2026-02-28'));

test.each([
    inProcess('kpi K { baseline 4 on 2026-H1 target <= 2 by 2026-12 results { 2025/26: 3 2026: 4 } }'),
    'calendar C { days mon-fri, sun hours 00:00 - 24:00 closed 2024-02-29 }',
    inStep('time 15 min to 1 working day touchpoint P by phone { feeling 5 } accurate 100%'),
    'process P { purpose "Done by 2026-02-30" }',
])('says nothing of %s', async text => expect(await said(text)).toEqual([]));

const limit = (clause: string, calendar = '') =>
    `calendar Office { ${calendar} }\nprocess P { calendar Office limit L { ${clause} } }`;

test.each([
    ['a month that ends on a closed day', 'within 1 month example 2024-11-25 due 2024-12-27', true],
    ['the closed day itself', 'within 1 month example 2024-11-25 due 2024-12-25', false],
    ['working days', 'within 10 working days example 2024-11-25 due 2024-12-09', true],
    ['a day too few', 'within 10 working days example 2024-11-25 due 2024-12-06', false],
    ['the extension', 'within 5 days extension 2 working days example 2024-11-25 due 2024-12-04', true],
    ['hours, which no date tells', 'within 4 working hours example 2024-11-25 due 2024-11-26', true],
    ['no due date', 'within 4 days example 2024-11-25', true],
])('an example: %s', async (_, clause, fine) => {
    const found = await said(limit(clause, 'closed 2024-12-25, 2024-12-26'));
    expect(found.length).toBe(fine ? 0 : 1);
    if (!fine) expect(found[0]).toMatch(/end on 2024-12-\d\d, not on/);
});

test('a date that cannot be is not used in arithmetic too', async () =>
    expect(await codes(limit('within 5 days example 2024-02-30 due 2024-03-09'))).toEqual(['value-invalid']));
