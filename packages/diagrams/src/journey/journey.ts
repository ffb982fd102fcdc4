import {
    type Decision,
    isCustomer,
    type Place,
    type Process,
    type Ref,
    type Step,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import { partyId } from '../picture/party.ts';
import { stagesOf } from '../picture/stages.ts';

/** Where somebody meets the process. */
export interface Moment {
    readonly party: string;
    /** The same for every moment of the same party. */
    readonly key: string;
    /** False where the step is by or with a customer and no touchpoint is written. */
    readonly recorded: boolean;
    readonly channels: readonly string[];
    readonly promise?: string;
    /** 1 (bad) to 5 (good). */
    readonly feeling?: number;
}

/** A step or a decision. */
export interface JourneyWork {
    readonly id: string;
    readonly place: Place;
    readonly label: string;
    readonly performers: readonly string[];
    readonly systems: readonly string[];
    /** Customers perform it, and nobody else. */
    readonly byCustomer: boolean;
    readonly moments: readonly Moment[];
}

export interface JourneyStage {
    /** Of the phase; absent outside the phases. */
    readonly label?: string;
    readonly id?: string;
    readonly place?: Place;
    readonly works: readonly JourneyWork[];
}

export interface Journey {
    /** Title of the process. */
    readonly label: string;
    /** Who meets the process, in the order of the text. */
    readonly parties: readonly { readonly key: string; readonly label: string }[];
    readonly stages: readonly JourneyStage[];
}

/** The way of the customers through a process: phases, what is done in them, and where they meet it. */
export function journeyOf(workspace: Workspace, process: Process): Journey {
    const stages = stagesOf(workspace, process).map(
        ({ phase, works }): JourneyStage => ({
            ...(phase ? { label: titleOf(phase), id: phase.id, place: phase.anchor } : {}),
            works: works.map(work => workOf(workspace, work)),
        }),
    );
    const moments = stages.flatMap(stage => stage.works.flatMap(work => work.moments));
    const parties = [...Map.groupBy(moments, moment => moment.key)];
    return {
        label: titleOf(process),
        parties: parties.map(([key, [first]]) => ({ key, label: first!.party })),
        stages,
    };
}

function workOf(workspace: Workspace, work: Step | Decision): JourneyWork {
    return {
        id: work.id,
        place: work.anchor,
        label: titleOf(work),
        performers: work.by.map(ref => titleOfRef(workspace, ref)),
        systems: work.using.map(ref => titleOfRef(workspace, ref)),
        byCustomer: work.by.length > 0 && work.by.every(ref => isCustomer(workspace, ref)),
        moments: momentsOf(workspace, work),
    };
}

/** Its touchpoints; where none is written, the customers who perform it, or to or from whom something is sent. */
function momentsOf(workspace: Workspace, work: Step | Decision): Moment[] {
    const recorded = work.touchpoints.map(
        (touchpoint): Moment => ({
            ...partyOf(workspace, touchpoint.party),
            recorded: true,
            channels: touchpoint.channels.map(channel => channel.value),
            ...(touchpoint.promise ? { promise: touchpoint.promise.value } : {}),
            ...(touchpoint.feeling ? { feeling: touchpoint.feeling.value } : {}),
        }),
    );
    if (recorded.length > 0) return recorded;
    const others = work.kind === 'decision' ? work.by : [...work.by, ...work.counterparts];
    const customers = Map.groupBy(
        others.filter(ref => isCustomer(workspace, ref)),
        partyId,
    );
    return [...customers.values()].map(([ref]) => ({
        ...partyOf(workspace, ref!),
        recorded: false,
        channels: [],
    }));
}

function partyOf(workspace: Workspace, ref: Ref): { party: string; key: string } {
    return { party: titleOfRef(workspace, ref), key: partyId(ref) };
}
