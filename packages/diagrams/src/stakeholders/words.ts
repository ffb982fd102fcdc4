import type { Level } from '@process-as-code/language';
import type { StakeholderGrid, StakeholderView } from './stakeholders.ts';

export const levels = ['low', 'medium', 'high'] as const;

/** What to do in each corner of the grid: power, then interest. */
const strategies: Readonly<Record<string, string>> = {
    'high low': 'Keep satisfied',
    'high high': 'Manage closely',
    'low low': 'Monitor',
    'low high': 'Keep informed',
};

/** The advice of a corner; a place with a medium lies between corners and has none of its own. */
export function strategyOf(power: Level, interest: Level): string | undefined {
    return strategies[`${power} ${interest}`];
}

export function engagedText({ engaged }: StakeholderView): string {
    return engaged.length > 0 ? `engaged: ${engaged.join('; ')}` : 'no engagement recorded';
}

/** What is recorded of a stakeholder without power and interest, and what is not recorded of those. */
export function missingText({ power, interest }: StakeholderView): string {
    const words = [
        power ? `power ${power}` : 'power not recorded',
        interest ? `interest ${interest}` : 'interest not recorded',
    ];
    return words.join(', ');
}

export const noStakeholders =
    'No stakeholder is recorded. Write: stakeholder NAME "…" { power high interest low } at the top of a file or in the process';

/** What stands below the grid. */
export function stakeholderNotes({ stakeholders }: StakeholderGrid): string[] {
    if (stakeholders.length === 0) return [noStakeholders];
    const open = stakeholders.some(each => !each.power || !each.interest);
    const medium = stakeholders.some(each => each.power === 'medium' || each.interest === 'medium');
    return [
        ...(medium ? ['Who has a medium power or interest stands between the corners.'] : []),
        ...(open
            ? [
                  'Where power or interest is not recorded, write: power low, medium or high; interest low, medium or high',
              ]
            : []),
    ];
}
