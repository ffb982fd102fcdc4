import { refersInto } from '../../analysis/references.ts';
import { imported, importersOf } from '../../analysis/visibility.ts';
import { evidenceIn } from '../../model/lookup.ts';
import type { DocumentModel, Import, Workspace } from '../../model/types.ts';
import type { DocumentRule } from '../rule.ts';
import { quote } from '../support/words.ts';

/** Nothing of the imported file is used. */
export const importUnused: DocumentRule = {
    code: 'import-unused',
    layer: 'names',
    severity: 'hint',
    says: 'nothing of the imported file is used',
    fix: 'take the import out',
    about: 'document',
    check(document, { workspace, report }) {
        for (const [index, statement] of document.imports.entries()) {
            const isTwice = document.imports
                .slice(0, index)
                .some(other => other.target !== undefined && other.target === statement.target);
            if (!isTwice && isNeeded(statement, document, workspace)) continue;
            const name = quote(statement.path);
            report({
                at: statement.place,
                message: isTwice
                    ? `${name} is imported twice. Take one of the two out.`
                    : `Nothing of ${name} is used in this file. Take the import out, or use what it declares.`,
                fixes: () => [
                    {
                        title: `Take out the import of ${name}`,
                        edits: [{ place: statement.statement, text: '' }],
                        unattended: true,
                    },
                ],
            });
        }
    },
};

/** In doubt it is: where the file is not there, or where a name is not known that it might declare. */
function isNeeded({ target }: Import, document: DocumentModel, workspace: Workspace): boolean {
    const file = target === undefined ? undefined : workspace.documents.get(target);
    if (!file || document.unresolved.length > 0 || document.problems.length > 0) return true;
    const through = imported(workspace, file).filter(other => other !== document);
    const uses = (user: DocumentModel) =>
        user.unresolved.length > 0 || through.some(other => refersInto(user, other.file));
    if (uses(document)) return true;
    // A portfolio counts what its file sees, named or not; so do processes and evaluations with what shows a criterion.
    if (document.portfolios.length > 0 || (tellsOfWork(document) && through.some(showsCriteria))) return true;
    // Whoever imports this file sees through it what it imports.
    return importersOf(workspace, document).some(uses);
}

function tellsOfWork({ processes, evaluations, improvements }: DocumentModel): boolean {
    return processes.length + evaluations.length + improvements.length > 0;
}

function showsCriteria(document: DocumentModel): boolean {
    return evidenceIn(document).some(item => item.shows.length > 0);
}
