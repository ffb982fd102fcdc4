import { describe, expect, test } from 'vitest';
import { modelOf } from '../../testing.ts';
import { applied } from './testing.ts';

interface Case {
    readonly title: string;
    readonly text: string;
    /** The one message, and where it stands. */
    readonly message: string;
    readonly place: readonly [line: number, column: number, endLine: number, endColumn: number];
    /** Line and column of the braces that have to do with it. */
    readonly related?: readonly (readonly [line: number, column: number])[];
    readonly fixed: string;
}

const cases: readonly Case[] = [
    {
        title: 'a step that is not closed before the next one',
        text: 'process P {\n  flow {\n    step "x" {\n      note "a"\n    step "y" by A\n  }\n}\nrole Zed',
        message:
            'A closing brace } is missing: step "x", opened in line 3, is not closed before step in line 5',
        place: [4, 12, 4, 15],
        related: [[3, 14]],
        fixed: 'process P {\n  flow {\n    step "x" {\n      note "a"\n    }\n    step "y" by A\n  }\n}\nrole Zed',
    },
    {
        title: 'a KPI that is not closed before the next clause',
        text: 'process P {\n\tkpi K {\n\t\ttarget <= 5\n\tversion "2"\n}\nrole Zed',
        message:
            'A closing brace } is missing: kpi K, opened in line 2, is not closed before version in line 4',
        place: [3, 13, 3, 14],
        related: [[2, 8]],
        fixed: 'process P {\n\tkpi K {\n\t\ttarget <= 5\n\t}\n\tversion "2"\n}\nrole Zed',
    },
    {
        title: 'two blocks that are not closed before the next process',
        text: 'process P {\n  flow {\n    start\n\nprocess Q {\n  version "2"\n}\nrole Zed',
        message:
            '2 closing braces } are missing: flow, opened in line 2, and process P, opened in line 1, are not closed before process in line 5',
        place: [3, 5, 3, 10],
        related: [
            [2, 8],
            [1, 11],
        ],
        fixed: 'process P {\n  flow {\n    start\n  }\n}\n\nprocess Q {\n  version "2"\n}\nrole Zed',
    },
    {
        title: 'a process that is not closed before the end of the file',
        text: 'role Zed\nprocess P {\n  version "2"\n',
        message:
            'A closing brace } is missing: process P, opened in line 2, is not closed before the end of the file',
        place: [3, 11, 3, 14],
        related: [[2, 11]],
        fixed: 'role Zed\nprocess P {\n  version "2"\n}\n',
    },
    {
        title: 'a block in one line',
        text: 'role Zed\nprocess P { version "2"',
        message:
            'A closing brace } is missing: process P, opened in line 2, is not closed before the end of the file',
        place: [2, 21, 2, 24],
        related: [[2, 11]],
        fixed: 'role Zed\nprocess P { version "2" }',
    },
    {
        title: 'text that is not indented, where only the word tells',
        text: 'process P {\nflow {\nstart\n}\nprocess Q {\n}\nrole Zed',
        message:
            'A closing brace } is missing: process P, opened in line 1, is not closed before process in line 5',
        place: [4, 1, 4, 2],
        related: [[1, 11]],
        fixed: 'process P {\nflow {\nstart\n}\n}\nprocess Q {\n}\nrole Zed',
    },
    {
        title: 'a process without its opening brace',
        text: 'process P\n  version "2"\n}\nrole Zed',
        message: 'An opening brace { is missing after process P',
        place: [1, 9, 1, 10],
        related: [[3, 1]],
        fixed: 'process P {\n  version "2"\n}\nrole Zed',
    },
    {
        title: 'a step without its opening brace',
        text: 'process P {\n  flow {\n    step "x" by A\n      note "n"\n    }\n    step "Zed" by A\n  }\n}\nrole Zed',
        message: 'An opening brace { is missing after step "x"',
        place: [3, 17, 3, 18],
        related: [[5, 5]],
        fixed: 'process P {\n  flow {\n    step "x" by A {\n      note "n"\n    }\n    step "Zed" by A\n  }\n}\nrole Zed',
    },
    {
        title: 'a brace too many behind a process',
        text: 'process P {\n  version "2"\n}\n}\nrole Zed',
        message: 'This closing brace closes nothing: remove it',
        place: [4, 1, 4, 2],
        fixed: 'process P {\n  version "2"\n}\n\nrole Zed',
    },
    {
        title: 'a brace too many inside a flow',
        text: 'process P {\n  flow {\n    step "x" by A {\n      note "n"\n    }\n    }\n    end\n  }\n}\nrole Zed',
        message: 'This closing brace closes nothing: remove it',
        place: [6, 5, 6, 6],
        fixed: 'process P {\n  flow {\n    step "x" by A {\n      note "n"\n    }\n    \n    end\n  }\n}\nrole Zed',
    },
    {
        title: 'a role in one line before another',
        text: 'role A "A" { headcount 2\nrole B "B" { headcount 3 }\nrole Zed',
        message:
            'A closing brace } is missing: role A, opened in line 1, is not closed before role in line 2',
        place: [1, 24, 1, 25],
        related: [[1, 12]],
        fixed: 'role A "A" { headcount 2 }\nrole B "B" { headcount 3 }\nrole Zed',
    },
    {
        title: 'a decision in one line before a step',
        text: 'process P { flow {\n  decide "Q" { yes -> X no -> X\n  step "y"\n  end X\n} }\nrole Zed',
        message:
            'A closing brace } is missing: decide "Q", opened in line 2, is not closed before step in line 3',
        place: [2, 31, 2, 32],
        related: [[2, 14]],
        fixed: 'process P { flow {\n  decide "Q" { yes -> X no -> X }\n  step "y"\n  end X\n} }\nrole Zed',
    },
    {
        title: 'two blocks in one line',
        text: 'process P {\n  kpi K { unit days results { 2026-01: 4\n  version "2"\n}\nrole Zed',
        message:
            '2 closing braces } are missing: results, opened in line 2, and kpi K, opened in line 2, are not closed before version in line 3',
        place: [2, 40, 2, 41],
        related: [
            [2, 29],
            [2, 9],
        ],
        fixed: 'process P {\n  kpi K { unit days results { 2026-01: 4 } }\n  version "2"\n}\nrole Zed',
    },
    {
        title: 'a role in one line without its opening brace',
        text: 'role A "A" headcount 2 }\nrole Zed',
        message: 'An opening brace { is missing after role A',
        place: [1, 8, 1, 11],
        related: [[1, 24]],
        fixed: 'role A "A" { headcount 2 }\nrole Zed',
    },
    {
        title: 'a step in one line without its opening brace',
        text: 'process P {\n  flow {\n    step "x" by time time 5 min }\n    step "y"\n  }\n}\nrole Zed',
        message: 'An opening brace { is missing after step "x"',
        place: [3, 17, 3, 21],
        related: [[3, 33]],
        fixed: 'process P {\n  flow {\n    step "x" by time { time 5 min }\n    step "y"\n  }\n}\nrole Zed',
    },
];

