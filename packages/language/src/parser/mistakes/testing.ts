/** For the tests of mistakes: texts with one mistake, and what must have survived it. */
import { describe, expect, test } from 'vitest';
import type { DocumentModel, Place, SyntaxFix } from '../../model/types.ts';
import { modelOf } from '../../testing.ts';

/** What stands around the mistake. */
export type Frame = 'file' | 'process' | 'flow' | 'step' | 'decision' | 'kpi';

/**
 * A mistake between `⟦` and `⟧`, what is said about it, and what its first fix makes of the text. A fix that leaves
 * something to write is given as undefined, as is none.
 */
export type Row = readonly [frame: Frame, written: string, message: string, fixed?: string];

const FRAMES: Readonly<Record<Frame, readonly [before: string, after: string]>> = {
    file: ['', '\nrole Zed'],
    process: ['process P {\n  ', '\n  outcome "Zed"\n}\nrole Zed'],
    flow: ['process P { flow {\n    start\n    ', '\n    step "Zed" by A\n    end\n  }\n}\nrole Zed'],
    step: [
        'process P { flow {\n    step "S" by A {\n      ',
        '\n      source "Zed"\n    }\n    step "Zed" by A\n    end\n  }\n}\nrole Zed',
    ],
    decision: [
        'process P { flow {\n    decide "S" by A {\n      ',
        '\n      zed -> Z\n    }\n    step "Zed" by A\n  }\n}\nrole Zed',
    ],
    kpi: ['process P {\n  kpi S {\n    ', '\n    source "Zed"\n  }\n  outcome "Zed"\n}\nrole Zed'],
};

/** A test of each row. */
export function testMistakes(title: string, rows: readonly Row[]): void {
    describe(title, () => {
        const named = rows.map(row => ({ row, name: `in a ${row[0]}: ${row[1]}` }));
        test.each(named)('$name', ({ row }) => expectMistake(row));
    });
}

/** Expects one message at the marked place, a fix that helps, and that everything behind the mistake was read. */
async function expectMistake([frame, written, message, fixed]: Row): Promise<void> {
    const [head, tail] = FRAMES[frame];
    const start = written.indexOf('⟦');
    const end = written.indexOf('⟧') - 1;
    const plain = written.replace(/[⟦⟧]/g, '');
    const text = head + plain + tail;
    const { document } = await modelOf(text, { broken: true });
    expect(document.problems.map(problem => problem.message)).toEqual([message]);
    const [problem] = document.problems;
    expect(offsets(text, problem!.place)).toEqual([head.length + start, head.length + end]);
    const fix = problem!.fixes?.[0];
    expect(fix && applied(text, fix)).toBe(fixed === undefined ? undefined : head + fixed + tail);
    for (const each of problem!.fixes ?? []) {
        const mended = await modelOf(applied(text, each), { broken: true });
        expect(mended.document.problems, each.title).toEqual([]);
    }
    expectRest(frame, document);
}

/** The text with the edits of a fix. */
export function applied(text: string, fix: SyntaxFix): string {
    const edits = fix.edits.map(edit => ({ span: offsets(text, edit.place), text: edit.text }));
    return edits
        .sort((a, b) => b.span[0] - a.span[0])
        .reduce((result, { span, text }) => result.slice(0, span[0]) + text + result.slice(span[1]), text);
}

/** Where a place begins and ends in the text, counted from 0. */
export function offsets(text: string, place: Place): [start: number, end: number] {
    const lines = text.split(/\r\n?|\n/);
    const ends = text.match(/\r\n?|\n/g) ?? [];
    const at = (line: number, column: number): number =>
        lines.slice(0, line - 1).reduce((sum, each, index) => sum + each.length + ends[index]!.length, 0) +
        column -
        1;
    return [at(place.line, place.column), at(place.endLine, place.endColumn)];
}

function expectRest(frame: Frame, document: DocumentModel): void {
    expect(document.roles.at(-1)?.name).toBe('Zed');
    if (frame === 'file') return;
    const process = document.processes[0]!;
    if (frame === 'process' || frame === 'kpi') expect(process.outcomes.at(-1)?.text).toBe('Zed');
    if (frame === 'kpi') expect(process.kpis[0]?.source?.value).toBe('Zed');
    const nodes = process.flow?.nodes ?? [];
    if (frame !== 'process' && frame !== 'kpi') expect(nodes.map(node => node.label)).toContain('Zed');
    const first = nodes[0];
    if (frame === 'step') expect(first).toMatchObject({ label: 'S', sources: [{ value: 'Zed' }] });
    if (frame === 'decision' && first?.kind === 'decision') {
        expect(first.branches.at(-1)).toMatchObject({ answer: 'zed', next: { name: 'Z' } });
    }
}
