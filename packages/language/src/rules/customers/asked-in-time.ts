import { firstApproval } from '../../analysis/approvals.ts';
import type { Engagement, Process, Ref } from '../../model/types.ts';
import type { Related } from '../rule.ts';

/** What there is to say where nobody of a group was asked before a process was approved. */
export interface NotAsked {
    /** The engagements that came too late. */
    readonly related: readonly Related[];
}

/**
 * Looks whether somebody of a group was asked before the first approval; undefined when somebody was. An engagement without
 * its date may have been in time, and so may any where no approval has a date.
 */
export function notAsked(
    process: Process,
    isMember: (ref: Ref | undefined) => boolean,
): NotAsked | undefined {
    const approved = firstApproval(process);
    const isLate = ({ on }: Engagement) => on !== undefined && approved !== undefined && on.value > approved;
    const asked = process.engagements.filter(({ party }) => isMember(party));
    if (!asked.every(isLate)) return undefined;
    return {
        related: asked.map(({ on, anchor }) => ({
            message: `Asked on ${on?.value}, after the approval on ${approved}.`,
            place: on?.place ?? anchor,
        })),
    };
}
