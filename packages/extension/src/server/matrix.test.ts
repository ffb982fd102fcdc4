import { questions } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { expect, test } from 'vitest';
import { liveMatrix } from './matrix.ts';

const { workspace, document } = await modelOf(`process P "Refund" {
    kpi Speed "Speed" {
        unit days
    }
}
process Q "Complaint" {
}
evaluation of Q on 2026-10-01 {
    finding F "Slow"
}
criteria Asked "Asked" {
    outcome O "One" {
        criterion C1 "First" {
            expects kpi
            expects finding
            expects engagement
            expects clean owner-missing
            expects no kpi with customer
        }
    }
}
evidence Kept "Kept" {
    held "Office"
    shows C1
}
portfolio Folder {
    against Asked
    covers P, Q
}
`);
const [question] = questions(workspace, { today: '2026-11-21' });
const view = liveMatrix(workspace, '2026-11-21', question!);
const [criterion] = view.outcomes[0]!.criteria;

test('a matrix knows itself, its processes, and where remarks on it stand', () => {
    expect(view).toMatchObject({
        id: `${document.file}#Folder Asked`,
        processes: [
            { id: 'P', label: 'Refund' },
            { id: 'Q', label: 'Complaint' },
        ],
        review: document.file.replace(/[^/]*$/, 'Folder.review'),
    });
    expect(criterion!.key).toBe('Asked.C1');
});

test('each place tells which process it belongs to, also what stands elsewhere and is of it', () => {
    const processes = criterion!.expectations.map(({ places }) => places.map(({ process }) => process));
    expect(processes.slice(0, 2)).toEqual([['P'], ['Q']]);
});

test('only what is missing, and can be begun, can be added', () => {
    expect(criterion!.expectations.slice(0, 3).map(({ canAdd }) => canAdd)).toEqual([false, false, true]);
    expect(criterion!.expectations.slice(3).some(({ canAdd }) => canAdd)).toBe(false);
});

test('what is kept elsewhere has no file to open', () => {
    expect(criterion!.evidence[0]).not.toHaveProperty('file');
});
