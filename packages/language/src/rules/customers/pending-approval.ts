import type { Process, Stakeholder } from '../../model/types.ts';
import { written } from '../support/words.ts';

/** The lines of an approval that is asked for. That it was given is for the writer to say. */
export function pendingApproval(process: Process, by: string | undefined): string[] {
    const head = `approval${by === undefined ? '' : ` by ${by}`} pending`;
    if (!process.version) return [head];
    return [`${head} {`, `\tversion ${written(process.version.value)}`, '}'];
}

/** Stakeholders in the order in which they are asked to approve: those with the most power first. */
export function byPower(stakeholders: readonly Stakeholder[]): Stakeholder[] {
    const power = ['high', 'medium', 'low', undefined];
    return stakeholders.toSorted((a, b) => power.indexOf(a.power) - power.indexOf(b.power));
}
