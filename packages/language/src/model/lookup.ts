import type { Element, Ref, TargetId } from './element.ts';
import type { FlowNode } from './flow.ts';
import { Gathered, hasSameItems, inOrder } from './gathered.ts';
import type {
    AnyElement,
    DocumentModel,
    Evaluation,
    Evidence,
    Improvement,
    Process,
    Workspace,
} from './types.ts';

const byId = new WeakMap<DocumentModel, ReadonlyMap<string, AnyElement>>();

/** Everything in a document that has an id, by its id; computed once for each model. */
export function elementsOf(document: DocumentModel): ReadonlyMap<string, AnyElement> {
    let elements = byId.get(document);
    if (!elements) {
        const found = new Map<string, AnyElement>();
        for (const element of everything(document)) {
            if (!found.has(element.id)) found.set(element.id, element);
        }
        elements = found;
        byId.set(document, elements);
    }
    return elements;
}

/** What an id points to; undefined when its file is not open or no longer has it. */
export function elementOf(workspace: Workspace, target: TargetId): AnyElement | undefined {
    const document = workspace.documents.get(target.file);
    return document && elementsOf(document).get(target.id);
}

/** What a reference means; undefined when nobody knows. */
export function resolve(workspace: Workspace, ref: Ref | undefined): AnyElement | undefined {
    return ref?.target && elementOf(workspace, ref.target);
}

/** What a person calls an element: its label, else its name, else what it says or what kind of thing it is. */
export function titleOf(element: Element): string {
    return element.label || element.name || ('text' in element && String(element.text)) || element.kind;
}

/** The title of what a reference means; its name as written when nobody knows. */
export function titleOfRef(workspace: Workspace, ref: Ref): string {
    const element = resolve(workspace, ref);
    return element ? titleOf(element) : ref.name;
}

/** True when the reference means this element. */
export function pointsTo(ref: Ref | undefined, element: Element): boolean {
    return ref?.target?.id === element.id && ref.target.file === element.place.file;
}

/** URI of the file beside it that holds what an assessor remarks on a portfolio, or on a process that no portfolio covers. */
export function reviewFileOf(element: Element): string {
    const { file } = element.place;
    return `${file.slice(0, file.lastIndexOf('/') + 1)}${encodeURIComponent(element.name ?? element.kind)}.review`;
}

/** The documents that people wrote, in the order of their names; without the built-in packs. */
export function writtenDocuments(workspace: Workspace): DocumentModel[] {
    return [...workspace.documents.values()]
        .filter(document => !document.builtin)
        .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
}

export function processesOf(workspace: Workspace): Process[] {
    return writtenDocuments(workspace).flatMap(document => document.processes);
}

/** The evaluations of a process: its own, then those of other places that name it. */
export function evaluationsOf(workspace: Workspace, process: Process): Evaluation[] {
    return [...process.evaluations, ...(elsewhere.evaluations.of(workspace).get(keyOf(process)) ?? [])];
}

/** The improvements of a process: its own, then those of other places that name it. */
export function improvementsOf(workspace: Workspace, process: Process): Improvement[] {
    return [...process.improvements, ...(elsewhere.improvements.of(workspace).get(keyOf(process)) ?? [])];
}

/** What stands outside of processes, by the process it is of: looked for once, though many ask for it. */
const elsewhere = {
    evaluations: byProcess(document => document.evaluations),
    improvements: byProcess(document => document.improvements),
};

function byProcess<T extends { readonly of?: Ref }>(
    part: (document: DocumentModel) => readonly T[],
): Gathered<readonly T[], ReadonlyMap<string, readonly T[]>> {
    return new Gathered<readonly T[], ReadonlyMap<string, readonly T[]>>({
        part: document => (document.builtin ? [] : part(document)),
        isSame: hasSameItems,
        gather: parts => grouped(inOrder(parts)),
    });
}

function grouped<T extends { readonly of?: Ref }>(items: readonly T[]): Map<string, T[]> {
    return Map.groupBy(items, ({ of }) => (of?.target ? `${of.target.file}#${of.target.id}` : ''));
}

function keyOf(process: Process): string {
    return `${process.place.file}#${process.id}`;
}

const items = new WeakMap<DocumentModel, readonly Evidence[]>();

/** All evidence items of a document, wherever they stand in it; gathered once for each model. */
export function evidenceIn(document: DocumentModel): readonly Evidence[] {
    let found = items.get(document);
    if (!found) {
        const holders = [document, ...document.processes, ...document.portfolios];
        found = holders.flatMap(({ evidence }) => evidence);
        items.set(document, found);
    }
    return found;
}

/** All nodes, however deep they stand, in the order of the text. */
export function allNodes(nodes: readonly FlowNode[]): FlowNode[] {
    const found: FlowNode[] = [];
    addNodes(nodes, found);
    return found;
}

function addNodes(nodes: readonly FlowNode[], found: FlowNode[]): void {
    for (const node of nodes) {
        found.push(node);
        if (node.kind === 'phase') addNodes(node.nodes, found);
        if (node.kind !== 'decision' && node.kind !== 'parallel') continue;
        for (const branch of node.branches) addNodes(branch.nodes ?? [], found);
    }
}

function* everything(document: DocumentModel): Generator<AnyElement> {
    for (const organisation of document.organisations) {
        yield organisation;
        yield* organisation.goals;
    }
    yield* document.calendars;
    yield* document.roles;
    yield* document.stakeholders;
    yield* document.systems;
    yield* document.terms;
    for (const process of document.processes) yield* everythingIn(process);
    for (const evaluation of document.evaluations) yield* everythingOf(evaluation);
    yield* document.improvements;
    yield* document.evidence;
    for (const portfolio of document.portfolios) {
        yield portfolio;
        yield* portfolio.evidence;
    }
    for (const pack of document.packs) {
        yield pack;
        for (const outcome of pack.outcomes) {
            yield outcome;
            yield* outcome.criteria;
        }
    }
}

function* everythingIn(process: Process): Generator<AnyElement> {
    yield process;
    yield* process.needs;
    yield* process.techniques;
    yield* process.alternatives;
    yield* process.constraints;
    yield* process.risks;
    yield* process.inputs;
    yield* process.outputs;
    yield* process.artifacts;
    yield* process.outcomes;
    for (const node of allNodes(process.flow?.nodes ?? [])) {
        yield node;
        if ('touchpoints' in node) yield* node.touchpoints;
    }
    yield* process.limits;
    yield* process.kpis;
    yield* process.engagements;
    yield* process.approvals;
    for (const evaluation of process.evaluations) yield* everythingOf(evaluation);
    yield* process.improvements;
    yield* process.roles;
    yield* process.stakeholders;
    yield* process.systems;
    yield* process.terms;
    yield* process.calendars;
    yield* process.evidence;
}

function* everythingOf(evaluation: Evaluation): Generator<AnyElement> {
    yield evaluation;
    yield* evaluation.feedback;
    yield* evaluation.findings;
    yield* evaluation.costs;
    yield* evaluation.benefits;
    yield* evaluation.recommendations;
}
