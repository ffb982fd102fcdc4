import {
    type AstNode,
    AstUtils,
    type LangiumDocuments,
    type Reference,
    type Scope,
    type ScopeProvider,
} from 'langium';
import * as ast from '../../generated/ast.ts';
import { type NameTable, nameTable } from '../../linking/names.ts';
import { kindOf } from '../../model/build/ids.ts';
import { kindWord, quote, withArticle } from '../../rules/support/words.ts';
import type { ProcServices } from '../services.ts';
import { holderOf, type NamedNode, nameSegment } from './names.ts';
import type { Occurrence, Occurrences } from './occurrences.ts';

/** Finds what already has a name where another thing is to get it, so that no reference changes its meaning. */
export class NameClashes {
    private readonly documents: LangiumDocuments;
    private readonly scopes: ScopeProvider;
    private readonly occurrences: Occurrences;

    constructor(services: ProcServices, occurrences: Occurrences) {
        this.documents = services.shared.workspace.LangiumDocuments;
        this.scopes = services.references.ScopeProvider;
        this.occurrences = occurrences;
    }

    /** Why the target cannot get the name, in a sentence; undefined when it can. */
    find(target: NamedNode, name: string, references: readonly Occurrence[]): string | undefined {
        const other =
            sameScope(target, name).find(node => node !== target) ??
            this.nearReferences(target, name, references) ??
            this.nearOthers(target, name);
        return other && sentence(target, name, other);
    }

    /** Something else that a reference would mean once it is changed. */
    private nearReferences(
        target: NamedNode,
        name: string,
        references: readonly Occurrence[],
    ): AstNode | undefined {
        const asked = new Set<string>();
        for (const occurrence of references) {
            const { reference } = occurrence;
            const text = renamed(reference, target, name);
            const key = scopeKey(occurrence, text);
            if (asked.has(key)) continue;
            asked.add(key);
            const meant = this.scopeOf(occurrence).getElement(text)?.node;
            if (meant && meant !== reference.ref) return reference.ref === target ? meant : holderOf(meant);
        }
        return undefined;
    }

    /** Something else of that name, which is referred to where the target can be seen as well. */
    private nearOthers(target: NamedNode, name: string): AstNode | undefined {
        for (const other of this.named(name)) {
            for (const occurrence of this.occurrences.of(other)) {
                const text = renamed(occurrence.reference, other, target.name);
                const meant = this.scopeOf(occurrence).getElement(text)?.node;
                if (meant && (meant === target || holderOf(meant) === target)) return other;
            }
        }
        return undefined;
    }

    private named(name: string): NamedNode[] {
        return this.documents.all
            .flatMap(document => {
                const root = document.parseResult.value;
                return ast.isDocument(root) ? withName(nameTable(root), name) : [];
            })
            .toArray() as NamedNode[];
    }

    private scopeOf({ reference, container, property }: Occurrence): Scope {
        return this.scopes.getScope({ reference, container, property });
    }
}

/** What bears the name in the scope that declares the target: its process, its pack or its file. */
function sameScope(target: NamedNode, name: string): readonly AstNode[] {
    const holder = holderOf(target);
    if (ast.isCriteria(holder)) return inPack(holder, name);
    const table = nameTable(AstUtils.getDocument<ast.Document>(target).parseResult.value);
    return (holder ? table.processes.get(holder) : table.file)?.get(name) ?? [];
}

function withName(table: NameTable, name: string): AstNode[] {
    return [
        ...(table.file.get(name) ?? []),
        ...[...table.processes.values()].flatMap(names => names.get(name) ?? []),
        ...table.packs.flatMap(pack => inPack(pack, name)),
    ];
}

function inPack(pack: ast.Criteria, name: string): AstNode[] {
    return pack.clauses
        .filter(ast.isLearningOutcome)
        .flatMap(outcome => [outcome, ...outcome.criteria])
        .filter(node => node.name === name);
}

/** The text of a reference with the name of one of its parts changed. */
function renamed(reference: Reference, part: NamedNode, name: string): string {
    const text = reference.$refText;
    if (reference.ref !== part) return name + text.slice(part.name.length);
    return text.slice(0, text.length - part.name.length) + name;
}

/** Where the same names are visible, the same text means the same. */
function scopeKey({ document, container, property }: Occurrence, text: string): string {
    const process = AstUtils.getContainerOfType(container, ast.isProcess)?.name ?? '';
    const about = AstUtils.getContainerOfType(
        container,
        node => ast.isEvaluation(node) || ast.isImprovement(node) || ast.isPortfolio(node),
    );
    const own = about ? `${about.$cstNode?.offset} ${container.$type}` : '';
    return [document.uri.toString(), process, own, container.$type, property, text].join('\n');
}

function sentence(target: NamedNode, name: string, other: AstNode): string {
    const place = nameSegment(other as NamedNode);
    const file = AstUtils.getDocument(other).uri.path.split('/').at(-1);
    const where = `${file}${place ? `, line ${place.range.start.line + 1}` : ''}`;
    const kind = withArticle(kindWord(kindOf(other)));
    return `${quote(name)} is already the name of ${kind} (${where}), and both would be seen in one place. Choose another name for ${quote(target.name)}.`;
}
