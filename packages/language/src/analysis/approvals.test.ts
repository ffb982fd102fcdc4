import { expect, test } from 'vitest';
import { fingerprint } from '../model/fingerprint.ts';
import { modelOf } from '../testing.ts';
import { isBeforeApproval, isCurrent, isStale } from './approvals.ts';

async function processOf(clauses: string) {
    const { workspace, document } = await modelOf(`stakeholder S "S"\nprocess P "P" {\n${clauses}\n}`);
    return { workspace, process: document.processes[0]! };
}

test.each([
    ['version "2" approval { version "2" }', true],
    ['version "2" approval { version "1" }', false],
    ['version "2" approval', false],
    ['approval { version "1" }', false],
    ['approval', true],
    ['version "2" approval { version "2" seal "0000000000000000" }', false],
])('current: %s', async (clauses, expected) => {
    const { workspace, process } = await processOf(clauses);
    expect(isCurrent(workspace, process, process.approvals[0]!)).toBe(expected);
});

test('an approval is stale once something else is there than what was approved', async () => {
    const flow = 'flow { step "A" }';
    const { workspace, process } = await processOf(flow);
    const seal = fingerprint(workspace, process);
    const sealed = await processOf(`${flow} approval { seal "${seal}" }`);
    expect(isStale(sealed.workspace, sealed.process, sealed.process.approvals[0]!)).toBe(false);
    const changed = await processOf(`flow { step "B" } approval { seal "${seal}" }`);
    expect(isStale(changed.workspace, changed.process, changed.process.approvals[0]!)).toBe(true);
});

test.each([
    ['engage S on 2026-01-01 approval on 2026-01-01 approved', true],
    ['engage S on 2026-01-02 approval on 2026-01-01 approved', false],
    ['engage S on 2026-01-02 approval on 2026-03-01 approved approval on 2026-01-01 approved', false],
    ['engage S on 2026-01-02 approval on 2026-01-01 rejected approval on 2026-03-01 approved', true],
    ['engage S on 2026-01-02 approval on 2026-01-03 pending', true],
    ['engage S on 2026-01-02', false],
    ['engage S approval on 2026-01-01 approved', false],
    ['engage S on 2026-01-01 approval approved', false],
])('before the approval: %s', async (clauses, expected) => {
    const { process } = await processOf(clauses);
    expect(isBeforeApproval(process, process.engagements[0]!)).toBe(expected);
});
