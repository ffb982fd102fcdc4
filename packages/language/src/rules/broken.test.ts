import { expect, test } from 'vitest';
import { codes } from './testing.ts';

/** One mistake in a text without any other: the finding is the mistake, not what follows from it. */
const TEXT = `role Advisor "Advisor"
process Complaints "Handle a complaint" {
    owner Advisor
    flow {
        start
        decide Ok "Is it justified?" by Advisor {
            yes -> Mend
            no -> Refuse
        }
        step Mend "Mend the damage" by Advisor
        end Done good
        step Refuse "Refuse the complaint" by Advisor
        end Refused poor
    }
}
`;

test.each([
    ['a branch that cannot be read', 'yes -> Mend', 'yes (most) -> Mend'],
    [
        'a decision of another tool',
        'decide Ok "Is it justified?" by Advisor {',
        'xor Ok "Is it justified?" {',
    ],
    ['an end that cannot be read', 'end Done good', '§§ Done'],
    ['a step without keyword', 'step Mend "Mend the damage" by Advisor', 'Advisor will Mend the damage'],
    ['a role without name', 'role Advisor', 'role'],
    ['a name in two words', 'owner Advisor', 'owner The advisor'],
])('%s is the only finding', async (_, right, wrong) => {
    expect(await codes(TEXT)).toEqual([]);
    expect(await codes(TEXT.replace(right, wrong))).toEqual(['syntax']);
});

test('what is wrong elsewhere is told all the same', async () => {
    const text = `${TEXT}process Other {\n    owner Nobody\n    flow {\n        start\n        end E\n        step Lost "Lost" by Advisor -> E\n    }\n}\n`;
    expect(await codes(text.replace('yes -> Mend', 'yes (most) -> Mend'))).toEqual([
        'syntax',
        'name-unknown',
        'flow-unreachable',
    ]);
});
