import { describe, expect, test } from 'vitest';
import { questions } from '../../coverage/index.ts';
import { modelOf } from '../../testing.ts';
import { countsFor, findCriterion, matrixId } from './matrix.ts';
import { overviewCoverage, overviewEvidence, overviewFindings, overviewProcesses } from './overview.ts';

const today = '2026-11-21';

const { workspace, document } = await modelOf(
    `process P "Refund" {
    stage live
    review by 2026-11-01
    evidence Inner "Inner" {
        held "Office"
    }
}
process {
}
criteria Asked "Asked of us" {
    outcome O "One" {
        criterion C1 "First" {
            expects evidence
            expects kpi
        }
    }
}
evidence Old "Old minutes" {
    held "Office"
    date 2024-01-01
    shows C1, C1 at "page 2"
}
evidence Talk "Talk" {
    planned
    shows C1
}
evidence Nowhere "Nowhere"
evidence Outside "Outside" {
    file "../../../../minutes.pdf"
}
portfolio F "Folder" {
    against Asked
    covers P
    currency 12 months
}
`,
    { broken: true },
);
const [question] = questions(workspace, { today });

describe('processes', () => {
    const tallies = () => [
        { code: 'owner-missing', severity: 'warning' as const, line: 2 },
        { code: 'flow-missing', severity: 'hint' as const, line: 8 },
        { code: 'syntax', severity: 'error' as const, line: 30 },
    ];

    test('each with its stage, its next review, and what is found within it', () => {
        const [first, second] = overviewProcesses(workspace, tallies, today);
        expect(first).toMatchObject({
            label: 'Refund',
            named: true,
            stage: 'live',
            reviewBy: '2026-11-01',
            reviewOverdue: true,
            findings: { error: 0, warning: 1, information: 0, hint: 0 },
        });
        expect(second).toMatchObject({
            named: false,
            stage: 'draft',
            reviewOverdue: false,
            findings: { warning: 0, hint: 1 },
        });
    });

    test('findings are counted by the stage from which their rules speak', () => {
        expect(overviewFindings(workspace, tallies)).toEqual([
            {
                file: document.file,
                stages: [
                    { stage: 'draft', count: 1 },
                    { stage: 'designed', count: 2 },
                ],
            },
        ]);
        expect(overviewFindings(workspace, () => [])).toEqual([]);
    });
});

test('evidence is missing, old, planned, or there', () => {
    const items = overviewEvidence(workspace, today);
    expect(Object.fromEntries(items.map(({ label, state }) => [label, state]))).toEqual({
        'Old minutes': 'old',
        Talk: 'planned',
        Nowhere: 'missing',
        Outside: 'missing',
        Inner: 'present',
    });
    expect(items[0]).toMatchObject({ date: '2024-01-01', shows: ['C1'] });
});

describe('criteria', () => {
    test('one matrix in short', () => {
        expect(overviewCoverage(workspace, today, question!)).toMatchObject({
            id: `${document.file}#F Asked`,
            about: 'Folder',
            isPortfolio: true,
            files: [document.file],
            criteria: [{ id: 'C1', key: 'Asked.C1', state: 'partly', recorded: 1, expected: 2, evidence: 2 }],
        });
    });

    test('what counts is found by the matrix and the key, and nothing for what is gone', () => {
        const matrix = matrixId(question!);
        const found = findCriterion(workspace, { today }, { matrix, criterion: 'Asked.C1' });
        const counts = countsFor(found!.found);
        expect(counts.name).toBe('C1');
        expect(counts.places.map(({ line }) => line)).toContain(18);
        expect(findCriterion(workspace, { today }, { matrix, criterion: 'Asked.C9' })).toBeUndefined();
        expect(findCriterion(workspace, { today }, { matrix: 'x', criterion: 'Asked.C1' })).toBeUndefined();
    });
});
