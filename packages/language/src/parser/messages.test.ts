import { expect, test } from 'vitest';
import { modelOf } from '../testing.ts';

const mistakes: [text: string, line: number, column: number, message: string][] = [
    ['Process P', 1, 1, 'Keywords are lower case: write process instead of Process'],
    ['process P {\n  STEP "x"\n}', 2, 3, 'Keywords are lower case: write step instead of STEP'],
    ['process {\n}', 1, 9, 'A process needs a name, for example: process Refund "Refund a customer" { … }'],
    ['process P {\n  task "x"\n}', 2, 3, '"task" does not belong into a process'],
    [
        'process P {\n  flow {\n    step by Advisor\n  }\n}',
        3,
        13,
        'A step needs its text in quotes, for example: step "Log the complaint" by Advisor',
    ],
    ['process P {\n  owner\n}', 3, 1, 'owner needs the name of a role, for example: owner ServiceManager'],
    [
        'process P {\n  version "2"\n',
        2,
        13,
        'A closing brace } is missing: a process is not closed before the end of the file',
    ],
    ['kpi K {\n}', 1, 1, '"kpi" does not belong into the top of a file'],
    ['import team', 1, 8, 'An import needs the name of a file in quotes, for example: import "team.proc"'],
];

test.each(mistakes)('%s', async (text, line, column, message) => {
    const { document } = await modelOf(text, { broken: true });
    expect(document.problems[0]).toMatchObject({ message, place: { line, column } });
});

test('no message lists tokens', async () => {
    const text =
        'process P { flow { step "a" { time } decide "b" { yes } wait } kpi K { target baseline } limit L { within } }';
    const { document } = await modelOf(text, { broken: true });
    expect(document.problems.length).toBeGreaterThan(2);
    for (const { message } of document.problems) expect(message).not.toMatch(/token|Expecting|-->/i);
});
