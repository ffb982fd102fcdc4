import { imported } from '../../../analysis/visibility.ts';
import type { Element, Place } from '../../../model/element.ts';
import { evaluationsOf } from '../../../model/lookup.ts';
import { behind } from '../../../model/place.ts';
import type { DocumentModel, Evidence, FlowNode, Process } from '../../../model/types.ts';
import type { TextEdit } from '../../../rules/rule.ts';
import { appendNodes } from '../../../rules/support/blocks.ts';
import { takenNames } from '../../../rules/support/declare.ts';
import { freeName } from '../../../rules/support/names.ts';
import { visibleParties } from '../../../rules/support/parties.ts';
import type { ActionContext } from '../action.ts';
import type { Source } from '../source.ts';
import { block } from './lines.ts';

/** What something new needs and what may have to be written first. */
export type Promised = 'kpi' | 'evidence' | 'customer' | 'frontline' | 'role' | 'finding' | 'recommendation';

/** Collects what is to be written into a process and around it, so that it becomes edits that do not overlap. */
export class Draft {
    readonly context: ActionContext;
    readonly process: Process;
    readonly home: DocumentModel;
    private readonly item: Evidence | undefined;
    private readonly taken: Set<string>;
    private readonly clauses = new Map<Element, string[]>();
    private readonly behindPlaces = new Map<string, { place: Place; text: string }>();
    private readonly nodes: string[] = [];
    private readonly evaluations: { readonly head: string; readonly lines: string[] }[] = [];
    private readonly promises = new Map<Promised, string>();
    private readonly written = new Map<Promised, string>();

    constructor(context: ActionContext, process: Process, item?: Evidence) {
        this.context = context;
        this.process = process;
        this.item = item;
        this.home = context.workspace.documents.get(process.place.file) ?? context.document;
        const seen = imported(context.workspace, this.home);
        this.taken = new Set(seen.flatMap(document => [...takenNames(document, process)]));
    }

    get today(): string {
        return this.context.today;
    }

    /** A name that nothing bears. */
    name(wanted: string): string {
        const name = freeName(wanted, this.taken);
        this.taken.add(name);
        return name;
    }

    /** Writes clauses as the last ones of the process or of something in it. */
    append(element: Element, lines: readonly string[]): void {
        this.clauses.set(element, [...(this.clauses.get(element) ?? []), ...lines]);
    }

    /** Writes behind a place. */
    behind(place: Place, text: string): void {
        const point = behind(place);
        const key = `${point.file} ${point.line} ${point.column}`;
        this.behindPlaces.set(key, { place: point, text: (this.behindPlaces.get(key)?.text ?? '') + text });
    }

    /** Writes nodes before the end of the flow. */
    addNodes(lines: readonly string[]): void {
        this.nodes.push(...lines);
    }

    /** Writes clauses into the evaluation of the process; into a new one where there is none. */
    evaluate(lines: readonly string[]): void {
        const [existing] = evaluationsOf(this.context.workspace, this.process);
        if (existing) this.append(existing, lines);
        else if (this.evaluations[0]) this.evaluations[0].lines.push(...lines);
        else this.newEvaluation(` on ${this.today}`, lines);
    }

    /** A new evaluation with these words behind its keyword. */
    newEvaluation(head: string, lines: readonly string[]): void {
        this.evaluations.push({ head, lines: [...lines] });
    }

    /** The name of something that is there, else of something that will be written. */
    nameOf(kind: Promised): string {
        return this.existing(kind) ?? this.written.get(kind) ?? this.promise(kind);
    }

    /** The name for something new: the promised one, when something was promised. */
    fulfil(kind: Promised, wanted: string): string {
        const name = this.promises.get(kind) ?? this.name(wanted);
        this.promises.delete(kind);
        if (!this.written.has(kind)) this.written.set(kind, name);
        return name;
    }

    /** What was promised and not yet written. */
    get open(): readonly Promised[] {
        return [...this.promises.keys()];
    }

    parties() {
        return visibleParties(this.process, { workspace: this.context.workspace, document: this.home });
    }

    source(element: { readonly place: Place }): Source {
        return this.context.sourceOf(element.place.file) ?? this.context.source;
    }

    /** The edits of all that was collected. */
    finish(): TextEdit[] {
        for (const { head, lines } of this.evaluations) {
            this.append(this.process, block(`evaluation${head}`, lines));
        }
        const edits = [...this.clauses].map(([element, lines]) => this.appended(element, lines));
        if (this.nodes.length > 0) edits.push(this.addedNodes());
        return [...edits.map(edit => this.withHeader(edit)), ...this.behindPlaces.values()];
    }

    private existing(kind: Promised): string | undefined {
        switch (kind) {
            case 'kpi':
                return this.process.kpis[0]?.name;
            case 'evidence': {
                const seen = imported(this.context.workspace, this.home);
                const items = [...seen.flatMap(({ evidence }) => evidence), ...this.process.evidence];
                const item = items.find(other => other === this.item) ?? items[0];
                return item?.name;
            }
            case 'customer':
                return this.parties().find(party => party.kind === 'stakeholder' && party.customer)?.name;
            case 'frontline':
                return this.parties().find(party => party.kind !== 'system' && party.frontline)?.name;
            case 'role':
                return this.process.owner?.target
                    ? this.process.owner.name
                    : this.parties().find(party => party.kind === 'role')?.name;
            case 'finding':
                return evaluationsOf(this.context.workspace, this.process)[0]?.findings[0]?.name;
            case 'recommendation':
                return evaluationsOf(this.context.workspace, this.process)[0]?.recommendations[0]?.name;
        }
    }

    private promise(kind: Promised): string {
        let name = this.promises.get(kind);
        if (name === undefined) {
            name = this.name(NAMES[kind]);
            this.promises.set(kind, name);
        }
        return name;
    }

    private appended(element: Element, lines: readonly string[]): TextEdit {
        const source = this.source(element);
        if (element.body || !('next' in element && element.next)) return source.append(element, lines);
        // Braces come before the arrow.
        const { start } = source.span((element.next as { place: Place }).place);
        const arrow = /\s*->\s*$/.exec(source.text.slice(0, start))?.[0].length ?? 0;
        return source.append(element, lines, source.place(start - arrow, start - arrow));
    }

    /** What goes behind the heading of an element that gets its braces at the same point comes before them. */
    private withHeader(edit: TextEdit): TextEdit {
        const { file, line, column, endLine, endColumn } = edit.place;
        const key = `${file} ${line} ${column}`;
        const header = this.behindPlaces.get(key);
        if (!header || line !== endLine || column !== endColumn) return edit;
        this.behindPlaces.delete(key);
        return { place: edit.place, text: header.text + edit.text };
    }

    private addedNodes(): TextEdit {
        const end = this.process.flow?.nodes.find((node): node is FlowNode => node.kind === 'end');
        if (!end) return appendNodes(this.process, this.nodes);
        const source = this.source(end);
        const indent = source.indentOf(end.place.line);
        const lines = this.nodes.map(line => line.replace(/^\t+/, tabs => source.level.repeat(tabs.length)));
        const { start } = source.span(end.place);
        return { place: source.place(start, start), text: lines.map(line => `${line}\n${indent}`).join('') };
    }
}

const NAMES: Readonly<Record<Promised, string>> = {
    kpi: 'NewKpi',
    evidence: 'NewEvidence',
    customer: 'Customer',
    frontline: 'FrontlineStaff',
    role: 'Responsible',
    finding: 'NewFinding',
    recommendation: 'NewRecommendation',
};
