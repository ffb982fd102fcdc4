// What all rules together cost on a large workspace, beside what linking it costs: they must cost less. Both in computing time, both for
// a workspace of which nothing is known yet, as when it is opened. What they cost a second time, with trees and models that stayed the
// same, is shown beside it.
import { workspaceOf } from './corpus.ts';
import { type Cost, type Costs, Parts } from './parts.ts';
import { median } from './report.ts';

const ROUNDS = 5;

// At the last stage every rule speaks.
const texts = new Map(
    [...workspaceOf(1000, 100_000)].map(([path, text]) => [
        path,
        text.replaceAll('stage designed', 'stage evaluated'),
    ]),
);
const rounds: Costs[] = [];
// The first round warms up. Both are measured in each: what else the machine does then disturbs both.
for (let round = 0; round <= ROUNDS; round++) rounds.push(await Parts.costs(texts));
const measured = rounds.slice(1);

const ratio = tell(
    'read for the first time',
    measured.map(({ first }) => first),
);
tell(
    'a second time',
    measured.map(({ second }) => second),
);
const changes = measured.map(({ change }) => change);
console.log(
    `after a change in one file: ${changes[0]!.files} files, ${Math.round(median(changes.map(({ rules }) => rules)))} ms`,
);
console.log(`limit for the first time 1${ratio < 1 ? '' : ' – OVER THE LIMIT'}`);
process.exitCode = ratio < 1 ? 0 : 1;

function tell(when: string, costs: readonly Cost[]): number {
    const linking = median(costs.map(cost => cost.linking));
    const rules = median(costs.map(cost => cost.rules));
    const shown = (ms: number): string => `${Math.round(ms)} ms`;
    console.log(
        `1,000 files, ${when}: linking ${shown(linking)}, all rules ${shown(rules)} (medians of ${ROUNDS}), ratio ${(rules / linking).toFixed(2)}`,
    );
    return rules / linking;
}
