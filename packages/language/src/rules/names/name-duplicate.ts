import {
    declaredInFile,
    declaredInPack,
    declaredInProcess,
    type Named,
} from '../../analysis/declarations.ts';
import { referencesTo } from '../../analysis/references.ts';
import type { DocumentModel } from '../../model/types.ts';
import type { DocumentRule, Fix, RuleContext } from '../rule.ts';
import { freeName } from '../support/names.ts';
import { kindWord, oneOf, quote, withArticle } from '../support/words.ts';

/** Declared twice in one scope. */
export const nameDuplicate: DocumentRule = {
    code: 'name-duplicate',
    layer: 'names',
    severity: 'error',
    says: 'declared twice in one scope',
    fix: 'rename',
    about: 'document',
    check(document, context) {
        checkScope(declaredInFile(document), 'this file', document, context);
        for (const process of document.processes) {
            checkScope(declaredInProcess(process), 'this process', document, context);
        }
        for (const pack of document.packs) checkScope(declaredInPack(pack), 'this pack', document, context);
    },
};

function checkScope(
    scope: readonly Named[],
    where: string,
    document: DocumentModel,
    context: RuleContext,
): void {
    if (new Set(scope.map(element => element.name)).size === scope.length) return;
    for (const [name, elements] of Map.groupBy(scope, element => element.name)) {
        if (elements.length < 2) continue;
        for (const element of elements) {
            const others = elements.filter(other => other !== element);
            context.report({
                at: element.anchor,
                message: `${quote(name)} is the name of ${elements.length} things in ${where}: ${oneOf(elements.map(atLine), 'and')}. Rename one of them.`,
                related: others.map(other => ({
                    message: `${quote(name)} is also the name of this ${kindWord(other.kind)}.`,
                    place: other.anchor,
                })),
                fixes: () => [rename(element, elements, scope, document)],
            });
        }
    }
}

function atLine(element: Named): string {
    return `${withArticle(kindWord(element.kind))} in line ${element.anchor.line}`;
}

/** Renames the declaration, and in this file what means it and not another of its kind. */
function rename(
    element: Named,
    sameName: readonly Named[],
    scope: readonly Named[],
    document: DocumentModel,
): Fix {
    const name = freeName(element.name, new Set(scope.map(other => other.name)));
    const isMeant = sameName.find(other => other.kind === element.kind) === element;
    const references = isMeant ? referencesTo(document, element) : [];
    return {
        title: `Rename this ${kindWord(element.kind)} to ${quote(name)}`,
        edits: [
            { place: element.anchor, text: name },
            ...references.map(ref => ({
                place: ref.place,
                text: ref.name.slice(0, ref.name.lastIndexOf('.') + 1) + name,
            })),
        ],
        unattended: false,
    };
}
