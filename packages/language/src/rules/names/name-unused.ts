import { isReferredTo } from '../../analysis/references.ts';
import type { Artifact, DocumentModel, Evidence, Role, System } from '../../model/types.ts';
import { isBeyondDraft } from '../affected.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { called, described, kindWord } from '../support/words.ts';

/** A role, system, artifact or evidence item that nothing in the workspace uses. */
export const nameUnused: DocumentRule = {
    code: 'name-unused',
    layer: 'names',
    stage: 'designed',
    severity: 'hint',
    says: 'a role, system, artifact or evidence item that nothing in the workspace uses',
    fix: 'take it out',
    about: 'document',
    check(document, { workspace, report }) {
        // A name that nobody knows may be meant for any of them.
        if (document.unresolved.length > 0) return;
        // What stands outside of all processes is unused only when the processes are written.
        const unused = declared(document).filter(element => !isReferredTo(workspace, element));
        if (unused.length === 0 || !isBeyondDraft(workspace)) return;
        for (const element of unused) {
            report({
                at: element.anchor,
                message: `Nothing uses ${described(element)}. Name it where it belongs, or take it out.`,
                fixes: () => removal(element),
            });
        }
    },
};

type Usable = Role | System | Artifact | Evidence;

/** An item that shows a criterion, or that a portfolio holds, is used by that. */
function declared(document: DocumentModel): Usable[] {
    return [document, ...document.processes].flatMap(holder => [
        ...holder.roles,
        ...holder.systems,
        ...('artifacts' in holder ? holder.artifacts : []),
        ...holder.evidence.filter(item => item.shows.length === 0),
    ]);
}

/** An artifact is one of several behind its keyword: what else stands there only its writer can say. */
function removal(element: Usable): Fix[] {
    if (element.kind === 'artifact') return [];
    return [
        {
            title: `Take out the ${kindWord(element.kind)} ${called(element)}`,
            edits: [{ place: element.place, text: '' }],
            unattended: false,
        },
    ];
}
