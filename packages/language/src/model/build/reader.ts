import {
    type AstNode,
    AstUtils,
    type CstNode,
    GrammarUtils,
    type LangiumDocument,
    type Reference,
    type URI,
} from 'langium';
import type * as ast from '../../generated/ast.ts';
import type { PathPolicy } from '../../linking/paths.ts';
import { shared } from '../../parser/shared.ts';
import type { Body, Element, Place, Ref, Sourced, TargetId, Text } from '../element.ts';
import { placeOf } from '../place.ts';
import type { DocumentModel, FilePath } from '../types.ts';
import { type Defined, defined } from './defined.ts';
import { documentationOf } from './documentation.ts';
import { idOf, kindOf, unnamedId } from './ids.ts';
import { type Memory, movedDown, type Remembered, type Trace } from './memory.ts';

const NOWHERE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Reads places, texts, names and references out of one syntax tree. */
export class Reader {
    readonly file: string;
    readonly root: ast.Document;
    /** What was read and is none of its kind; filled as the rest is read. */
    readonly impossible: DocumentModel['impossible'][number][] = [];
    private readonly uri: URI;
    private readonly source: string;
    private readonly paths: PathPolicy;
    /** Many references mean the same, and many properties stand in the same place: of each there is one object. */
    private readonly targets = new Map<AstNode, TargetId>();
    private readonly places = new Map<CstNode, Place>();
    private readonly taken = new Map<string, number>();
    private readonly memory: Memory | undefined;
    /** Of the innermost element that is read at the moment, where it is to be remembered. */
    private trace: Trace | undefined;

    constructor(document: LangiumDocument<ast.Document>, paths: PathPolicy, memory?: Memory) {
        this.file = document.uri.toString();
        this.uri = document.uri;
        this.root = document.parseResult.value;
        this.source = document.textDocument.getText();
        this.paths = paths;
        this.memory = memory;
    }

    /**
     * Reads an element, or remembers what reading it has given. `owner` is the id of the element around it, which ids begin with that
     * are made up; absent at the top of a file.
     */
    remembered<M>(node: AstNode, owner: string | undefined, read: () => M): M {
        const line = node.$cstNode?.range.start.line;
        if (!this.memory || line === undefined) return read();
        const known = this.memory.get(node);
        if (known && known.owner === owner && this.stillHolds(known))
            return this.recalled(node, known, line, this.memory) as M;
        const outer = this.trace;
        const trace: Trace = { owner, line, taken: new Map(), refs: [], paths: [], impossible: [] };
        this.trace = trace;
        const model = read();
        this.trace = outer;
        this.follow(trace);
        this.memory.set(node, { ...trace, model });
        return model;
    }

    /** What an element depends on, the one around it depends on too. */
    private follow({ taken, refs, paths, impossible }: Trace): void {
        if (!this.trace) {
            this.impossible.push(...impossible);
            return;
        }
        for (const [id, { before, after }] of taken) {
            const known = this.trace.taken.get(id);
            if (known) known.after = after;
            else this.trace.taken.set(id, { before, after });
        }
        this.trace.refs.push(...refs);
        this.trace.paths.push(...paths);
        this.trace.impossible.push(...impossible);
    }

    private stillHolds({ taken, refs, paths }: Remembered): boolean {
        return (
            [...taken].every(([id, { before }]) => (this.taken.get(id) ?? 0) === before) &&
            refs.every(ref => this.leadsThere(ref)) &&
            paths.every(([path, target]) => this.targetOf(path) === target)
        );
    }

    private leadsThere(known: Trace['refs'][number]): boolean {
        const node = known.reference.ref;
        if (node === known.node) return true;
        const target = this.target(node);
        const { file, id, kind } = known.target ?? {};
        if (target?.file !== file || target?.id !== id || target?.kind !== kind) return false;
        known.node = node;
        return true;
    }

    private recalled(node: AstNode, known: Remembered, line: number, memory: Memory): unknown {
        const lines = line - known.line;
        const impossible = movedDown(known.impossible, lines);
        const now =
            lines === 0 ? known : { ...known, line, impossible, model: movedDown(known.model, lines) };
        if (now !== known) memory.set(node, now);
        for (const [id, { after }] of known.taken) this.taken.set(id, after);
        this.follow(now);
        return now.model;
    }

    /** Notes a period, weekday or time as written that is none. */
    tellImpossible(found: DocumentModel['impossible'][number]): void {
        (this.trace?.impossible ?? this.impossible).push(found);
    }

    place(cst: CstNode | undefined): Place {
        const at = cst ?? this.root.$cstNode;
        let place = at && this.places.get(at);
        if (!place) {
            place = placeOf(this.file, at?.range ?? NOWHERE);
            if (at) this.places.set(at, place);
        }
        return place;
    }

    placeOf(node: AstNode, property?: string, index?: number): Place {
        const cst = property ? GrammarUtils.findNodeForProperty(node.$cstNode, property, index) : undefined;
        return this.place(cst ?? node.$cstNode);
    }

