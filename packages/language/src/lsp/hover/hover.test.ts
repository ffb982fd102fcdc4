import { describe, expect, test } from 'vitest';
import { editorOf } from '../testing.ts';

/** What the editor shows at the cursor. */
async function hover(files: Parameters<typeof editorOf>[0]): Promise<string> {
    const { services, document, textDocument, position } = await editorOf(files);
    const found = await services.lsp.HoverProvider!.getHoverContent(document, { textDocument, position });
    return found ? (found.contents as { value: string }).value : '';
}

const TEAM =
    '/** Answers the *phone*.\n * And the letters. */\nrole Advisor "Customer advisor" { frontline headcount 6 cost £18.50 per hour reports to Lead }\nrole Lead\n';

describe('a role', () => {
    const files = {
        'main.proc':
            'import "team.proc"\nprocess P "Claims" { owner Lead flow { step "Log it" by Ad<|>visor step "Check it" by Advisor { consult Lead } step "3" by Advisor step "4" by Advisor step "5" by Advisor } }',
        'team.proc': TEAM,
    };

    test('shows label, kind, comment, facts, and where it is used', async () => {
        expect(await hover(files)).toBe(
            [
                '**Customer advisor**  \nrole `Advisor`',
                'Answers the \\*phone\\*.  \nAnd the letters.',
                'Headcount: 6  \nCost: £18.50 per hour  \nReports to: Lead  \nWorks: at the front line',
                'Used 5 times:\n- performs [Log it](file:///work/main.proc#L2), [Check it](file:///work/main.proc#L2), [3](file:///work/main.proc#L2) and 2 more',
            ].join('\n\n'),
        );
    });

    test('says the same at its declaration and at its label', async () => {
        const plain = { ...files, 'main.proc': files['main.proc'].replace('<|>', '') };
        const at = (text: string) =>
            hover({ ...plain, 'team.proc': TEAM.replace(text, `${text.slice(0, 2)}<|>${text.slice(2)}`) });
        expect(await at('Advisor "')).toBe(await hover(files));
        expect(await at('"Customer')).toBe(await hover(files));
    });

    test('that nobody uses says so', async () => {
        expect(await hover('role <|>A')).toContain('Not used anywhere.');
    });
});

describe('what it counts for', () => {
    test('an input is recorded for the criteria that expect one', async () => {
        const text = 'stakeholder C { customer }\nprocess P { input For<|>m from C }\n';
        expect(await hover(text)).toContain(
            'Recorded for **MP5** (`FocusAwardsL4`): at least 1 input with supplier',
        );
        expect(await hover(text.replace(' from C', ''))).not.toContain('Recorded for');
    });

    test('what stands in another file counts for the processes that use it', async () => {
        const files = {
            'main.proc':
                'import "team.proc"\ncriteria Own { outcome O { criterion A "a" { expects role with frontline } } }\nprocess P { flow { step "x" by Advisor } }\nportfolio F { against Own covers P }',
            'team.proc': TEAM.replace('role Advisor', 'role <|>Advisor'),
        };
        expect(await hover(files)).toContain(
            'Recorded for **[A](file:///work/main.proc#L2)** (`Own`): role with frontline',
        );
    });
});

describe('a KPI', () => {
    const kpi = (clauses: string) => `process P { kpi Sp<|>eed "Days" { ${clauses} } }`;

    test('shows its results as a picture with baseline, target and latest', async () => {
        const text = await hover(
            kpi(
                'unit days baseline 14 on 2026-01-31 target <= 8 by 2026-12-31 results { 2026-01: 14 2026-03: 11 2026-06: 7.8 }',
            ),
        );
        expect(text).toContain(
            'Unit: days  \n`█▅▁` `2026-01` – `2026-06`  \nBaseline: 14 (2026-01-31)  \nTarget: at most 8 by 2026-12-31  \nLatest: 7.8 (2026-06): meets the target',
        );
    });

    test('reads the results of its file, and says what is wrong with it', async () => {
        const files = {
            'main.proc': kpi('target >= 50% results from "d.csv"'),
            'd.csv': 'month,n,of\n2026-01,1,4\nmay,1,2\n2026-02,1,3\n',
        };
        expect(await hover(files)).toContain(
            '`▁█` `2026-01` – `2026-02`  \nTarget: at least 50%  \nLatest: 33.3% (2026-02): does not meet the target  \nResults file: "may" is not a period such as 2026-05, 2026-Q2 or 2026 (line 3)',
        );
    });

    test('that others know says what must be stated', async () => {
        const text = await hover('process P { kpi Lo<|>yalty "Our NPS" }');
        expect(text).toContain('Known as Net Promoter Score (NPS): How many more would recommend');
        expect(text).toContain('Range: -100 to 100  \nTo be stated: the scale: 0 to 10; ');
        expect(await hover(kpi(''))).not.toContain('Known as');
    });

    test('without results has no picture', async () => {
        const text = await hover(kpi('baseline none because "New"'));
        expect(text).toContain('Baseline: none, because New  \nNo results are recorded.');
    });
});

