import { modelOf } from '@process-as-code/language/testing';
import { describe, expect, it } from 'vitest';
import { exampleProcess } from '../map/example.fixture.ts';
import type { Group, Picture } from '../picture/picture.ts';
import { nothing, waterSupply } from '../picture/processes.fixture.ts';
import { stakeholderGrid, stakeholdersHtml, stakeholdersMarkdown, stakeholdersPicture } from './index.ts';

const modelled = async (text: string) => {
    const { workspace, document } = await modelOf(text, { broken: true });
    return [workspace, document.processes[0]!] as const;
};
const cellsOf = (picture: Picture) =>
    picture.shapes
        .filter((shape): shape is Group => shape.type === 'group' && shape.kind === 'cell')
        .map(cell => [
            cell.label,
            cell.shapes.filter((shape): shape is Group => shape.type === 'group').map(card => card.id),
        ])
        .filter(([, ids]) => ids!.length > 0);

describe('stakeholderGrid', () => {
    it('has all whom the process sees, with what they were asked and decided', async () => {
        const { workspace, process } = await exampleProcess();
        const { stakeholders, others } = stakeholderGrid(workspace, process);
        expect(stakeholders.map(each => [each.label, each.engaged, each.approvals])).toEqual([
            ['Tenant', ['survey on 20 February 2026'], []],
            ['Housing Ombudsman', [], []],
            ['Director of operations', [], ['approved on 12 May 2026']],
        ]);
        expect(others).toEqual([{ label: 'Customer service advisor', how: ['workshop on 4 March 2026'] }]);
    });
});

describe('stakeholdersPicture', () => {
    it('stands everybody where power and interest say', async () => {
        const picture = stakeholdersPicture(...(await modelled(waterSupply)));
        expect(cellsOf(picture)).toEqual([
            ['Keep satisfied: power high, interest low', ['Regulator']],
            ['Manage closely: power high, interest high', ['Board']],
            ['power medium, interest medium', ['Council']],
            ['power medium, interest high', ['Vulnerable']],
            ['Keep informed: power low, interest high', ['Household']],
        ]);
    });

    it('lists beside the grid who has no place in it', async () => {
        const picture = stakeholdersPicture(...(await modelled(waterSupply)));
        const aside = picture.shapes.filter(shape => shape.type === 'group' && shape.kind === 'stakeholder');
        expect(aside).toMatchObject([
            { id: 'Neighbours', label: expect.stringContaining('power low, interest not recorded') },
            { id: 'Supplier', label: expect.stringContaining('power not recorded, interest not recorded') },
        ]);
        const grid = await modelled('stakeholder A { power low interest low }\nprocess P { }');
        expect(stakeholdersPicture(...grid).width).toBeLessThan(picture.width);
    });

    it('says of each whether there was an engagement and an approval, in words', async () => {
        const { description } = stakeholdersPicture(...(await modelled(waterSupply)));
        expect(description).toContain(
            'Household: power low, interest high, engaged: focus group on 14 January 2026.',
        );
        expect(description).toContain('no engagement recorded, approval pending.');
        expect(description).toContain('engaged: meeting, date not recorded.');
    });

    it('says which clause adds a stakeholder where there is none', async () => {
        expect(stakeholdersPicture(...(await modelled(nothing))).description).toContain(
            'No stakeholder is recorded. Write: stakeholder NAME',
        );
    });
});

it('is a table with the advice of each corner', async () => {
    const grid = stakeholderGrid(...(await modelled(waterSupply)));
    expect(stakeholdersMarkdown(grid)).toContain(
        '| Drinking Water Inspectorate | external | high | low | Keep satisfied | none recorded | approval pending |',
    );
    expect(stakeholdersHtml(grid)).toContain('<th scope="row">Repair crew</th><td>not a stakeholder</td>');
});
