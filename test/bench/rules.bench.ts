// What all rules together cost on a large workspace, beside what linking it costs: they must cost less. In computing time.
import { workspaceOf } from './corpus.ts';
import { Parts } from './parts.ts';
import { median } from './report.ts';

const ROUNDS = 5;

// At the last stage every rule speaks.
const texts = [...workspaceOf(1000, 100_000)].map(
    ([path, text]) => [path, text.replaceAll('stage designed', 'stage evaluated')] as const,
);
const parts = await Parts.of(new Map(texts));
const rounds: { linking: number; rules: number }[] = [];
// The first round warms up. Both are measured in each: what else the machine does then disturbs both.
for (let round = 0; round <= ROUNDS; round++) rounds.push(await parts.round());
const measured = rounds.slice(1);

const linking = median(measured.map(each => each.linking));
const rules = median(measured.map(each => each.rules));
const ratio = rules / linking;
const shown = (ms: number): string => `${Math.round(ms)} ms`;
console.log(
    `1,000 files: linking ${shown(linking)}, all rules ${shown(rules)} (medians of ${ROUNDS}), ratio ${ratio.toFixed(2)}, limit 1${ratio < 1 ? '' : ' – OVER THE LIMIT'}`,
);
process.exitCode = ratio < 1 ? 0 : 1;
