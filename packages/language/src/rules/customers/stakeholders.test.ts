import { describe, expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

const people =
    'role A "Advisor" { frontline }\nrole B "Back office"\nstakeholder T "Tenant" { customer }\nstakeholder D "Director" { power high interest high }\n';

function process(clauses: string): string {
    return `${people}process P "P" {\n    stage approved\n    ${clauses}\n}`;
}

const approval = 'approval by D on 2026-03-01 approved';
const lists = 'input I from T flow { step "S" by A { in I } }';

describe('stakeholder-customer-excluded and stakeholder-frontline-excluded', () => {
    const excluded = async (clauses: string) => {
        const { findings } = await check(process(clauses));
        return findings.filter(({ code }) => /^stakeholder-.*-excluded$/.test(code));
    };

    test('say who could be asked', async () => {
        expect((await excluded(lists)).map(finding => finding.message)).toEqual([
            'No engagement of a customer from before the approval is recorded for the process "P". Ask "Tenant", and write what was learned: engage T by survey on 2026-02-20.',
            'No engagement of front-line staff from before the approval is recorded for the process "P". Ask "Advisor", and write what was learned: engage A by workshop on 2026-03-04.',
        ]);
    });

    test('an engagement after the approval is too late, and shown', async () => {
        const found = await excluded(`${approval} ${lists} engage A on 2026-03-01 engage T on 2026-03-02`);
        expect(found.map(finding => finding.code)).toEqual(['stakeholder-customer-excluded']);
        expect(found[0]?.related.map(related => related.message)).toEqual([
            'Asked on 2026-03-02, after the approval on 2026-03-01.',
        ]);
    });

    test('the engagement comes behind the others, and claims no date', async () => {
        const text = process(
            `engage A by workshop on 2026-01-05 {\n        learned "x"\n    }\n    ${lists}`,
        );
        const [finding] = (await check(text)).findings.filter(
            ({ code }) => code === 'stakeholder-customer-excluded',
        );
        expect(applied(text, finding!.fixes[0]!)).toContain(
            'learned "x"\n    }\n    engage T by survey {\n        asked "What would make it better for you?"\n    }\n    input',
        );
    });

    test.each([
        ['both were asked in time', `${approval} ${lists} engage A on 2026-02-01 engage T on 2026-03-01`],
        ['no date is recorded: it may have been in time', `${approval} ${lists} engage A engage T`],
        [
            'the approval has no date',
            `approval by D approved ${lists} engage A on 2026-09-01 engage T on 2026-09-01`,
        ],
        ['neither takes part in this process', `${approval} flow { step "S" by B }`],
    ])('silent: %s', async (_, clauses) => {
        expect(await excluded(clauses)).toEqual([]);
    });
});

describe('stakeholder-unengaged', () => {
    test('names who has power and interest', async () => {
        expect(await messagesOf('stakeholder-unengaged', process(''))).toEqual([
            '"Director" has much power over the process "P" and much interest in it, and neither an engagement nor an approval by them is recorded. Ask them: engage D by meeting.',
        ]);
    });

    test.each(['engage D', 'approval by D', 'approval by D pending'])('silent: %s', async clauses => {
        expect(await messagesOf('stakeholder-unengaged', process(clauses))).toEqual([]);
    });
});

describe('engagement-no-effect', () => {
    test('says whose', async () => {
        const clauses =
            'engage T by survey { asked "What?" } engage A { learned "x" } engage B { changed "x" }';
        expect(await messagesOf('engagement-no-effect', process(clauses))).toEqual([
            'Neither what was learned nor what was changed is recorded for the engagement of "Tenant". Say what came of it: learned "Customers wait for a call".',
        ]);
    });
});

describe('touchpoint-no-promise', () => {
    test('says where', async () => {
        const clauses =
            'flow { step "Ring" { touchpoint T by phone touchpoint T by email { promise "x" } } decide "Is it?" {\n touchpoint T { feeling 2 }\n yes {} no {} } }';
        expect(await messagesOf('touchpoint-no-promise', process(clauses))).toEqual([
            'No promise is recorded where the step "Ring" meets "Tenant". Say what they may count on: promise "We answer within two working days".',
            'No promise is recorded where the decision "Is it?" meets "Tenant". Say what they may count on: promise "We answer within two working days".',
        ]);
    });
});
