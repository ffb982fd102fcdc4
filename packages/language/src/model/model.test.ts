import { describe, expect, test } from 'vitest';
import { modelOf } from '../testing.ts';
import { elementsOf, titleOf } from './lookup.ts';

const SMALL = `
/** How we give money back.
 *  Twice a day. */
process Refund "Refund a customer" {
    // a comment
    version "1.0"
    flow {
        start "Claim received"
        step "Check the claim" by Advisor {
            time 8 to 15 min
            wait 2 working days
            cost £18.50
            accurate 92%
            touchpoint Customer by phone, "live chat" { promise "Today" feeling 4 }
            if "It is a scam" 3% -> Stop
            after 1 week -> Stop
        }
        end Stop
    }
}
role Advisor { headcount 1,250 cost GBP 18.50 per hour }
stakeholder Customer
`;

describe('the model', () => {
    test('has values in units, and what was written', async () => {
        const { document } = await modelOf(SMALL);
        const step = document.processes[0]!.flow!.nodes[1]!;
        expect(step).toMatchObject({
            time: {
                least: { amount: 8, unit: 'minute' },
                most: { amount: 15, unit: 'minute' },
                text: '8 to 15 min',
            },
            wait: { least: { amount: 2, unit: 'working day' } },
            cost: { value: 18.5, unit: 'money', currency: 'GBP', text: '£18.50' },
            accurate: { value: 92, unit: 'percent' },
            touchpoints: [{ channels: [{ value: 'phone' }, { value: 'live chat' }], feeling: { value: 4 } }],
            exceptions: [
                { trigger: 'It is a scam', chance: { value: 3 }, to: { target: { id: 'Refund.Stop' } } },
            ],
            deadlines: [{ after: { amount: 1, unit: 'week' } }],
        });
        expect(document.roles[0]).toMatchObject({
            headcount: 1250,
            cost: { amount: { value: 18.5, currency: 'GBP' }, per: 'hour' },
        });
    });

    test('knows where everything stands, and what a finding underlines', async () => {
        const { document } = await modelOf(SMALL);
        const [process] = document.processes;
        expect(process).toMatchObject({
            documentation: 'How we give money back.\nTwice a day.',
            place: { line: 4, column: 1, endLine: 20, endColumn: 2 },
            anchor: { line: 4, column: 9, endColumn: 15 },
            body: { place: { line: 4, column: 37, endLine: 20, endColumn: 1 }, indent: '' },
        });
        expect(process!.flow!.nodes[1]).toMatchObject({
            anchor: { line: 9, column: 14, endColumn: 31 },
            body: { indent: '        ' },
        });
    });

    test('names what has no name by what it says, so that edits elsewhere keep the id', async () => {
        const ids = async (text: string) => [...elementsOf((await modelOf(text)).document).keys()];
        const before = await ids(SMALL);
        expect(before).toEqual([
            'Advisor',
            'Customer',
            'Refund',
            'Refund.start:claim-received',
            'Refund.step:check-the-claim',
            'Refund.step:check-the-claim.touchpoint:customer',
            'Refund.Stop',
        ]);
        const edited = SMALL.replace('flow {', 'flow {\n step "First"').replace('/** How', '/** Why');
        expect(await ids(edited)).toEqual(expect.arrayContaining(before));
    });

    test('tells two things of one name apart', async () => {
        const { document } = await modelOf(
            'role A "one"\nrole A "two"\nprocess P { flow { step "x" step "x" } }',
        );
        expect([...elementsOf(document).keys()]).toEqual(['A', 'A~2', 'P', 'P.step:x', 'P.step:x~2']);
    });

    test('is the same after JSON: plain data', async () => {
        const { document } = await modelOf(SMALL);
        expect(JSON.parse(JSON.stringify(document))).toEqual(document);
    });

    test('keeps what could be read of a broken text', async () => {
        const { document } = await modelOf(`${SMALL}\nprocess Q {\n nonsense here\n flow { step "y" }\n}`, {
            broken: true,
        });
        expect(document.processes.map(titleOf)).toEqual(['Refund a customer', 'Q']);
        expect(document.processes[1]!.flow!.nodes).toHaveLength(1);
    });
});

describe('clauses may be left out with their keyword', () => {
    test.each([
        'engage Customer',
        'approval',
        'approval pending',
        'technique raci',
        'alternative "a"',
        'constraint "c"',
        'risk "r"',
        'need "n"',
        'input I',
        'scope',
        'limit L { within 2 days extension notify Customer }',
        'kpi K { results from "data.csv" benchmark 4 baseline none }',
        'evaluation',
        'evaluation E { finding F "f" cost "c" benefit "b" recommend R "r" horizon 2 years feedback "x" }',
        'improvement "i"',
        'evidence E { author shared confidential shows MP1 held "x" with seen by "y" }',
        'flow { start end wait for 2 days decide "?" parallel { branch { } } phase "x" }',
        'calendar C { days mon-fri }',
        'allow kpi-missing',
    ])('%s', async clause => {
        const { document } = await modelOf(`stakeholder Customer process P { ${clause} }`);
        expect(document.unresolved).toEqual([]);
    });
});
