import { listed } from '../sentences/words.ts';
import type { Handover, HandoverMatrix } from './handover-matrix.ts';

/** What stands below the matrix. */
export function handoverNotes({ count, parties, cells }: HandoverMatrix): string[] {
    if (count === 0) return [noHandover];
    const open = cells.flat(2).some(handover => handover.things.length === 0);
    const between = listed(parties.map(party => party.label));
    const shared = cells.flat(2).length > count;
    return [
        `${count} ${count === 1 ? 'hand-over' : 'hand-overs'} between ${between}: each is a way from one step to the next that other people perform.`,
        ...(shared ? ['A hand-over between several people stands in several cells.'] : []),
        ...(open
            ? [
                  'Nothing recorded: what is handed over is not written. Write: out … in the step that gives, in … in the one that takes',
              ]
            : []),
    ];
}

/** What the matrix says that has nothing to show. */
export const noHandover =
    'No hand-over is recorded: no way leads from a step to one that others perform. Write: by … in each step.';

/** `Find the cause → Agree the remedy: Cause and facts`. */
export function handoverText({ fromStep, toStep, things }: Handover): string {
    return `${fromStep} → ${toStep}: ${things.length > 0 ? listed(things) : 'what is handed over is not recorded'}`;
}

/** What all of them hand over, each named once; and of how many nothing is recorded. */
export function thingsOf(handovers: readonly Handover[]): string[] {
    const open = handovers.filter(handover => handover.things.length === 0).length;
    return [
        ...new Set(handovers.flatMap(handover => handover.things)),
        ...(open === 0
            ? []
            : [open === handovers.length ? 'nothing recorded' : `${open} × nothing recorded`]),
    ];
}
