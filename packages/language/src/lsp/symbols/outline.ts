import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import type { Element, Place } from '../../model/element.ts';
import type { FlowNode } from '../../model/flow.ts';
import { comparePlaces, contains } from '../../model/place.ts';
import type { DocumentModel, Evaluation, Pack, Process } from '../../model/types.ts';
import { rangeOf } from '../diagnostics.ts';
import type { Editor } from '../services.ts';
import { detailOf } from './details.ts';
import { symbolKind, symbolName } from './kinds.ts';

/** The outline: processes with their phases, the phases with their steps, then measures, evidence and the rest. */
export class Outline implements DocumentSymbolProvider {
    private readonly editor: () => Editor;

    constructor(editor: () => Editor) {
        this.editor = editor;
    }

    getSymbols(document: LangiumDocument): DocumentSymbol[] {
        return outlineOf(this.editor().analysis.modelOf(document));
    }
}

/** The outline of a document, in the order of the text. */
export function outlineOf(document: DocumentModel): DocumentSymbol[] {
    return inOrder([
        ...document.organisations.map(each => entry(each, each.goals.map(leaf))),
        ...[
            ...document.calendars,
            ...document.roles,
            ...document.stakeholders,
            ...document.systems,
            ...document.terms,
            ...document.improvements,
            ...document.evidence,
        ].map(leaf),
        ...document.processes.map(ofProcess),
        ...document.evaluations.map(ofEvaluation),
        ...document.portfolios.map(each => entry(each, each.evidence.map(leaf))),
        ...document.packs.map(ofPack),
    ]);
}

interface Entry {
    readonly place: Place;
    readonly symbol: DocumentSymbol;
}

function ofProcess(process: Process): Entry {
    return entry(process, [
        ...nodes(process.flow?.nodes ?? []),
        ...process.evaluations.map(ofEvaluation),
        ...[
            ...process.needs,
            ...process.techniques,
            ...process.risks,
            ...process.inputs,
            ...process.outputs,
            ...process.outcomes,
            ...process.limits,
            ...process.kpis,
            ...process.engagements,
            ...process.approvals,
            ...process.improvements,
            ...process.evidence,
            ...process.roles,
            ...process.stakeholders,
            ...process.systems,
            ...process.terms,
            ...process.calendars,
        ].map(leaf),
    ]);
}

function nodes(flow: readonly FlowNode[]): Entry[] {
    return flow.flatMap(node => {
        switch (node.kind) {
            case 'jump':
                return [];
            case 'phase':
                return [entry(node, nodes(node.nodes))];
            case 'decision':
                return [
                    entry(
                        node,
                        node.branches.flatMap(branch => nodes(branch.nodes ?? [])),
                    ),
                ];
            case 'parallel':
                return [
                    entry(
                        node,
                        node.branches.map(branch => part(branch.label, branch.place, nodes(branch.nodes))),
                    ),
                ];
            default:
                return [leaf(node)];
        }
    });
}

function ofEvaluation(evaluation: Evaluation): Entry {
    const { feedback, findings, recommendations } = evaluation;
    return entry(evaluation, [...feedback, ...findings, ...recommendations].map(leaf));
}

function ofPack(pack: Pack): Entry {
    return entry(
        pack,
        pack.outcomes.map(outcome => entry(outcome, outcome.criteria.map(leaf))),
    );
}

function leaf(element: Element): Entry {
    return entry(element, []);
}

function entry(element: Element, children: readonly Entry[]): Entry {
    const { place, anchor } = element;
    const symbol = {
        name: symbolName(element),
        detail: detailOf(element),
        kind: symbolKind(element.kind),
        range: rangeOf(place),
        // In broken text a name can be missing: clients refuse a selection outside of its range.
        selectionRange: rangeOf(contains(place, anchor) ? anchor : place),
        children: inOrder(children),
    };
    return { place, symbol };
}

/** A branch has no element of its own. */
function part(label: string | undefined, place: Place, children: readonly Entry[]): Entry {
    const range = rangeOf(place);
    const name = label?.trim() || 'branch';
    const symbol = {
        name,
        kind: SymbolKind.Namespace,
        range,
        selectionRange: { start: range.start, end: range.start },
        children: inOrder(children),
    };
    return { place, symbol };
}

function inOrder(entries: readonly Entry[]): DocumentSymbol[] {
    return [...entries].sort((a, b) => comparePlaces(a.place, b.place)).map(({ symbol }) => symbol);
}
