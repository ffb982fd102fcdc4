import type { DocumentModel, Import, Workspace } from '../../model/types.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { relativePath } from '../support/declare.ts';
import { closest } from '../support/names.ts';
import { oneOf, quote } from '../support/words.ts';

/** The imported file is not there, or not allowed. */
export const importUnresolved: DocumentRule = {
    code: 'import-unresolved',
    layer: 'names',
    severity: 'error',
    says: 'the imported file is not there, or not allowed',
    fix: 'take the closest file name; take the import out',
    about: 'document',
    check(document, { workspace, report }) {
        for (const statement of document.imports) {
            if (statement.target !== undefined && workspace.documents.has(statement.target)) continue;
            const guesses = closestFiles(statement, document, workspace);
            report({
                at: statement.place,
                message: messageFor(statement, guesses),
                fixes: () => fixesFor(statement, guesses),
            });
        }
    },
};

function fixesFor(statement: Import, guesses: readonly string[]): Fix[] {
    if (guesses.length === 0) {
        return [
            {
                title: 'Take out this import',
                edits: [{ place: statement.statement, text: '' }],
                unattended: false,
            },
        ];
    }
    return guesses.map(path => ({
        title: `Import ${quote(path)}`,
        edits: [{ place: statement.place, text: `"${path}"` }],
        unattended: guesses.length === 1,
    }));
}

function messageFor({ path, target }: Import, guesses: readonly string[]): string {
    const name = quote(path);
    if (path.trim() === '')
        return 'No file is named here. Write the path of a file, for example: import "team.proc".';
    const guess = guesses.length > 0 ? `Did you mean ${oneOf(guesses.slice(0, 3).map(quote))}?` : undefined;
    if (target === undefined) {
        return `${name} is not a file inside this folder, and only such files are read. ${guess ?? 'Move the file here, and write its path relative to this file.'}`;
    }
    return `The imported file ${name} is not there. ${guess ?? 'Write the path of a file that exists, relative to this file.'}`;
}

/** Files whose path, or else whose last part, differs least from what is written. */
function closestFiles({ path }: Import, document: DocumentModel, workspace: Workspace): string[] {
    const paths = [...workspace.documents.values()]
        .filter(other => !other.builtin && other.file !== document.file)
        .map(other => relativePath(document.file, other.file))
        .sort();
    const whole = closest(path, paths);
    if (whole.length > 0) return whole;
    const names = closest(lastPart(path), paths.map(lastPart));
    return paths.filter(candidate => names.includes(lastPart(candidate)));
}

function lastPart(path: string): string {
    return path.replaceAll('\\', '/').split('/').at(-1) ?? path;
}
