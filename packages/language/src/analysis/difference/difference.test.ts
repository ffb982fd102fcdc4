import { describe, expect, it } from 'vitest';
import { modelOf } from '../../testing.ts';
import { differenceOf } from './difference.ts';
import type { Difference } from './types.ts';

const people = `
    role Advisor "Advisor" { cost £17 per hour }
    role Leader "Team leader"
    stakeholder Customer "Tenant" { external customer }
    system Crm "Record system"
`;

/** The difference between two texts, each the inside of a process and what stands around it. */
async function between(before: string, after: string, around = [people, people]): Promise<Difference> {
    const of = async (text: string, outside: string) => {
        const { workspace, document } = await modelOf(`${outside} process P "Handle it" {\n${text}\n}`);
        return { workspace, process: document.processes[0]! };
    };
    const [old, now] = [await of(before, around[0]!), await of(after, around[1]!)];
    return differenceOf(old.workspace, old.process, now.workspace, now.process);
}

async function told(before: string, after: string, around?: string[]): Promise<string[]> {
    return (await between(before, after, around)).changes.map(change => change.text);
}

async function flowTold(before: string, after: string): Promise<string[]> {
    const { changes } = await between(`flow {\n${before}\n}`, `flow {\n${after}\n}`);
    return changes.filter(({ area }) => area === 'flow').map(change => change.text);
}

/** Which node became which, and why. */
async function pairs(before: string, after: string): Promise<string[]> {
    const { nodes } = await between(`flow {\n${before}\n}`, `flow {\n${after}\n}`);
    const title = (node: (typeof nodes)[number]['before']) => node?.label ?? node?.kind ?? '-';
    return nodes.map(
        ({ before: old, after: now, matchedBy = '-' }) => `${title(old)} > ${title(now)} ${matchedBy}`,
    );
}

describe('the nodes of two versions', () => {
    it('belong together by name, whatever they say now', async () => {
        expect(await pairs('step Log "Log it"', 'step Log "Write it down" step "Log it twice"')).toEqual([
            'Log it > Write it down name',
            '- > Log it twice -',
        ]);
    });

    it('belong together by their text where the name is another or none', async () => {
        expect(
            await pairs('start "In" step A "Log it" end "Out"', 'start B "In" step C "log  IT" end "Out"'),
        ).toEqual(['In > In text', 'Log it > log  IT text', 'Out > Out text']);
    });

    it('do not follow names that were exchanged', async () => {
        expect(await pairs('step A "Ask" step B "Beg"', 'step B "Ask" step A "Beg"')).toEqual([
            'Ask > Ask text',
            'Beg > Beg text',
        ]);
    });

    it('belong together when most of their words are the same', async () => {
        expect(
            await pairs(
                'step "Log the complaint" step "Log the complaint in the repairs system"',
                'step "Acknowledge and log the complaint"',
            ),
        ).toEqual([
            'Log the complaint > Acknowledge and log the complaint similar text',
            'Log the complaint in the repairs system > - -',
        ]);
    });

    it('need fewer of the same words between the same neighbours', async () => {
        const around = (text: string) => `start "In" step "${text}" by Advisor end "Out"`;
        const [one, other] = ['Ring the customer back today', 'Phone customer within an hour'];
        expect(await pairs(around(one), around(other))).toContain(`${one} > ${other} similar text`);
        expect(await pairs(`step "${one}"`, `step "${other}" step "Wait"`)).toContain(`- > ${other} -`);
    });

    it('with other words are one only where place, performer and two more facts are the same', async () => {
        const around = (step: string) => `start "In" ${step} end "Out"`;
        const old = around('step "Ring them" by Advisor { time 5 min using Crm }');
        expect(await pairs(old, around('step "Phone home" by Advisor { time 5 min using Crm }'))).toContain(
            'Ring them > Phone home neighbours',
        );
        expect(await pairs(old, around('step "Phone home" by Leader { time 5 min using Crm }'))).toContain(
            'Ring them > - -',
        );
        expect(await pairs(old, around('step "Phone home" by Advisor { time 9 min }'))).toContain(
            'Ring them > - -',
        );
    });

    it('without words belong together by their neighbours, blocks by what they hold', async () => {
        const flow = (label: string) =>
            `start step "Ask" wait for 2 days parallel "${label}" { branch { step "Beg" } branch { step "Pay" } } end`;
        expect(await pairs(flow('Both'), flow('Together'))).toEqual([
            'start > start neighbours',
            'Ask > Ask text',
            'wait > wait text',
            'Both > Together neighbours',
            'Beg > Beg text',
            'Pay > Pay text',
            'end > end neighbours',
        ]);
    });

    it('never make a step of an end, nor two of one', async () => {
        expect(await pairs('end "Log it"', 'step "Log it" step "Log it"')).toEqual([
            'Log it > - -',
            '- > Log it -',
            '- > Log it -',
        ]);
        expect(await pairs('step "Log it"', 'step "Log it" step "Log it"')).toEqual([
            'Log it > Log it text',
            '- > Log it -',
        ]);
    });
});

