import { declaredInFile, declaredInProcess, type Named } from '../../../analysis/declarations.ts';
import { nodesOf } from '../../../analysis/nodes.ts';
import { type Resolved, referencesIn, referencesTo } from '../../../analysis/references.ts';
import { imported } from '../../../analysis/visibility.ts';
import { elementOf } from '../../../model/lookup.ts';
import { contains } from '../../../model/place.ts';
import type { AnyElement } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { freeName, labelFrom } from '../../../rules/support/names.ts';
import { called, kindWord, quote } from '../../../rules/support/words.ts';
import { isNodeKind, quoted } from '../flow.ts';
import type { Inlining } from './body.ts';

/** Edits in the called process that keep every name meaning what it meant, and free in the process that calls. */
export function renames(
    inlining: Inlining,
): { readonly edits: readonly TextEdit[] } | { readonly obstacle: string } {
    const { inner } = inlining;
    const edits: TextEdit[] = [];
    const nodes = inner.flow?.nodes ?? [];
    for (const element of declaredInFlow(inlining)) {
        const name = nameInCaller(inlining, element);
        if (name === element.name) continue;
        edits.push({ place: element.anchor, text: name });
        // An artifact refers to itself where it is declared.
        const refs = refsWithin(nodes, element.id).filter(
            ref => !contains(element.place, ref.place) || isNodeKind(element.kind),
        );
        edits.push(...refs.map(ref => ({ place: ref.place, text: name })));
    }
    const first = entryGivenName(inlining);
    if (first) edits.push(first);
    for (const ref of referencesIn(nodes)) {
        if (isNodeKind(ref.target.kind)) continue;
        const element = elementOf(inlining.context.workspace, ref.target);
        if (!element) continue;
        if (element.kind === 'artifact' || element.kind === 'input' || element.kind === 'output') {
            edits.push(...artifactEdits(inlining, ref, element));
            continue;
        }
        const name = nameSeenFromCaller(inlining, ref, element);
        if (name === undefined) {
            return {
                obstacle: `${quote(ref.name)} is another ${kindWord(element.kind)} in ${called(inlining.process)} than in ${called(inner)}.`,
            };
        }
        if (name !== ref.name) edits.push({ place: ref.place, text: name });
    }
    return { edits };
}

/** Nodes with a name, without those that are left out, and the artifacts that steps declare. */
function declaredInFlow({ inner }: Inlining): Named[] {
    const last = nodesOf(inner).filter(node => node.kind === 'start' || node.kind === 'end');
    const flow = inner.flow?.place;
    return declaredInProcess(inner).filter(
        element =>
            flow !== undefined && contains(flow, element.place) && !last.some(node => node.id === element.id),
    );
}

function nameInCaller(inlining: Inlining, element: Named): string {
    const { process, call, inner } = inlining;
    if (element.id === entryOf(inlining)?.id && isCallReferredTo(inlining)) return call.name ?? element.name;
    const taken = new Set(
        declaredInProcess(process)
            .filter(other => !contains(call.place, other.place))
            .map(other => other.name),
    );
    if (call.name !== undefined && isCallReferredTo(inlining)) taken.add(call.name);
    if (!taken.has(element.name)) return element.name;
    const both = new Set([...taken, ...declaredInProcess(inner).map(other => other.name)]);
    return freeName(element.name, both);
}

/** Arrows to the call lead to the first node: one without a name takes over that of the call. */
function entryGivenName(inlining: Inlining): TextEdit | undefined {
    const { call, source } = inlining;
    const entry = entryOf(inlining);
    if (!entry || entry.name !== undefined || !isCallReferredTo(inlining)) return undefined;
    const { start } = source.span(entry.place);
    const keyword = /^[a-z]+/.exec(source.slice(entry.place))?.[0].length ?? 0;
    return { place: source.place(start + keyword, start + keyword), text: ` ${call.name}` };
}

function entryOf({ inner }: Inlining) {
    return nodesOf(inner).find(node => node.kind !== 'start' && node.kind !== 'phase' && node.kind !== 'end');
}

function isCallReferredTo({ context, call }: Inlining): boolean {
    return (
        call.name !== undefined &&
        [...context.workspace.documents.values()].some(document => referencesTo(document, call).length > 0)
    );
}

/** Inputs and outputs of the called process are what the call takes and gives; where the caller has none of the name, the first use declares it. */
function artifactEdits({ process, call, inner }: Inlining, ref: Resolved, element: AnyElement): TextEdit[] {
    if (element.kind === 'artifact') return [];
    const known = declaredInProcess(process).find(
        other => other.name === ref.name && !contains(call.place, other.place),
    );
    if (known && artifacts.includes(known.kind)) return [];
    const taken = new Set(
        [...declaredInProcess(process), ...declaredInProcess(inner)].map(({ name }) => name),
    );
    const name = known ? freeName(ref.name, taken) : ref.name;
    const [first] = refsWithin(inner.flow?.nodes ?? [], element.id);
    const label = first === ref ? ` ${quoted(element.label ?? labelFrom(ref.name))}` : '';
    return name === ref.name && label === '' ? [] : [{ place: ref.place, text: name + label }];
}

const artifacts = ['artifact', 'input', 'output'];

function refsWithin(nodes: unknown, id: string): Resolved[] {
    return referencesIn(nodes).filter(ref => ref.target.id === id);
}

const parties = ['role', 'stakeholder', 'system'];

/** How the caller names what the called process means; undefined where it cannot. */
function nameSeenFromCaller(
    { context, process, inner }: Inlining,
    ref: Resolved,
    element: AnyElement,
): string | undefined {
    if (ref.name.includes('.')) return ref.name;
    const isInside = element.place.file === inner.place.file && contains(inner.place, element.place);
    const nearest = [
        ...declaredInProcess(process),
        ...imported(context.workspace, context.document).flatMap(declaredInFile),
    ].find(
        other =>
            other.name === ref.name &&
            (other.kind === element.kind || (parties.includes(other.kind) && parties.includes(element.kind))),
    );
    if (isInside) return `${inner.name}.${ref.name}`;
    return nearest === element ? ref.name : undefined;
}
