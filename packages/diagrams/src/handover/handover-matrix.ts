import {
    type Handoff,
    handoffsOf,
    type Process,
    partyKey,
    type Ref,
    type Step,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import { partyId } from '../picture/party.ts';

/** Work that goes from one party to another. */
export interface Handover {
    readonly fromStep: string;
    readonly toStep: string;
    /** Ids of the two steps. */
    readonly from: string;
    readonly to: string;
    /** Titles of what the first step gives out and the next one takes in; empty where nothing is recorded. */
    readonly things: readonly string[];
}

export interface HandoverMatrix {
    /** Title of the process. */
    readonly label: string;
    /** Who performs, in the order of the text. */
    readonly parties: readonly { readonly key: string; readonly label: string }[];
    /** By rows: `cells[from][to]`, in the order of the parties. */
    readonly cells: readonly (readonly (readonly Handover[])[])[];
    /** Ways between steps of different performers; one between several people stands in several cells. */
    readonly count: number;
}

/** Who hands over to whom: every way from one step to the next whose performers differ. */
export function handoverMatrix(workspace: Workspace, process: Process): HandoverMatrix {
    const handoffs = handoffsOf(process);
    const refs = [...new Set(handoffs.flatMap(({ from, to }) => [...from.by, ...to.by]))].sort(
        (a, b) => a.place.line - b.place.line || a.place.column - b.place.column,
    );
    const parties = [...Map.groupBy(refs, partyId).values()].map(([first]) => first!);
    return {
        label: titleOf(process),
        parties: parties.map(ref => ({ key: partyId(ref), label: titleOfRef(workspace, ref) })),
        cells: parties.map(giver =>
            parties.map(taker =>
                handoffs
                    .filter(handoff => isBetween(handoff, giver, taker))
                    .map(handoff => handoverOf(workspace, handoff)),
            ),
        ),
        count: handoffs.length,
    };
}

/** Two who both perform both steps hand nothing to each other. */
function isBetween({ from, to }: Handoff, giver: Ref, taker: Ref): boolean {
    if (giver === taker || !performs(giver, from) || !performs(taker, to)) return false;
    return !(performs(giver, to) && performs(taker, from));
}

function performs(party: Ref, step: Step): boolean {
    return step.by.some(ref => partyKey(ref) === partyKey(party));
}

function handoverOf(workspace: Workspace, { from, to }: Handoff): Handover {
    return {
        fromStep: titleOf(from),
        toStep: titleOf(to),
        from: from.id,
        to: to.id,
        things: from.out
            .filter(out => to.in.some(taken => partyKey(taken) === partyKey(out)))
            .map(ref => titleOfRef(workspace, ref)),
    };
}
