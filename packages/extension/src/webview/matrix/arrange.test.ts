import type { CoverageState, MatrixView } from '@process-as-code/language/protocol';
import { expect, test } from 'vitest';
import { type Arrangement, arranged, asItIs } from './arrange.ts';

const place = { file: 'a.proc', line: 1, column: 1, endLine: 1, endColumn: 2 };

function criterion(id: string, state: CoverageState, process: string, evidence = 0) {
    return {
        id,
        label: '',
        state,
        place,
        expectations: [{ text: 'expects kpi', recorded: true, places: [{ label: 'k', place, process }] }],
        evidence: Array.from({ length: evidence }, () => ({ name: 'E', label: '', planned: false, place })),
    };
}

const view: MatrixView = {
    pack: 'Pack',
    label: 'Pack',
    about: 'Folder',
    processes: [
        { id: 'P', label: 'First' },
        { id: 'Q', label: 'Second' },
    ],
    outcomes: [
        {
            id: 'LO1',
            label: 'One',
            criteria: [criterion('1.10', 'claimed', 'P', 2), criterion('1.2', 'partly', 'P', 1)],
        },
        { id: 'LO2', label: 'Two', criteria: [criterion('2.1', 'not recorded', 'Q')] },
    ],
};

const shown = (wanted: Partial<Arrangement>) =>
    arranged(view, { ...asItIs, ...wanted }).map(({ outcome, criteria }) =>
        [outcome?.id, ...criteria.map(({ id }) => id)].join(' '),
    );

test.each<[Partial<Arrangement>, string[]]>([
    [{}, ['LO1 1.10 1.2', 'LO2 2.1']],
    [{ show: 'open' }, ['LO1 1.2', 'LO2 2.1']],
    [{ show: 'claimed' }, ['LO1 1.10']],
    [{ outcome: 'LO2' }, ['LO2 2.1']],
    [{ process: 'P' }, ['LO1 1.10 1.2']],
    [{ process: 'elsewhere' }, []],
    [{ sort: 'criterion' }, [' 1.2 1.10 2.1']],
    [{ sort: 'state' }, [' 2.1 1.2 1.10']],
    [{ sort: 'state', isDescending: true }, [' 1.10 1.2 2.1']],
    [{ sort: 'evidence' }, [' 2.1 1.2 1.10']],
    [{ sort: 'state', show: 'claimed', outcome: 'LO2' }, []],
])('%j shows %j', (wanted, rows) => {
    expect(shown(wanted)).toEqual(rows);
});

test('of a process only its own places are shown', () => {
    const [group] = arranged(view, { ...asItIs, process: 'P' });
    expect(group!.criteria[0]!.expectations[0]!.places).toHaveLength(1);
    expect(arranged(view, { ...asItIs, process: 'Q' })[0]!.outcome?.id).toBe('LO2');
});
