import type { Overview } from '@process-as-code/language/protocol';
import { describe, expect, test } from 'vitest';
import { currentCoverage } from '../status/current.ts';
import { criteriaItems, evidenceItems, firstEvidence, processItems } from './items.ts';

const place = (file: string, line = 1) => ({ file, line, column: 1, endLine: line, endColumn: 5 });
const none = { error: 0, warning: 0, information: 0, hint: 0 };
const process = { id: 'P', label: 'Refund', named: true, reviewOverdue: false, place: place('a.proc') };
const item = { named: true, shows: ['MP1'], place: place('e.proc') };

const overview: Overview = {
    processes: [
        { ...process, stage: 'live', findings: { ...none, warning: 1, hint: 1 }, reviewBy: '2026-12-01' },
        {
            ...process,
            stage: 'draft',
            findings: { ...none, error: 1 },
            reviewBy: '2026-01-01',
            reviewOverdue: true,
        },
        { ...process, named: false, stage: 'retired', findings: none },
    ],
    coverage: [
        {
            id: 'Q Pack',
            pack: 'Pack',
            about: 'Complaint',
            isPortfolio: false,
            place: place('b.proc'),
            files: ['b.proc'],
            criteria: [criterion('MP1', 'not recorded')],
        },
        {
            id: 'F Pack',
            pack: 'Pack',
            about: 'Folder',
            isPortfolio: true,
            place: place('f.proc'),
            files: ['f.proc', 'a.proc'],
            criteria: [criterion('MP1', 'claimed'), { ...criterion('MP2', 'not recorded'), label: '' }],
        },
    ],
    evidence: [
        { ...item, label: 'Report', state: 'present', file: 'r.pdf', date: '2026-02-01' },
        { ...item, label: 'Talk', state: 'planned', shows: [] },
        { ...item, label: 'Minutes', state: 'missing', named: false },
        { ...item, label: 'Survey', state: 'old', date: '2020-01-01' },
    ],
    findings: [],
};

function criterion(id: string, state: 'claimed' | 'not recorded') {
    const counts = { recorded: 1, expected: 2, evidence: 1 };
    return { id, key: `Pack.${id}`, label: 'Uses techniques', state, ...counts, place: place('p.proc') };
}

describe('the lines of the side bar', () => {
    test('processes say their stage, what is found, and the next review', () => {
        expect(processItems(overview).map(({ description, icon, can }) => [description, icon, can])).toEqual([
            ['live · 2 findings · review by 2026-12-01', 'warning', 'process named'],
            ['draft · 1 finding · review was due 2026-01-01', 'error', 'process named'],
            ['retired', 'archive', 'process'],
        ]);
    });

    test('criteria stand below what they are asked of; a portfolio is open', () => {
        const [process, portfolio] = criteriaItems(overview);
        expect([process?.open, portfolio?.open]).toEqual([false, true]);
        expect(portfolio?.description).toBe('1 of 2 claimed');
        expect(process?.description).toBe('Pack · none of 1 claimed yet');
        expect(portfolio?.children?.map(({ label, description }) => [label, description])).toEqual([
            ['MP1 Uses techniques', 'claimed'],
            ['MP2', 'not recorded'],
        ]);
        expect(portfolio?.children?.[0]?.criterion).toEqual({ matrix: 'F Pack', criterion: 'Pack.MP1' });
    });

    test('of the evidence comes first what somebody has to look after', () => {
        expect(
            evidenceItems(overview).map(({ label, description, can }) => [label, description, can]),
        ).toEqual([
            ['Minutes', 'missing · shows MP1', 'evidence'],
            ['Survey', 'too old · 2020-01-01 · shows MP1', 'evidence named'],
            ['Talk', 'planned · shows no criterion', 'evidence named'],
            ['Report', '2026-02-01 · shows MP1', 'evidence named file'],
        ]);
    });

    test('where there is no evidence yet, a line leads to it', () => {
        expect(evidenceItems({ ...overview, evidence: [] })).toEqual([]);
        expect(firstEvidence()).toMatchObject({ command: 'process.addEvidence', can: 'first' });
    });

    test('no two lines of a view are taken for each other', () => {
        const ids = [...criteriaItems(overview), ...evidenceItems(overview)].map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
    });
});

test.each([
    ['a.proc', 'Folder'],
    ['b.proc', 'Complaint'],
    ['elsewhere.proc', 'Folder'],
    [undefined, 'Folder'],
])('in %s the current matrix is that of %s', (file, about) => {
    expect(currentCoverage(overview, file)?.about).toBe(about);
});