describe('braces', () => {
    test.each(cases)('$title', async ({ text, message, place, related = [], fixed }) => {
        const { document } = await modelOf(text, { broken: true });
        expect(document.problems.map(problem => problem.message)).toEqual([message]);
        const { place: found, fixes = [], related: others = [] } = document.problems[0]!;
        expect([found.line, found.column, found.endLine, found.endColumn]).toEqual(place);
        expect(others.map(each => [each.place.line, each.place.column])).toEqual(related);
        expect(fixes.map(fix => applied(text, fix))).toEqual([fixed]);
        expect((await modelOf(fixed)).document.roles.at(-1)?.name).toBe('Zed');
        expect(document.roles.at(-1)?.name).toBe('Zed');
    });

    test('what stands behind an open block is read as if it were closed', async () => {
        const text = 'process P {\n  flow {\n    step "x" {\n\nprocess Q {\n  version "2"\n}';
        const { document } = await modelOf(text, { broken: true });
        expect(document.processes.map(process => process.name)).toEqual(['P', 'Q']);
        expect(document.processes[0]!.flow!.nodes).toMatchObject([{ label: 'x' }]);
        expect(document.processes[1]!.version!.value).toBe('2');
    });

    test('texts whose braces balance are never touched, however they are indented', async () => {
        const { document } = await modelOf(
            'process P {\n      flow {\n start\n   }\nversion "2" }\n    role R',
        );
        expect(document.processes[0]).toMatchObject({ version: { value: '2' }, flow: { nodes: [{}] } });
    });
});
