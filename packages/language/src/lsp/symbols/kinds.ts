import { SymbolKind } from 'vscode-languageserver';
import type { Element, ElementKind } from '../../model/element.ts';
import { titleOf } from '../../model/lookup.ts';
import { kindWord } from '../../rules/support/words.ts';

/** The icon of an editor that comes nearest to a kind of element. */
export function symbolKind(kind: ElementKind): SymbolKind {
    return icons[kind] ?? SymbolKind.Object;
}

/** What an outline calls an element; never empty. */
export function symbolName(element: Element): string {
    return titleOf(element).replace(/\s+/g, ' ').trim() || kindWord(element.kind);
}

const icons: Partial<Record<ElementKind, SymbolKind>> = {
    organisation: SymbolKind.Namespace,
    goal: SymbolKind.Key,
    calendar: SymbolKind.Constant,
    role: SymbolKind.Interface,
    stakeholder: SymbolKind.Interface,
    system: SymbolKind.Module,
    term: SymbolKind.String,
    process: SymbolKind.Class,
    input: SymbolKind.Variable,
    output: SymbolKind.Variable,
    artifact: SymbolKind.Variable,
    phase: SymbolKind.Namespace,
    start: SymbolKind.Event,
    end: SymbolKind.Event,
    step: SymbolKind.Method,
    send: SymbolKind.Method,
    receive: SymbolKind.Method,
    call: SymbolKind.Function,
    wait: SymbolKind.Event,
    decision: SymbolKind.Enum,
    parallel: SymbolKind.Struct,
    limit: SymbolKind.Constant,
    kpi: SymbolKind.Number,
    evaluation: SymbolKind.Package,
    finding: SymbolKind.Property,
    recommendation: SymbolKind.Property,
    evidence: SymbolKind.File,
    portfolio: SymbolKind.Package,
    criteria: SymbolKind.Package,
    'learning-outcome': SymbolKind.Namespace,
    criterion: SymbolKind.EnumMember,
};
