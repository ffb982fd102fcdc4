import { describe, expect, test } from 'vitest';
import { coverage } from '../../coverage/index.ts';
import type { Workspace } from '../../model/types.ts';
import { modelOf } from '../../testing.ts';
import { addExpected } from './add.ts';
import { newEvidence } from './evidence.ts';
import { after, opened } from './testing.ts';

const today = '2026-11-21';

const main = `import "people.proc"

process P "Refund" {
    stage designed
    flow {
        start
        step Log "Log it" by Advisor
        end Done good
    }
}

criteria Asked "Asked" {
    outcome O "One" {
        criterion C1 "First" {
            expects kpi with customer, target
            expects step with performer
            expects clean owner-missing
            expects engagement with customer
        }
    }
}

portfolio F "Folder" {
    against Asked
    covers P
}
`;
const people = 'role Advisor "Advisor"\n';

const statesOf = (workspace: Workspace) =>
    coverage(workspace, { today })[0]!.outcomes[0]!.criteria[0]!.expectations.map(each => each.recorded);

describe('what an expectation misses', () => {
    const files = { 'main.proc': main, 'people.proc': people };
    async function add(expectation: number, texts: Readonly<Record<string, string>> = files) {
        const { workspace, file, textOf } = await opened(texts);
        const matrix = `${file}#F Asked`;
        return addExpected(workspace, { today }, textOf, { matrix, criterion: 'Asked.C1', expectation });
    }

    test.each([
        ['as it is', main],
        ['in the hand of Windows', main.replaceAll('\n', '\r\n')],
    ])('one clause is written, with the cursor where only a person knows (%s)', async (_, text) => {
        const texts = { ...files, 'main.proc': text };
        const { texts: written, blank } = after(texts, await add(0, texts));
        expect(written['main.proc']).toContain('kpi NewKpi "What shows that the process works" {');
        expect(written['main.proc']).not.toMatch(/^ *engage /m);
        expect(blank).toMatch(/^\/\/ Still to record: the target/);
    });

    test('a new element brings what it refers to; then the expectation is recorded', async () => {
        const { texts } = after(files, await add(3));
        const { workspace } = await modelOf(texts);
        expect(statesOf(workspace)).toEqual([false, true, false, true]);
    });

    test('what is recorded, what no text can add, and what is gone is refused in a sentence', async () => {
        expect(await add(1)).toEqual({ refused: 'This is recorded already.' });
        expect(await add(2)).toEqual({ refused: expect.stringMatching(/owner/) });
        expect(await add(9)).toEqual({ refused: expect.stringMatching(/Look at the matrix again/) });
    });
});

describe('a file that becomes evidence', () => {
    const files = { 'main.proc': main, 'people.proc': people, 'evidence.proc': '' };
    const beside = (file: string, name: string) => file.replace(/[^/]*$/, name);

    test('is an item with its path, a free name and today, and its file is imported once', async () => {
        const { workspace, file, textOf } = await opened(files);
        const uri = beside(file, 'evidence.proc');
        const addition = newEvidence(workspace, today, textOf, {
            uri,
            file: beside(file, 'evidence/steering%20minutes_may.pdf'),
        });
        const { texts, blank } = after(files, addition);
        expect(texts['evidence.proc']).toBe(
            `evidence SteeringMinutesMay "Steering minutes may" {
    file "evidence/steering minutes_may.pdf"
    kind product
    date 2026-11-21
    commentary "What it shows, and what I did for it"
}
`,
        );
        expect(blank).toBe('Steering minutes may');
        expect(texts['main.proc']).toMatch(/^import "people\.proc"\nimport "evidence\.proc"\n/);
        const next = await opened(texts as typeof files);
        const again = after(
            texts,
            newEvidence(next.workspace, today, next.textOf, { uri, file: beside(file, 'Refund.pdf') }),
        );
        expect(again.texts['evidence.proc']).toContain('}\nevidence Refund "Refund" {');
        expect(again.texts['main.proc']).toBe(texts['main.proc']);
        const { document } = await modelOf({ 'all.proc': again.texts['evidence.proc']! });
        expect(document.evidence.map(({ name }) => name)).toEqual(['SteeringMinutesMay', 'Refund']);
    });

    test('stands at the end of a file that has none yet', async () => {
        const { workspace, file, textOf } = await opened(files);
        const addition = newEvidence(workspace, today, textOf, { uri: file, file: beside(file, 'a.pdf') });
        const { texts, blank } = after(files, addition);
        expect(texts['main.proc']!.startsWith(main.trimEnd())).toBe(true);
        expect(texts['main.proc']).toContain('}\n\nevidence A "A" {\n');
        expect(blank).toBe('A');
    });

    test('what lies on another machine has to be copied first, and a built-in pack holds no evidence', async () => {
        const { workspace, file, textOf } = await opened(files);
        const uri = beside(file, 'evidence.proc');
        const elsewhere = 'https://example.org/minutes.pdf';
        expect(newEvidence(workspace, today, textOf, { uri, file: elsewhere })).toEqual({
            refused: expect.stringMatching(/^minutes\.pdf is kept elsewhere than evidence\.proc/),
        });
        const builtin = [...workspace.documents.values()].find(document => document.builtin)!.file;
        expect(newEvidence(workspace, today, textOf, { uri: builtin, file: uri })).toHaveProperty('refused');
    });
});
