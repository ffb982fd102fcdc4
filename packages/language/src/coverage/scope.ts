import { partyRefsOf } from '../analysis/parties.ts';
import { imported } from '../analysis/visibility.ts';
import { evaluationsOf, improvementsOf, resolve } from '../model/lookup.ts';
import type { DocumentModel, Evidence, Role, Stakeholder, Workspace } from '../model/types.ts';
import type { Subject } from './types.ts';

/** Everything that may count for a subject. */
export interface Scope extends Subject {
    readonly workspace: Workspace;
    /** ISO date. */
    readonly today: string;
    /** Roles that the processes name or declare. */
    readonly roles: readonly Role[];
    /** Stakeholders that the processes see: who has an interest need not have a part. */
    readonly stakeholders: readonly Stakeholder[];
    /** Items that the files see which tell of the processes; of portfolios and processes only those looked at. */
    readonly evidence: readonly Evidence[];
}

/** Collects what may count for a subject. */
export function scopeOf(workspace: Workspace, today: string, subject: Subject): Scope {
    const { processes } = subject;
    const home = documentsOf(workspace, processes);
    return {
        ...subject,
        workspace,
        today,
        roles: unique([...processes.flatMap(process => process.roles), ...rolesNamed(workspace, subject)]),
        stakeholders: unique(
            [...processes, ...seenBy(workspace, home)].flatMap(({ stakeholders }) => stakeholders),
        ),
        evidence: evidenceOf(workspace, subject),
    };
}

/** Items that count for a subject: those that its files and those of its evaluations see; of portfolios and processes only its own. */
export function evidenceOf(workspace: Workspace, { processes, portfolio }: Subject): Evidence[] {
    const evaluations = processes.flatMap(process => [
        ...evaluationsOf(workspace, process),
        ...improvementsOf(workspace, process),
    ]);
    const telling = documentsOf(workspace, [...(portfolio ? [portfolio] : []), ...processes, ...evaluations]);
    return unique([
        ...seenBy(workspace, telling).flatMap(document => document.evidence),
        ...processes.flatMap(process => process.evidence),
        ...(portfolio?.evidence ?? []),
    ]);
}

function rolesNamed(workspace: Workspace, { processes }: Subject): Role[] {
    return processes.flatMap(partyRefsOf).flatMap(ref => {
        const party = resolve(workspace, ref);
        return party?.kind === 'role' ? party : [];
    });
}

function documentsOf(
    workspace: Workspace,
    elements: readonly { readonly place: { readonly file: string } }[],
): DocumentModel[] {
    return unique(elements.flatMap(element => workspace.documents.get(element.place.file) ?? []));
}

function seenBy(workspace: Workspace, documents: readonly DocumentModel[]): DocumentModel[] {
    return unique(documents.flatMap(document => imported(workspace, document)));
}

function unique<T>(items: readonly T[]): T[] {
    return [...new Set(items)];
}