describe('what changed in the flow', () => {
    it('is told of each step: time, people, promise, inputs, checklist', async () => {
        expect(
            await flowTold(
                'step A "Ask" by Advisor { wait 8 working days time 10 min consult Leader in X accurate 80% checklist "One" }',
                `step A "Ask" by Leader { wait 2 working days time 15 to 20 min inform Customer in X, Y "Form" accurate 80%
                    checklist "One", "Two" touchpoint Customer by phone { promise "Soon" } }`,
            ),
        ).toEqual([
            '“Ask” is performed by Team leader instead of Advisor; waits 2 working days instead of 8; takes 15 to 20 min instead of 10 min; ' +
                'no longer consults Team leader; now informs Tenant; now takes “Form”; touches Tenant by phone (not recorded before); ' +
                'promises Tenant “Soon” (not recorded before); now has on its checklist “Two”.',
        ]);
    });

    it('names what is new with its people and its place, and what is gone', async () => {
        expect(
            await flowTold(
                'start "In" step "Ask" step "Log again"',
                'start "In" step "Ask" step "Thank them" by Leader',
            ),
        ).toEqual([
            'The step “Log again” is gone.',
            'The step “Thank them” is new, by Team leader, after “Ask”.',
        ]);
    });

    it('does not tell again what an inserted step brings with it', async () => {
        expect(await flowTold('step A "Ask" end E "Out"', 'step A "Ask" step B "Beg" end E "Out"')).toEqual([
            'The step “Beg” is new, after “Ask”.',
        ]);
    });

    it('tells what moved: once, and by its new place', async () => {
        expect(
            await flowTold(
                'start "In" step "Ask" step "Beg" step "Cry" step "Pay" end "Out"',
                'start "In" step "Ask" step "Cry" step "Pay" step "Beg" end "Out"',
            ),
        ).toEqual(['“Beg” now comes after “Pay”, before: after “Ask”.']);
        expect(
            await flowTold(
                'phase "One" { step "Ask" step "Beg" } phase "Two" { step "Pay" }',
                'phase "One" { step "Ask" } phase "Two" { step "Beg" step "Pay" }',
            ),
        ).toEqual(['“Beg” stands in the phase “Two” instead of the phase “One”.']);
    });

    it('tells of answers, exceptions and deadlines where they lead and how often', async () => {
        const flow = (decide: string, step: string) =>
            `start "In" decide D "Ok?" by Advisor { ${decide} } step A "Ask" { ${step} } end E "Out" end F "Off"`;
        expect(
            await flowTold(
                flow('yes 80% -> A  no -> E', 'if "Ill" 3% -> F  after 5 days -> E'),
                flow(
                    'yes 70% -> A  no -> F  maybe -> A',
                    'if "Ill" -> F  after 8 days -> E  if "Rich" 1% -> F',
                ),
            ),
        ).toEqual([
            'The answer “yes” of “Ok?” is taken in 70% of cases instead of 80%.',
            'The answer “no” of “Ok?” leads to “Off” instead of “Out”.',
            '“Ok?” has a new answer “maybe”: it leads to “Ask”.',
            'The exception “Ill” of “Ask” no longer records its chance (before: 3%).',
            '“Ask” has a new exception “Rich”: it leads to “Off” (1% of cases).',
            'The deadline “after 5 days” of “Ask” is now “after 8 days”.',
        ]);
    });

    it('tells that steps follow each other in another way', async () => {
        expect(
            await flowTold(
                'step A "Ask" -> C step B "Beg" -> E step C "Cry" -> E end E "Out"',
                'step A "Ask" -> B step B "Beg" -> E step C "Cry" -> E end E "Out"',
            ),
        ).toEqual(['After “Ask” comes “Beg” instead of “Cry”.']);
    });
});