describe('a limit', () => {
    const limit = (clauses: string, times = 'time 1 hour wait 2 working days') =>
        hover(`process P { flow { start A step B "Reply" { ${times} } end E } limit L<|> { ${clauses} } }`);

    test.each([
        [
            'sla within 4 working days from A to B',
            'Expected time: 2.1 working days, within the limit (53% of it)',
        ],
        [
            'within 1 working day from A to B',
            'Expected time: 2.1 working days, **above the limit** (213% of it)',
        ],
        [
            'within 1 working day from A to B extension 2 working days',
            'above the limit, within it with the extension',
        ],
        ['from A to B', 'Expected time: 2.1 working days'],
        [
            'within 1 week from "the letter" to B',
            'Expected time: not known, it begins with an event that is no node of the flow',
        ],
        [
            'within 1 week from E to B',
            'Expected time: not known, no way leads from where it begins to where it ends',
        ],
    ])('%s', async (clauses, expected) => {
        expect(await limit(clauses)).toContain(expected);
    });

    test('says when not enough times are recorded', async () => {
        expect(await limit('within 1 week from A to B', '')).toContain(
            'Expected time: not known, not enough times are recorded: "Reply" has none',
        );
    });
});

test('a process shows its stage, what it holds and its expected lead time', async () => {
    const text = await hover(
        'role R\nprocess P<|> { stage live owner R flow { start step "a" by R { time 10 to 20 min } end } }',
    );
    expect(text).toContain(
        'Stage: live  \nOwner: R  \nHolds: 1 step, 0 decisions, 1 role, 0 hand-offs  \nExpected lead time: 15 min',
    );
});

test('a step shows the mean of a range', async () => {
    expect(await hover('process P { flow { step "L<|>og it" { time 10 to 20 min wait 1 day } } }')).toBe(
        '**Log it**  \nstep of [P](file:///work/main.proc#L1)\n\nTime: 10 to 20 min, 15 min on average  \nWait: 1 day',
    );
});

describe('a criterion', () => {
    const files = {
        'main.proc':
            'criteria Own "My unit" { outcome O { criterion 1.1 "Show a map" { expects step with performer expects at least 2 kpi } } }\nrole R\nprocess P "Claims" { flow { step "x" by R } }\nevidence E "Minutes" { shows <|>1.1 at "page 2" }\nportfolio F "Mine" { against Own covers P }',
    };

    test('shows its text, its state and what is missing', async () => {
        const text = await hover(files);
        expect(text).toContain('**Show a map**  \ncriterion `1.1` of [My unit](file:///work/main.proc#L1)');
        expect(text).toContain(
            '**partly** for [Mine](file:///work/main.proc#L5)\n- ✓ step with performer\n- ○ at least 2 kpi: No KPI is recorded; 2 are expected.',
        );
        expect(text).toContain('- evidence: [Minutes](file:///work/main.proc#L4) at page 2');
    });

    test('that nobody asks for says so', async () => {
        expect(await hover('criteria C { outcome O { criterion <|>A "a" } }')).toContain(
            'No process or portfolio is asked for it.',
        );
    });
});

describe('the language', () => {
    test.each([
        ['process P { flow { st<|>ep "x" } }', '**step** – '],
        ['process P { kpi K { so<|>urce "x" } }', '**source** – '],
        ['criteria C { so<|>urce "x" }', '**source** – '],
        ['role R\nprocess P { flow { step "x" b<|>y R } }', '**by** – '],
    ])('explains the words of %s with an example', async (text, expected) => {
        const value = await hover(text);
        expect(value.startsWith(expected)).toBe(true);
        expect(value).toContain('```proc\n');
    });

    test('a word that is a name here is that name', async () => {
        expect(await hover('role customer "Clerk"\nprocess P { owner cust<|>omer }')).toContain(
            '**Clerk**  \nrole',
        );
    });

    test('a rule says what it says, and when', async () => {
        expect(await hover('allow owner-<|>missing because "x"')).toBe(
            '**owner-missing** – no process owner\n\nwarning, from the stage `designed` on  \nQuick fix: choose or create a role',
        );
        expect(await hover('allow no-such<|>-rule')).toBe('No rule has the code `no-such-rule`.');
    });

    test('what a criterion expects is explained', async () => {
        const pack = (text: string) => hover(`criteria C { outcome O { criterion A { expects ${text} } } }`);
        expect(await pack('kp<|>i with target')).toContain(
            '**kpi** – KPIs that are recorded\n\nCan be asked for `customer`',
        );
        expect(await pack('kpi with tar<|>get')).toMatch(/^\*\*target\*\* – KPI: /);
        expect(await pack('nonsen<|>se')).toBe('');
    });
});

test.each([
    'role A "x" <|> // y',
    'process P { flow { step "x" { note "no<|>te" } } }',
    '<|>',
    'role A { <|>',
])('nothing is said at %j', async text => {
    expect(await hover(text)).toBe('');
});

test('what a document says cannot become a link, a command or a picture', async () => {
    const evil = '](command:x) <img src=x> [y](https://z.z)';
    const text = await hover(
        `/** ${evil} */\nrole R<|> "${evil}"\nprocess P { flow { step "${evil}" by R } }\nevidence E "x" { file "${evil}" }`,
    );
    expect(text).not.toMatch(/(?<!\\)\]\((?!file:)/);
    expect(text).not.toMatch(/(?<!\\)<|https:\/\//);
});
