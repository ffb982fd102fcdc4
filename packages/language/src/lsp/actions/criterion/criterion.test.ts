import { describe, expect, test } from 'vitest';
import { coverage } from '../../../coverage/index.ts';
import { kinds } from '../../../coverage/kinds/index.ts';
import { checkWorkspace } from '../../../rules/check.ts';
import { ask, done, hands, titles } from '../testing.ts';

/** What only a person can know, or what must have happened first. */
const facts: Readonly<Record<string, readonly string[]>> = {
    step: ['time', 'wait', 'accuracy'],
    decision: ['chances'],
    touchpoint: ['feeling'],
    role: ['headcount'],
    stakeholder: ['power', 'interest'],
    engagement: ['before-approval'],
    approval: ['approved'],
    kpi: ['target', 'benchmark', 'results', 'trend', 'met'],
    evaluation: ['benchmark'],
    feedback: ['sample'],
    recommendation: ['verdict'],
    evidence: ['file'],
};

const PEOPLE = `role Lead "Team leader"
role Advisor "Advisor" {
    frontline
}
stakeholder Tenant "Tenant" {
    external customer
}
stakeholder Director "Director" {
    power high
}
evidence Study "Study" {
    held "Office"
}
`;

const BARE = `process P "P" {
    version "1"
    live on 2026-12-01
    owner Lead
    flow {
        start
        step Log "Log it"
        step "Send it" -> Done
        end Done good
    }
}
`;

const cases = [...kinds].flatMap(([kind, { features }]) => [
    [kind, undefined] as const,
    ...[...features.keys()].map(feature => [kind, feature] as const),
]);

function pack(expectation: string): string {
    return `criteria Asked {\n    outcome O "O" {\n        criterion C1 "C" {\n            ${expectation}\n        }\n    }\n}\nportfolio F {\n    against Asked\n    covers P\n}\n`;
}

async function after(text: string) {
    const asked = await ask(text);
    const action = asked.actions.find(({ title }) => title.includes('C1 still misses'));
    if (!action || action.disabled) return { action, recorded: undefined, main: '' };
    const { main, workspace } = await done(asked, action);
    const found = coverage(workspace, { today: '2026-11-21' });
    const expectations = found[0]!.outcomes[0]!.criteria[0]!.expectations;
    const names = checkWorkspace(workspace, { today: '2026-11-21' }).findings.filter(({ code }) =>
        code.startsWith('name-'),
    );
    expect(
        names.map(({ message }) => message),
        main,
    ).toEqual([]);
    return { action, main, recorded: expectations.map(({ recorded }) => recorded) };
}

test.each(cases)('at least two %s with %s', async (kind, feature) => {
    const expectation = `expects at least 2 ${kind}${feature === undefined ? '' : ` with ${feature}`}`;
    for (const people of [PEOPLE, 'role Lead "Team leader"\n']) {
        const text = people + BARE.replace('process P', 'process P⟦⟧') + pack(expectation);
        const { recorded, main } = await after(text);
        const known = feature === undefined || !facts[kind]?.includes(feature);
        if (known) expect(recorded ?? [true], main).toEqual([true]);
        else if (recorded) expect(main, `${expectation}\n${main}`).toMatch(/\/\/ Still to record: /);
    }
});

test.each([
    ['step', 'performer'],
    ['step', 'annotation'],
    ['step', 'touchpoint'],
])('every %s has %s: what is there is completed', async (kind, feature) => {
    const { recorded, main } = await after(
        PEOPLE + BARE.replace('process P', 'process P⟦⟧') + pack(`expects every ${kind} has ${feature}`),
    );
    expect(recorded, main).toEqual([true]);
});

test.each(hands)(
    'several expectations share what they can, and all is written in the hand of the writer ($name)',
    async ({ write }) => {
        const { main, recorded } = await after(
            write(
                PEOPLE +
                    BARE.replace('process P', 'process P⟦⟧') +
                    pack(
                        [
                            'expects kpi with customer, predefined, baseline',
                            'expects evaluation with kpi, date',
                            'expects evaluation with costs, benefits',
                            'expects at least 1 finding with kpi',
                            'expects every recommendation has owner, due, measure, finding',
                            'expects at least 1 engagement with customer',
                            'expects at least 1 engagement with frontline, date',
                            'expects need with kpi, evidence',
                        ].join('\n            '),
                    ),
            ),
        );
        expect(recorded).toEqual(Array(8).fill(true));
        expect(main.slice(main.indexOf('end Done'), main.indexOf('criteria Asked'))).toBe(
            write(`end Done good
    }
    kpi NewKpi "What shows that the process works" {
        focus customer
        set on 2026-11-21
        baseline none because "It was not measured before"
    }
    engage Tenant
    engage Advisor on 2026-11-21
    need "What the organisation needs, and why" {
        shown by NewKpi
        evidence Study
    }
    evaluation on 2026-11-21 {
        against NewKpi
        cost "What the process costs"
        benefit "What the process brings"
        finding NewFinding "What was found" from NewKpi
        recommend NewRecommendation "What should be done" {
            because NewFinding
            owner Lead
            due 2027-02-21
            measured by NewKpi
        }
    }
}
`),
        );
    },
);

describe('the criteria that ship with the product', () => {
    const text = `import "people.proc"\n\n${BARE}\nevidence Item "Item" {\n    planned\n    shows MP⟦⟧1, MP5\n}\n`;
    const files = (main: string) => ({ 'main.proc': main, 'people.proc': PEOPLE });

    test('from an evidence item only what the item shows', async () => {
        const asked = await ask(files(text));
        expect(titles(asked)).toEqual(['Add to "P" what MP1 still misses (1 of 2)']);
        const { workspace } = await done(asked, asked.actions[0]);
        const [first] = coverage(workspace, { today: '2026-11-21' })[0]!.outcomes[0]!.criteria;
        expect(first?.expectations[0]?.recorded).toBe(true);
    });

    test('from a portfolio and from a process every criterion that misses something', async () => {
        const all = ['MP1', 'MP4', 'MP2', 'MP5', 'MP3', 'MP6'];
        const process = await ask(files(text.replace('⟦⟧', '').replace('process P', 'process ⟦⟧P')));
        expect(titles(process).map(title => /what (\w+)/.exec(title)?.[1])).toEqual(all);
        const portfolio = await ask(
            files(`${text.replace('⟦⟧', '')}portfolio F {\n    against Focus⟦⟧AwardsL4\n    covers P\n}\n`),
        );
        expect(titles(portfolio)).toHaveLength(6);
        for (const action of portfolio.actions.filter(({ disabled }) => !disabled))
            await done(portfolio, action);
    });

    test('what no text can mend is told', async () => {
        const asked = await ask(
            PEOPLE +
                BARE.replace('process P', 'process P⟦⟧').replace('version', 'stage designed\n    version') +
                pack('expects clean kpi-missing'),
        );
        expect(asked.actions[0]?.disabled).toMatch(
            /^What it misses has to be changed by hand: No KPI is recorded/,
        );
    });
});
