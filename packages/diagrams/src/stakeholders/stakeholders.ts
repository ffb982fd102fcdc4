import {
    imported,
    type Level,
    type Place,
    type Process,
    pointsTo,
    type Stakeholder,
    titleOf,
    titleOfRef,
    type Workspace,
} from '@process-as-code/language';
import { dateText } from '../kpis/dates.ts';
import { partyId } from '../picture/party.ts';

export interface StakeholderView {
    readonly id: string;
    readonly place: Place;
    readonly label: string;
    /** `external, customer`; empty where nothing is recorded. */
    readonly position: string;
    readonly power?: Level;
    readonly interest?: Level;
    /** Each as `survey on 20 February 2026`. */
    readonly engaged: readonly string[];
    /** Each as `approved on 12 May 2026`. */
    readonly approvals: readonly string[];
}

export interface StakeholderGrid {
    /** Title of the process. */
    readonly label: string;
    readonly stakeholders: readonly StakeholderView[];
    /** Roles and others who were asked or decided and are no stakeholders, each with how. */
    readonly others: readonly { readonly label: string; readonly how: readonly string[] }[];
}

/** The stakeholders that a process sees: their power and interest, and whether they were engaged and approved. */
export function stakeholderGrid(workspace: Workspace, process: Process): StakeholderGrid {
    const stakeholders = seenBy(workspace, process);
    return {
        label: titleOf(process),
        stakeholders: stakeholders.map(stakeholder => viewOf(process, stakeholder)),
        others: othersIn(workspace, process, stakeholders),
    };
}

function seenBy(workspace: Workspace, process: Process): Stakeholder[] {
    const home = workspace.documents.get(process.place.file);
    const documents = home ? imported(workspace, home) : [];
    return [...new Set([...process.stakeholders, ...documents.flatMap(document => document.stakeholders)])];
}

function viewOf(process: Process, stakeholder: Stakeholder): StakeholderView {
    const { position, customer, frontline, power, interest } = stakeholder;
    const words = [position, customer ? 'customer' : undefined, frontline ? 'front line' : undefined];
    return {
        id: stakeholder.id,
        place: stakeholder.anchor,
        label: titleOf(stakeholder),
        position: words.filter(word => word !== undefined).join(', '),
        ...(power ? { power } : {}),
        ...(interest ? { interest } : {}),
        engaged: process.engagements.filter(({ party }) => pointsTo(party, stakeholder)).map(engagementText),
        approvals: process.approvals.filter(({ by }) => pointsTo(by, stakeholder)).map(approvalText),
    };
}

function othersIn(
    workspace: Workspace,
    process: Process,
    stakeholders: readonly Stakeholder[],
): StakeholderGrid['others'] {
    const acts = [
        ...process.engagements.map(engagement => ({
            ref: engagement.party,
            how: engagementText(engagement),
        })),
        ...process.approvals.map(approval => ({ ref: approval.by, how: approvalText(approval) })),
    ].flatMap(({ ref, how }) =>
        ref && !stakeholders.some(each => pointsTo(ref, each)) ? [{ ref, how }] : [],
    );
    return [...Map.groupBy(acts, act => partyId(act.ref)).values()].map(group => ({
        label: titleOfRef(workspace, group[0]!.ref),
        how: group.map(act => act.how),
    }));
}

function engagementText({ method, on }: Process['engagements'][number]): string {
    return `${method?.value ?? 'engaged'}${on ? ` on ${dateText(on.value)}` : ', date not recorded'}`;
}

function approvalText({ decision, on }: Process['approvals'][number]): string {
    const words = { approved: 'approved', rejected: 'rejected', pending: 'approval pending' } as const;
    return `${decision ? words[decision] : 'approval, decision not recorded'}${on ? ` on ${dateText(on.value)}` : ''}`;
}
