import { countsOf } from '@process-as-code/language';
import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import { handoverHtml, handoverMarkdown, handoverMatrix, handoverPicture } from './index.ts';

const matrixOf = async (flow: string) => {
    const { workspace, document } = await modelOf(
        `role A "Anna"\nrole B "Ben"\nrole C "Cleo"\nprocess P { flow { ${flow} } }`,
    );
    return handoverMatrix(workspace, document.processes[0]!);
};
/** The cells that hold something, as `from > to: steps (things)`. */
const cellsOf = ({ parties, cells }: Awaited<ReturnType<typeof matrixOf>>) =>
    parties.flatMap((from, row) =>
        parties.flatMap((to, column) =>
            cells[row]![column]!.map(
                each =>
                    `${from.label} > ${to.label}: ${each.fromStep}-${each.toStep} (${each.things.join(', ')})`,
            ),
        ),
    );

describe('handoverMatrix', () => {
    it('says who hands what to whom, through decisions and waits', async () => {
        const matrix = await matrixOf(`
            step S1 "one" by A { out Form "Form", Copy }
            wait for 2 days
            step S2 "two" by B { in Form }
            decide "ok?" by B { yes -> S3 no -> S1 }
            step S3 "three" by C`);
        expect(cellsOf(matrix)).toEqual([
            'Anna > Ben: one-two (Form)',
            'Ben > Anna: two-one ()',
            'Ben > Cleo: two-three ()',
        ]);
        expect(matrix.count).toBe(3);
    });

    it('counts one between several people once, and shows it for each pair that changes', async () => {
        const matrix = await matrixOf('step "one" by A, B step "two" by B, C step "three" by B, C');
        expect(cellsOf(matrix)).toEqual([
            'Anna > Ben: one-two ()',
            'Anna > Cleo: one-two ()',
            'Ben > Cleo: one-two ()',
        ]);
        expect(matrix.count).toBe(1);
        expect(handoverMarkdown(matrix)).toContain('stands in several cells');
    });

    it('counts as the metrics do', async () => {
        const { workspace, process } = await exampleProcess();
        expect(handoverMatrix(workspace, process).count).toBe(countsOf(process).handoffs);
    });

    it('has parties in the order in which they first perform', async () => {
        const matrix = await matrixOf('step "one" by C step "two" by A step "three" by C');
        expect(matrix.parties.map(party => party.label)).toEqual(['Cleo', 'Anna']);
    });
});

it('is a table that names the steps of each hand-over', async () => {
    const html = handoverHtml(await matrixOf('step "one" by A { out F "Form" } step "two" by B { in F }'));
    expect(html).toContain('<th scope="row">Anna</th><td></td><td>1<br>one → two: Form</td>');
});

it('says for how many it is not recorded what is handed over', async () => {
    const { workspace, document } = await modelOf(`role A\nrole B
        process P { flow { step "one" by A { out F "Form" } step "two" by B { in F } step "three" by A step "four" by B } }`);
    const picture = handoverPicture(workspace, document.processes[0]!);
    const [fromA, fromB] = picture.shapes.filter(shape => shape.type === 'group');
    const wordsIn = (row: typeof fromA) =>
        row?.shapes.flatMap(shape => (shape.type === 'label' ? shape.text : [])).slice(1);
    expect(wordsIn(fromA)).toEqual(['–', '2', 'Form', '1 × nothing recorded']);
    expect(wordsIn(fromB)).toEqual(['1', 'nothing recorded', '–']);
});

it('says so where nothing is handed over', async () => {
    const { workspace, document } = await modelOf('role A\nprocess P { flow { step "one" by A } }');
    const picture = handoverPicture(workspace, document.processes[0]!);
    expect(picture.description).toMatch(/^No hand-over is recorded/);
    expect(
        picture.shapes.some(shape => shape.type === 'label' && shape.text.startsWith('No hand-over')),
    ).toBe(true);
});
