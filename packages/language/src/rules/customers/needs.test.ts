import { describe, expect, test } from 'vitest';
import { applied, check, messagesOf } from '../testing.ts';

function process(clauses: string): string {
    return `process P "P" {\n    stage designed\n    ${clauses}\n}`;
}

describe('need-missing', () => {
    test('names the KPI that asks the customer as what shows it', async () => {
        const text = process('kpi Cost "Cost"\n    kpi Speed "Speed" {\n        focus customer\n    }');
        const finding = (await check(text)).findings.find(({ code }) => code === 'need-missing');
        expect(finding?.message).toBe(
            'No business need is recorded for the process "P". Say what was wrong before, or what is wanted: need "31% of complaints were reopened".',
        );
        expect(applied(text, finding!.fixes[0]!)).toBe(
            text.replace(
                'stage designed\n',
                'stage designed\n    need "What the organisation needs, and why" {\n        shown by Speed\n    }\n',
            ),
        );
    });

    test('silent where there is one, and in a draft', async () => {
        expect(await messagesOf('need-missing', process('need "N"'))).toEqual([]);
        expect(await messagesOf('need-missing', 'process P')).toEqual([]);
    });
});

describe('need-unmeasured', () => {
    test('says which need, and offers the KPIs', async () => {
        const text = process('need "It takes long"\n    kpi Speed "Days to answer"');
        const finding = (await check(text)).findings.find(({ code }) => code === 'need-unmeasured');
        expect(finding?.message).toBe(
            'No KPI is recorded that shows the need "It takes long". Say which one tells whether it is met: shown by Speed.',
        );
        expect(applied(text, finding!.fixes[0]!)).toContain(
            'need "It takes long" {\n        shown by Speed\n    }\n',
        );
    });

    test.each([
        ['where there is no KPI at all, that is what is said', 'need "N"'],
        ['a KPI shows it', 'need "N" { shown by K } kpi K'],
        ['a KPI that nobody knows is reported by itself', 'need "N" { shown by Zzzzz } kpi K'],
    ])('silent: %s', async (_, clauses) => {
        expect(await messagesOf('need-unmeasured', process(clauses))).toEqual([]);
    });
});
