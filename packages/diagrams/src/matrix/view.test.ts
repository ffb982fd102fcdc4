import { coverage } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { matrixSummary, matrixView } from './view.ts';

const TEXT = `role Lead "Team leader"
process Refund "Pay a refund" {
    flow { start  step Pay "Pay the refund" by Lead  end }
}
criteria Unit "Own unit" {
    outcome LO1 "Understand" {
        criterion C1 "Steps" { expects every step has performer }
        criterion C2 "Measures" { expects kpi  expects step }
        criterion 2.1 { expects kpi }
    }
}
evidence Photo "Photo of the board" { file "photo.png"  shows C1 at "left half" }
evidence Talk { planned  shows C2 }
portfolio Own { against Unit  covers Refund }
`;

async function view(portfolio = 'Own', text = TEXT) {
    const { workspace } = await modelOf(text);
    return matrixView(coverage(workspace, { today: '2026-11-21', portfolio })[0]!);
}

describe('the matrix', () => {
    it('has every criterion with its state, where it is recorded and what shows it', async () => {
        const { pack, label, about, outcomes } = await view();
        expect({ pack, label, about }).toEqual({ pack: 'Unit', label: 'Own unit', about: 'Own' });
        const [c1, c2, c3] = outcomes[0]!.criteria;
        expect(c1).toMatchObject({
            id: 'C1',
            label: 'Steps',
            state: 'claimed',
            place: { line: 7, column: 19 },
            expectations: [
                {
                    text: 'expects every step has performer',
                    recorded: true,
                    places: [{ label: 'Pay the refund', place: { line: 3 } }],
                },
            ],
            evidence: [
                {
                    name: 'Photo',
                    label: 'Photo of the board',
                    location: 'left half',
                    planned: false,
                    place: { line: 12 },
                },
            ],
        });
        expect(c2).toMatchObject({ state: 'partly', evidence: [{ name: 'Talk', label: '', planned: true }] });
        expect(c2!.evidence[0]).not.toHaveProperty('location');
        expect(c3).toMatchObject({ id: '2.1', label: '', state: 'not recorded', evidence: [] });
    });

    it('is plain data', async () => {
        const plain = await view();
        expect(structuredClone(plain)).toEqual(plain);
        expect(JSON.parse(JSON.stringify(plain))).toEqual(plain);
    });

    it('is about the processes where no portfolio covers them', async () => {
        const { workspace } = await modelOf(TEXT.replace(/portfolio.*\n/, ''));
        const [pack] = coverage(workspace, { today: '2026-11-21' });
        expect(matrixView(pack!)).toMatchObject({ pack: 'FocusAwardsL4', about: 'Pay a refund' });
    });
});

describe('the summary', () => {
    it('counts the states, and leaves out those that do not occur', async () => {
        const all = await view();
        expect(matrixSummary(all)).toBe('1 of 3 criteria claimed, 1 partly, 1 not recorded');
        const [outcome] = all.outcomes;
        const first = { ...all, outcomes: [{ ...outcome!, criteria: outcome!.criteria.slice(0, 1) }] };
        expect(matrixSummary(first)).toBe('1 of 1 criterion claimed');
    });
});
