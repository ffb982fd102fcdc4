import { expect, test } from 'vitest';
import { ask, done, titles } from './testing.ts';

const steps = (count: number, first: number) =>
    Array.from({ length: count }, (_, index) => `            step "Do ${first + index}" by A`).join('\n');

const text = (count: number) => `role A "A"
process ⟦⟧P "P" {
    stage designed
    flow {
        start
        phase "First" {
${steps(count, 0)}
        }
        phase "Second" {
${steps(count, count)}
        }
        end
    }
}
`;

test('a process that is too large can give each phase away', async () => {
    const asked = await ask(text(20), ['quickfix']);
    expect(titles(asked).slice(0, 2)).toEqual([
        'Extract the phase "First" into a process',
        'Extract the phase "Second" into a process',
    ]);
    expect(asked.actions[1]).toMatchObject({ kind: 'quickfix', mends: 'flow-too-large' });
    const { document } = await done(asked, asked.actions[1]);
    expect(document.processes.map(({ name }) => name)).toEqual(['P', 'Second']);
});

test('one that is not is left alone', async () => {
    expect((await ask(text(10), ['quickfix'])).actions.filter(({ mends }) => mends)).toEqual([]);
});