    /** The value of a property and where it is written; undefined when it is not there. */
    sourced<N extends AstNode, K extends keyof N & string>(
        node: N | undefined,
        property: K,
    ): Sourced<NonNullable<N[K]>> | undefined {
        const value = node?.[property];
        if (!node || value === undefined || value === null) return undefined;
        return { value: value as NonNullable<N[K]>, place: this.placeOf(node, property) };
    }

    /** Where the label is written; undefined where there is none. */
    labelPlace<N extends AstNode & { label?: string }>(node: N): Place | undefined {
        return node.label === undefined ? undefined : this.placeOf(node, 'label');
    }

    texts<N extends AstNode>(node: N, property: keyof N & string): Text[] {
        const values = (node[property] ?? []) as unknown as string[];
        return values.map((value, index) => ({ value, place: this.placeOf(node, property, index) }));
    }

    ref(reference: Reference | undefined): Ref | undefined {
        if (!reference) return undefined;
        const node = reference.ref;
        const base = { name: reference.$refText, place: this.place(reference.$refNode) };
        const target = this.target(node);
        this.trace?.refs.push({ reference, node, target });
        return target ? { ...base, target } : base;
    }

    private target(node: AstNode | undefined): TargetId | undefined {
        let target = node && this.targets.get(node);
        if (node && !target) {
            const root = AstUtils.findRootNode(node);
            const file = root === this.root ? this.file : (root.$document?.uri.toString() ?? this.file);
            target = { file, id: idOf(node), kind: kindOf(node) };
            this.targets.set(node, target);
        }
        return target;
    }

    refs(references: readonly Reference[] | undefined): Ref[] {
        return (references ?? []).flatMap(reference => this.ref(reference) ?? []);
    }

    /** All references of several clauses, in the order of the text. */
    refsIn<C>(clauses: readonly C[], references: (clause: C) => readonly Reference[]): Ref[] {
        return clauses.flatMap(clause => this.refs(references(clause)));
    }

    path<N extends AstNode>(node: N, property: keyof N & string): FilePath | undefined {
        const path: unknown = node[property];
        if (typeof path !== 'string') return undefined;
        const target = this.targetOf(path);
        this.trace?.paths.push([path, target]);
        return defined({ path, target, place: this.placeOf(node, property) });
    }

    private targetOf(path: string): string | undefined {
        return this.paths.resolve(this.uri, path)?.toString();
    }

    /**
     * What every element has. `title` is the property that says what it is where it has no name.
     * `owner` is the id of the element around it, absent at the top of a file. `said` tells elements apart that have
     * neither name nor title.
     */
    element<K extends Element['kind']>(
        node: AstNode,
        kind: K,
        owner?: string,
        title = 'label',
        said?: string,
    ): ElementOf<K> {
        const { name, [title]: label } = node as unknown as Record<string, string | undefined>;
        const id = this.unique(name ? idOf(node) : unnamedId(owner, kind, label ?? said));
        return defined({
            kind,
            id,
            name: name || undefined,
            label,
            documentation: documentationOf(node),
            place: this.place(node.$cstNode),
            anchor: this.anchor(node, name ? 'name' : title),
            body: this.body(node),
        }) as ElementOf<K>;
    }

    private unique(id: string): string {
        const before = this.taken.get(id) ?? 0;
        const count = before + 1;
        this.taken.set(id, count);
        if (this.trace) {
            const known = this.trace.taken.get(id);
            if (known) known.after = count;
            else this.trace.taken.set(id, { before, after: count });
        }
        return count === 1 ? id : `${id}~${count}`;
    }

    private anchor(node: AstNode, property: string): Place {
        const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
        return this.place(cst ?? firstLeaf(node.$cstNode));
    }

    private body(node: AstNode): Body | undefined {
        const open = GrammarUtils.findNodeForKeyword(node.$cstNode, '{');
        if (!open || !node.$cstNode) return undefined;
        return { place: this.between(open, node), indent: this.indentAt(node.$cstNode.offset) };
    }

    /** From behind the opening brace to before the closing one, or to the end where that is missing. */
    between(open: CstNode, node: AstNode): Place {
        const close = GrammarUtils.findNodesForKeyword(node.$cstNode, '}').at(-1);
        const start = this.place(open);
        const end = this.place(close ?? node.$cstNode);
        return {
            file: this.file,
            line: start.endLine,
            column: start.endColumn,
            endLine: close ? end.line : end.endLine,
            endColumn: close ? end.column : end.endColumn,
        };
    }

    private indentAt(offset: number): string {
        const line = this.source.lastIndexOf('\n', offset - 1) + 1;
        return shared(/^[ \t]*/.exec(this.source.slice(line, offset))![0]);
    }
}

type ElementOf<K extends Element['kind']> = Defined<Omit<Element, 'kind'>> & { readonly kind: K };

function firstLeaf(cst: CstNode | undefined): CstNode | undefined {
    let current = cst;
    while (current && 'content' in current) {
        const first: CstNode | undefined = (current.content as CstNode[]).find(child => !child.hidden);
        if (!first) break;
        current = first;
    }
    return current;
}
