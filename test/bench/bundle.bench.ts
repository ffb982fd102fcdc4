// What the evidence bundle of the example costs with everything in it: from the call of `proc export` to its end, in memory, and
// once more in a process that has made one before, as in the editor. And whether a portfolio of many processes costs
// in proportion to their number.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BundleInput, buildBundle, type Leavable } from '@process-as-code/evidence';
import { nodeIo } from '@process-as-code/evidence/node';
import { openWorkspace } from '@process-as-code/language/node';
import { modelOf } from '@process-as-code/language/testing';
import { pathOf, workspaceOf } from './corpus.ts';
import { report } from './report.ts';

const TODAY = '2026-11-21';
const RUNS = 5;
/** Portfolios few and many processes large, and what is left out of them. Pictures of pixels cost what they cost, one by one. */
const SORTS = [
    { what: 'a portfolio', without: ['pdf', 'docx', 'png'], sizes: [25, 100] },
    { what: 'a portfolio with its PDF', without: ['docx', 'png'], sizes: [5, 20] },
] as const;
/** By how much what each process costs may differ between few and many. */
const GROWTH = 1.2;
/** Said by the program when it ends: what it computed in microseconds, and its memory in kilobytes. */
const usageAtTheEnd = `data:text/javascript,${encodeURIComponent(
    `process.on('exit', () => {
        const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
        console.error('usage', userCPUTime, systemCPUTime, maxRSS);
    });`,
)}`;
const root = fileURLToPath(new URL('../../', import.meta.url));
const example = join(root, 'examples/complaints');

const cold = Array.from({ length: RUNS }, exported);
report({ what: 'proc export of the example', values: cold.map(({ time }) => time), limit: 3000 });
report({
    what: 'computing of it, on all cores',
    values: cold.map(({ computed }) => computed),
});
report({
    what: 'memory of it at its peak',
    values: cold.map(({ memory }) => memory),
    limit: 400,
    unit: 'MB',
});

const { workspace, sources } = await openWorkspace([example]);
const input = { workspace, sources, today: TODAY };
await built(input);
const warm: number[] = [];
for (let run = 0; run < RUNS; run++) warm.push(await built(input));
report({ what: 'the same once more, in the same process', values: warm, limit: 1500 });

for (const { what, without, sizes } of SORTS) {
    const each: number[] = [];
    for (const size of sizes) {
        const values = [await computed(await portfolioOf(size, without))];
        each.push(values[0]! / size);
        report({ what: `computing of ${what} of ${size} processes`, values });
    }
    const growth = each[1]! / each[0]!;
    const over = growth > GROWTH ? ' – OVER THE LIMIT' : '';
    console.log(
        `each of ${sizes[1]} costs ${growth.toFixed(2)} times what each of ${sizes[0]} does, limit ${GROWTH}${over}`,
    );
    if (growth > GROWTH) process.exitCode = 1;
}

/** One call of the program. Time and computing in ms; memory in MB. */
function exported(): { time: number; computed: number; memory: number } {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-bench-'));
    try {
        const began = performance.now();
        const call = ['export', example, '-o', join(folder, 'b.zip'), '--today', TODAY, '--allow-personal'];
        const { status, stderr } = spawnSync(
            process.execPath,
            ['--import', usageAtTheEnd, join(root, 'packages/cli/dist/proc.mjs'), ...call],
            { encoding: 'utf8' },
        );
        const time = performance.now() - began;
        if (status !== 0) throw new Error(`proc export failed: ${stderr}`);
        const [, user, system, memory] = /^usage (\d+) (\d+) (\d+)$/m.exec(stderr)!.map(Number);
        return { time, computed: (user! + system!) / 1000, memory: memory! / 1024 };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

async function built(of: BundleInput): Promise<number> {
    const began = performance.now();
    await buildBundle(of, nodeIo(of));
    return performance.now() - began;
}

/** Makes a bundle of so many processes, in files of their own. */
async function portfolioOf(size: number, without: readonly Leavable[]): Promise<() => Promise<unknown>> {
    const names = Array.from({ length: size }, (_, index) => `Process${index}`);
    const files = workspaceOf(size + 1, 400 + 80 * size);
    const imports = names.map((_, index) => `import "${pathOf(index)}"\n`);
    const texts = {
        'portfolio.proc': `${imports.join('')}portfolio All { against FocusAwardsL4 covers ${names.join(', ')} }\n`,
        ...Object.fromEntries(files),
    };
    const { workspace } = await modelOf(texts);
    const sources = new Map(Object.entries(texts).map(([path, text]) => [`file:///work/${path}`, text]));
    return () => built({ workspace, sources, today: TODAY, without });
}

/** Time that this process computes, in ms: what else the machine does is left out. */
async function computed(work: () => unknown): Promise<number> {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}
