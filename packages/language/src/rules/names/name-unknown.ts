import { declaredInFile } from '../../analysis/declarations.ts';
import { imported } from '../../analysis/visibility.ts';
import type { DocumentModel, UnresolvedRef } from '../../model/types.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { addImport, relativePath } from '../support/declare.ts';
import { closest, ranked } from '../support/names.ts';
import { kindWord, oneOf, quote, withArticle } from '../support/words.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import { creations } from './creations.ts';
import { unnamedEnd } from './unnamed-end.ts';

/** How many names are offered where none is near. */
const offered = 6;

/** Nothing of that name is visible; silent where a line that cannot be read has that name. */
export const nameUnknown: DocumentRule = {
    code: 'name-unknown',
    layer: 'names',
    severity: 'error',
    says: 'nothing of that name is visible',
    fix: 'take the closest name; import the file that has it; create a role, a KPI … of that name',
    about: 'document',
    check(document, context) {
        const unread = new Set(document.problems.flatMap(problem => problem.words));
        for (const unknown of document.unresolved) {
            if (unread.has(unknown.ref.name)) continue;
            const end = unnamedEnd(document, unknown, context.workspace);
            if (end) {
                context.report({ at: unknown.ref.place, ...end });
                continue;
            }
            const candidates = candidatesFor(document, unknown, context.workspace);
            const guesses = guessesFor(unknown, candidates);
            const sameName = candidates.filter(candidate => candidate.name === unknown.ref.name);
            context.report({
                at: unknown.ref.place,
                message: messageFor(unknown, guesses, sameName),
                related: sameName.map(({ element }) => ({
                    message: `${quote(unknown.ref.name)} is ${withArticle(kindWord(element.kind))} here.`,
                    place: element.anchor,
                })),
                fixes: () => fixesFor(document, unknown, guesses, context),
            });
        }
    },
};

function messageFor(
    { ref, expected }: UnresolvedRef,
    guesses: readonly string[],
    sameName: readonly Candidate[],
): string {
    const name = quote(ref.name);
    const kinds = oneOf([...new Set(expected.map(kind => withArticle(kindWord(kind))))].slice(0, 3));
    const fitting = sameName.filter(isFitting({ expected }));
    if (fitting.length > 1) {
        return `${name} names ${fitting.length} things that can be seen here. Say which: ${oneOf(guesses)}.`;
    }
    const other = sameName[0];
    if (other) {
        return `${name} is ${withArticle(kindWord(other.element.kind))}; here stands the name of ${kinds}. Write the name of one.`;
    }
    const missing = `Nothing with the name ${name} can be seen here.`;
    return guesses.length > 0
        ? `${missing} Did you mean ${oneOf(guesses.slice(0, 3).map(quote))}?`
        : `${missing} Write the name of ${kinds}, import the file that has it, or create it.`;
}

/** Names that were probably meant, and for a name that means several things the longer names of those. */
function guessesFor({ ref, expected }: UnresolvedRef, candidates: readonly Candidate[]): string[] {
    const fitting = candidates.filter(isFitting({ expected }));
    const longer = fitting.filter(({ name, long }) => name === ref.name && long !== undefined);
    if (longer.length > 1) return longer.flatMap(({ long }) => long ?? []);
    return closest(
        ref.name,
        fitting.map(({ name }) => name),
    );
}

function fixesFor(
    document: DocumentModel,
    unknown: UnresolvedRef,
    guesses: readonly string[],
    context: RuleContext,
): Fix[] {
    const { ref } = unknown;
    const files = filesWith(document, unknown, context);
    const certain = guesses.length + files.length === 1;
    const write = (name: string, unattended: boolean): Fix => ({
        title: `Write ${quote(name)}`,
        edits: [{ place: ref.place, text: name }],
        unattended,
    });
    const fixes = [
        ...guesses.map(name => write(name, certain)),
        ...files.map(file => ({
            title: `Import ${quote(relativePath(document.file, file))}, which has ${quote(ref.name)}`,
            edits: [addImport(document, relativePath(document.file, file))],
            unattended: certain,
        })),
        ...creations(document, unknown, context.workspace),
    ];
    if (fixes.length > 0) return fixes;
    const names = candidatesFor(document, unknown, context.workspace).filter(isFitting(unknown));
    return ranked(
        ref.name,
        names.map(({ name }) => name),
        offered,
    ).map(name => write(name, false));
}

function isFitting({ expected }: Pick<UnresolvedRef, 'expected'>): (candidate: Candidate) => boolean {
    return ({ element }) => expected.includes(element.kind);
}

/** Files of the workspace, not seen yet, that declare the name. */
function filesWith(
    document: DocumentModel,
    { ref, expected }: UnresolvedRef,
    context: RuleContext,
): string[] {
    const seen = imported(context.workspace, document);
    return [...context.workspace.documents.values()]
        .filter(other => !other.builtin && !seen.includes(other))
        .filter(other =>
            declaredInFile(other).some(
                element => element.name === ref.name.split('.')[0] && fits(element.kind, ref.name, expected),
            ),
        )
        .map(other => other.file)
        .sort();
}

function fits(
    kind: UnresolvedRef['expected'][number],
    name: string,
    expected: UnresolvedRef['expected'],
): boolean {
    return name.includes('.') ? kind === 'process' : expected.includes(kind);
}