describe('what changed elsewhere', () => {
    it('is told of the process itself', async () => {
        expect(
            await told(
                'version "1" stage draft owner Advisor',
                'version "2" stage live owner Leader purpose "Help"',
            ),
        ).toEqual([
            'The process is version 2 instead of 1.',
            'The process is live instead of draft.',
            'The process is owned by Team leader instead of Advisor.',
            'The process has the purpose “Help” (not recorded before).',
            'Team leader is new in this process.',
            'Advisor no longer takes part.',
        ]);
    });

    it('is told of who takes part, and what is known of them', async () => {
        const [one, three] = [
            'flow { step "Ask" by Advisor }',
            'flow { step "Ask" by Advisor step "Beg" by Advisor }',
        ];
        const dearer = people.replace('£17', '£18').replace('"Advisor"', '"Adviser"');
        expect((await told(one, three, [people, dearer])).slice(1)).toEqual([
            'Adviser now performs 2 steps instead of 1; is called “Adviser” instead of “Advisor”; costs £18 per hour instead of £17 per hour.',
        ]);
        expect((await told(one, 'flow { step "Ask" by Leader }')).slice(1)).toEqual([
            'Team leader is new: performs 1 step.',
            'Advisor no longer takes part (performed 1 step before).',
        ]);
    });

    it('is told of limits, KPIs, approvals, inputs and risks', async () => {
        const flow = 'flow { start S "In" step A "Ask" end E "Out" }';
        expect(
            await told(
                `${flow} limit L "Answer" { sla within 10 days from S to A } kpi K "Wait" { target <= 8 by 2026-12-31 }
                 risk "Fire" { impact low } input I "Letter" from Customer constraint "No money"`,
                `${flow} limit L "Answer" { sla within 8 days from S to E } kpi K "Wait" { target <= 5 by 2026-12-31 }
                 limit M "Reply" { statutory within 1 day } risk "Fire" { impact high } input I "Letter" from Customer
                 approval by Leader on 2026-01-02 approved`,
            ),
        ).toEqual([
            'Team leader is new in this process.',
            'The limit “Answer” asks for 8 days instead of 10; ends at “Out” instead of “Ask”.',
            'The limit “Reply” is new: it is statutory and asks for 1 day.',
            'The KPI “Wait” has a target of at most 5 by 2026-12-31 instead of at most 8 by 2026-12-31.',
            'The approval by Team leader is new: it is approved and is of 2026-01-02.',
            'The constraint “No money” is gone.',
            'The risk “Fire” has a high impact instead of low.',
        ]);
    });

    it('is told of results, evidence, artifacts and the calendar', async () => {
        const evidence = 'evidence Minutes "Minutes" { planned }';
        const text = (file: string, results: string, proof: string) =>
            `calendar Office flow { step A "Ask" { out X "${file}" } } kpi K "Wait" { unit days results { ${results} } }
             approval by Leader { ${proof} }`;
        const calendar = (hours: string) =>
            `${people} ${evidence} calendar Office { days mon - fri hours ${hours} }`;
        expect(
            await told(
                text('Case record', '2026-01: 14 2026-02: 13', ''),
                text('Case file', '2026-01: 14 2026-02: 12 2026-03: 9', 'evidence Minutes'),
                [calendar('09:00 - 17:00'), calendar('08:30 - 17:00')],
            ),
        ).toEqual([
            'The process works from 08:30 to 17:00 instead of 09:00 to 17:00.',
            'The artifact “Case record” is now the artifact “Case file”.',
            'The KPI “Wait” now has the result 2026-02: 12 and 2026-03: 9, no longer has the result 2026-02: 13.',
            'The approval by Team leader now is backed by “Minutes”.',
        ]);
    });

    it('counts what would be too long a list', async () => {
        const results = (count: number) =>
            `kpi K "Wait" { results { ${Array.from({ length: count }, (_, day) => `2026-01-${10 + day}: ${day}`).join(' ')} } }`;
        expect(await told(results(2), results(14))).toEqual([
            expect.stringMatching(/^The KPI “Wait” now has the result 2026-01-12: 2, .* and 6 more\.$/),
        ]);
    });

    it('knows where each thing stood and stands', async () => {
        const { changes } = await between(
            'flow {\n\nstep A "Ask" { time 1 min } }',
            'flow { step A "Ask" { time 2 min } }',
        );
        expect(changes).toMatchObject([
            { kind: 'changed', node: 'P.A', before: { line: 9 }, after: { line: 7 } },
        ]);
    });
});
