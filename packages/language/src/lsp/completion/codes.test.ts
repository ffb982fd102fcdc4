import { describe, expect, test } from 'vitest';
import { rules } from '../../rules/index.ts';
import { complete } from './completing.fixture.ts';

describe('behind allow', () => {
    const text = (allow: string, top = '') => `${top}role Advisor "Adviser"
process P {
    stage designed
    ${allow}
    flow {
        start
        step "Log it"
        end
    }
}
process Q { owner Nobody }
`;

    test('what is found in the same block comes first, then all other rules by their layers', async () => {
        const { labels } = await complete(text('allow <|>'));
        const found = labels.slice(0, labels.indexOf('name-unknown'));
        expect(found).toContain('step-unassigned');
        expect(found).toContain('owner-missing');
        const order = rules.map(({ code }) => code);
        expect(labels).toEqual([...found, ...order.filter(code => !found.includes(code))]);
        expect(new Set(labels).size).toBe(rules.length);
    });

    test('at the top of a file all that is found in it comes first', async () => {
        const { labels } = await complete(text('', 'allow <|>\n'));
        expect(labels.slice(0, 4)).toContain('name-unknown');
        expect(labels.indexOf('step-unassigned')).toBeLessThan(labels.indexOf('name-duplicate'));
    });
});
