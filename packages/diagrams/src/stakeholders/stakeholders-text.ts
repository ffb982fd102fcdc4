import { type Table, tableHtml, tableMarkdown } from '../table/index.ts';
import type { StakeholderGrid } from './stakeholders.ts';
import { stakeholderNotes, strategyOf } from './words.ts';

/** The stakeholders as an accessible HTML table; a fragment. */
export function stakeholdersHtml(grid: StakeholderGrid): string {
    return tableHtml(tableOf(grid), 'stakeholders');
}

/** The same as a section of Markdown. */
export function stakeholdersMarkdown(grid: StakeholderGrid): string {
    return tableMarkdown(tableOf(grid));
}

function tableOf(grid: StakeholderGrid): Table {
    const stakeholders = grid.stakeholders.map(each => ({
        id: each.id,
        place: each.place,
        cells: [
            [each.label],
            [each.position],
            [each.power ?? 'not recorded'],
            [each.interest ?? 'not recorded'],
            [(each.power && each.interest && strategyOf(each.power, each.interest)) ?? ''],
            each.engaged.length > 0 ? each.engaged : ['none recorded'],
            each.approvals,
        ],
    }));
    const others = grid.others.map(({ label, how }) => ({
        cells: [[label], ['not a stakeholder'], [], [], [], how, []],
    }));
    return {
        caption: `${grid.label}: stakeholders`,
        columns: ['Who', 'Position', 'Power', 'Interest', 'Advice', 'Engaged', 'Approval'],
        groups: [{ rows: [...stakeholders, ...others] }],
        notes: stakeholderNotes(grid),
    };
}
