import type { Branch, Step } from '../model/flow.ts';

/**
 * Chances of the branches of a decision, 0 to 1, in their order. Branches with no percent share what is left evenly;
 * chances above 100% are scaled to 100%. `left` is the chance of falling through.
 */
export function branchChances(branches: readonly Branch[]): { of: number[]; left: number } {
    const stated = branches.map(branch =>
        branch.chance ? Math.max(0, branch.chance.value / 100) : undefined,
    );
    const sum = stated.reduce<number>((total, chance) => total + (chance ?? 0), 0);
    const scale = sum > 1 ? 1 / sum : 1;
    const open = stated.filter(chance => chance === undefined).length;
    const left = Math.max(0, 1 - sum * scale);
    return {
        of: stated.map(chance => (chance === undefined ? left / open : chance * scale)),
        left: open > 0 ? 0 : left,
    };
}

/**
 * Chance that a step goes on normally, and of each of its exceptions (absent where no percent is written).
 * Exceptions above 100% together are scaled to 100%.
 */
export function arrowChances(step: Step): { normal: number; exceptions: (number | undefined)[] } {
    const stated = step.exceptions.map(exception =>
        exception.chance ? Math.max(0, exception.chance.value / 100) : undefined,
    );
    const sum = stated.reduce<number>((total, chance) => total + (chance ?? 0), 0);
    const scale = sum > 1 ? 1 / sum : 1;
    return {
        normal: Math.max(0, 1 - sum),
        exceptions: stated.map(chance => (chance === undefined ? undefined : chance * scale)),
    };
}
