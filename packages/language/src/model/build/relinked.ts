import type { LangiumDocument } from 'langium';
import type * as ast from '../../generated/ast.ts';
import { Link } from '../../linking/link.ts';
import type { ProcCoreServices } from '../../services.ts';
import type { Place, Ref, TargetId } from '../element.ts';
import type { DocumentModel, Import } from '../types.ts';
import { defined } from './defined.ts';
import { Reader } from './reader.ts';
import { unresolvedIn } from './unresolved.ts';

/**
 * The model of a document that was linked anew and whose text has not changed since its model was made: the same, but for what its
 * names mean now. What means the same stays the same object. The text is not read again, which costs most of making a model.
 */
export function relinkedModel(
    model: DocumentModel,
    document: LangiumDocument<ast.Document>,
    services: ProcCoreServices,
): DocumentModel {
    const reader = new Reader(document, services.linking.Paths);
    const links = document.references.filter(reference => reference instanceof Link);
    const now = new Map(
        links.map(link => {
            const ref = reader.ref(link)!;
            return [pointOf(ref.place), ref];
        }),
    );
    const { imports, unresolved, ...read } = model;
    const relinked = { ...renewed(read, ref => now.get(pointOf(ref.place)) ?? ref), imports, unresolved };
    return {
        ...relinked,
        imports: targetsNow(imports, document.parseResult.value, services),
        unresolved: unresolvedIn(relinked, document.references, reader, services.shared.AstReflection),
    };
}

/** Where something begins; nothing else begins where a reference does that is written as it is. */
function pointOf({ line, column }: Place): string {
    return `${line}:${column}`;
}

/** A part of a model with other references; parts without such stay themselves. */
function renewed<T>(part: T, now: (ref: Ref) => Ref): T {
    if (typeof part !== 'object' || part === null || 'endLine' in part) return part;
    if (isRef(part)) return renewedRef(part, now(part)) as T;
    let copy: Record<string, unknown> | undefined;
    for (const [key, value] of Object.entries(part)) {
        const next = renewed(value, now);
        if (next === value) continue;
        copy ??= (Array.isArray(part) ? [...part] : { ...part }) as unknown as Record<string, unknown>;
        copy[key] = next;
    }
    return (copy as T | undefined) ?? part;
}

/** A name that was left out in the text is none that could mean something. */
function renewedRef(ref: Ref, now: Ref): Ref {
    return ref.name === now.name && !isSame(ref.target, now.target) ? now : ref;
}

/** Elements have a kind besides. */
function isRef(part: object): part is Ref {
    return 'name' in part && 'place' in part && !('kind' in part);
}

function isSame(a: TargetId | undefined, b: TargetId | undefined): boolean {
    return a?.file === b?.file && a?.id === b?.id && a?.kind === b?.kind;
}

function targetsNow(
    imports: readonly Import[],
    root: ast.Document,
    services: ProcCoreServices,
): readonly Import[] {
    const statements = root.imports;
    return imports.map((known, index) => {
        const { target: _, ...written } = known;
        return defined({
            ...written,
            target: services.linking.Imports.target(statements[index]!)?.toString(),
        });
    });
}
