import { expect, test } from 'vitest';
import { applied, check, only } from '../testing.ts';

const options = only('kpi-incomplete');

async function incomplete(clauses: string, head = '') {
    return (await check(`${head}process P "P" {\n    stage designed\n    kpi ${clauses}\n}`, options))
        .findings;
}

const whole = 'K { unit % numerator "a" denominator "b" baseline 1% target >= 2% owner R source "s" }';

test('one finding lists all that is not recorded, at the name', async () => {
    const [finding, ...others] = await incomplete('K "Late cases"');
    expect(others).toEqual([]);
    expect(finding?.message).toContain(
        'No unit, definition, baseline, target, owner or source is recorded for the KPI "Late cases".',
    );
    expect(finding?.place.column).toBe(9);
});

test.each([
    ['all of it', whole],
    ['a formula', 'K { unit x formula "f" baseline 1 target >= 2 owner R source "s" }'],
    ['why there is no baseline', whole.replace('baseline 1%', 'baseline none because "New"')],
    ['an owner whom nobody knows: only the name is reported', whole.replace('owner R', 'owner Nobody')],
])('silent: %s', async (_, clauses) => expect(await incomplete(clauses, 'role R\n')).toEqual([]));

test.each([
    ['a numerator of nothing', whole.replace('denominator "b"', ''), 'definition'],
    ['no reason for no baseline', whole.replace('baseline 1%', 'baseline none'), 'baseline'],
    ['a results file is no source', whole.replace('source "s"', 'results from "r.csv"'), 'source'],
    ['a text that says nothing', whole.replace('"s"', '" "'), 'source'],
])('%s', async (_, clauses, missing) => {
    expect((await incomplete(clauses, 'role R\n')).map(({ message }) => message)).toEqual([
        expect.stringMatching(new RegExp(`^No ${missing} is recorded`)),
    ]);
});

test('what is inserted follows what is known of the KPI', async () => {
    const text =
        'role R "R"\nprocess P "P" {\n    stage designed\n    owner R\n    kpi ReopenRate {\n        baseline 31% on 2026-01-31\n    }\n}';
    const [finding] = (await check(text, options)).findings;
    expect(applied(text, finding!.fixes[0]!)).toContain(
        [
            '        baseline 31% on 2026-01-31',
            '        unit %',
            '        numerator "cases reopened within 30 days"',
            '        denominator "cases closed in the period"',
            '        target <= 31% by 2027-11-21 // Still to decide',
            '        owner R',
            '        source "Where the figures come from"',
            '    }',
        ].join('\n'),
    );
});
