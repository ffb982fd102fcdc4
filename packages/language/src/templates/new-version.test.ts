import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkDocument } from '../rules/check.ts';
import { modelOf } from '../testing.ts';
import { latestProcesses, newVersionOf } from './new-version.ts';

const today = '2026-11-21';
const examples = new URL('../../../../examples/', import.meta.url);

/** All documents and data of an example, by their paths. */
function example(name: string): Record<string, string> {
    const folder = new URL(`${name}/`, examples);
    const paths = readdirSync(folder, { recursive: true }).map(String);
    const files = paths.filter(path => /\.(proc|csv)$/.test(path));
    return Object.fromEntries(files.map(path => [path, readFileSync(new URL(path, folder), 'utf8')]));
}

describe.each(readdirSync(examples).filter(name => !name.includes('.')))('of the example %s', name => {
    test('every process in use has a next version that can be read and says nothing wrong', async () => {
        const files = example(name);
        const { workspace } = await modelOf(files);
        const processes = latestProcesses(workspace.documents.values());
        expect(processes.length).toBeGreaterThan(0);
        for (const process of processes) {
            const file = decodeURIComponent(process.place.file.split('/').at(-1)!);
            const { text, name: next } = newVersionOf(workspace, process, files[file]!, today);
            const after = await modelOf({ 'next.proc': text, ...files });
            const { findings } = checkDocument(after.workspace, after.document.file, { today });
            expect(findings.filter(({ severity }) => /error|warning/.test(severity))).toEqual([]);
            const [made] = after.document.processes;
            expect(made).toMatchObject({ name: next, label: process.label, stage: { value: 'draft' } });
            expect(made?.revises?.target?.id).toBe(process.id);
            expect(made?.flow?.nodes.length).toBe(process.flow?.nodes.length);
            expect([made?.approvals, made?.engagements, made?.evaluations]).toEqual([[], [], []]);
            expect(made?.kpis.length).toBe(process.kpis.length);
            expect(
                made?.kpis.flatMap(({ results, resultsFile }) => [...results, resultsFile ?? []]).flat(),
            ).toEqual([]);
            expect(made?.improvements.length).toBe(1);
        }
    });
});

test('the old version is imported, the version counted on, and the rest kept as it was written', async () => {
    const old = [
        'role Clerk "Clerk"',
        'process Loan "Lend a book" {',
        '    version "1.2"',
        '    stage live',
        '    live on 2026-01-05',
        '    owner Clerk',
        '    // Nobody remembers why.',
        '    flow {',
        '        start',
        '        step "Stamp" by Clerk',
        '        end',
        '    }',
        '    approval by Clerk on 2026-01-04 approved',
        '}',
    ].join('\n');
    const { workspace, document } = await modelOf({ 'the loan.proc': old });
    expect(newVersionOf(workspace, document.processes[0]!, old, today)).toEqual({
        name: 'Loan2',
        file: 'lend-a-book-2',
        text: `import "the loan.proc"

process Loan2 "Lend a book" {
    version "2.0" revises Loan
    stage draft
    owner Clerk
    // Nobody remembers why.
    flow {
        start
        step "Stamp" by Clerk
        end
    }

    improvement "From version 1.2 to version 2.0" on 2026-11-21 {
        feedback "What customers and colleagues say about version 1.2"
        changed "What version 2.0 does differently"
    }
}
`,
    });
});

test('a process without braces has a next version, too; one that is retired or revised has none', async () => {
    const text =
        'process A\nprocess B { stage retired }\nprocess C { revises D }\nprocess C2 { version "2" revises C }';
    const { workspace, document } = await modelOf(text.replace(' { revises D }', ' "C"'));
    const latest = latestProcesses(workspace.documents.values());
    expect(latest.map(({ name }) => name)).toEqual(['A', 'C2']);
    const next = newVersionOf(workspace, latest[1]!, text, today);
    expect(next.name).toBe('C3');
    const { text: bare } = newVersionOf(workspace, document.processes[0]!, text, today);
    expect((await modelOf({ 'next.proc': bare, 'main.proc': 'process A' })).document.processes[0]?.name).toBe(
        'A2',
    );
});
