import type { Overview, OverviewCriterion, OverviewProcess } from '@process-as-code/language/protocol';
import { expect, test } from 'vitest';
import { fewerFindings, moreRecorded } from './steps-done.ts';

const place = { file: 'file:///a.proc', line: 1, column: 1, endLine: 1, endColumn: 1 };
const none: Overview = { processes: [], coverage: [], evidence: [], findings: [] };

function withFindings(id: string, warning: number): Overview {
    const findings = { error: 0, warning, information: 0, hint: 0 };
    const process: OverviewProcess = {
        ...{ id, label: id, named: true, stage: 'draft', findings, reviewOverdue: false, place },
    };
    return { ...none, processes: [process] };
}

function withRecorded(id: string, recorded: number): Overview {
    const criterion: OverviewCriterion = {
        ...{ id: 'MP1', key: 'MP1', label: 'x', state: 'partly', recorded, expected: 3, evidence: 0, place },
    };
    const matrix = { id, pack: 'P', about: 'x', isPortfolio: false, place, files: [], criteria: [criterion] };
    return { ...none, coverage: [matrix] };
}

test('a finding is fixed when a process that was there has fewer', () => {
    expect(fewerFindings(withFindings('A', 2), withFindings('A', 1))).toBe(true);
    expect(fewerFindings(withFindings('A', 1), withFindings('A', 2))).toBe(false);
    expect(fewerFindings(withFindings('A', 2), withFindings('B', 1))).toBe(false);
    expect(fewerFindings(withFindings('A', 2), none)).toBe(false);
});

test('a criterion is covered when more is recorded in a matrix that was there', () => {
    expect(moreRecorded(withRecorded('M', 1), withRecorded('M', 2))).toBe(true);
    expect(moreRecorded(withRecorded('M', 2), withRecorded('M', 2))).toBe(false);
    expect(moreRecorded(none, withRecorded('M', 2))).toBe(false);
});
