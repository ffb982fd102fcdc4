import type { Element, Place } from '../../model/element.ts';
import type { Decision, Step } from '../../model/flow.ts';
import { behind } from '../../model/place.ts';
import type { Process } from '../../model/types.ts';
import type { TextEdit } from '../rule.ts';
import { appendClauses, type Block, insertBehind, levelOf, prependClause } from './edits.ts';

/** A process as something to write clauses into. */
export function processBlock(process: Process): Block {
    const { flow, scope } = process;
    return {
        element: process,
        contents: [
            ...process.needs,
            ...process.techniques,
            ...process.inputs,
            ...process.outputs,
            ...process.kpis,
            ...process.limits,
            ...process.engagements,
            ...process.approvals,
            ...[flow, scope].flatMap(clause => (clause ? [{ place: clause.place }] : [])),
        ],
    };
}

/** Something inside a process as something to write clauses into, in the hand of the process. */
export function innerBlock(element: Element, process: Process): Block {
    if (element.body) return { element, contents: [] };
    const level = levelOf(processBlock(process));
    const indent = (level.startsWith('\t') ? '\t' : ' ').repeat(element.place.column - 1);
    return { element, contents: [], hand: { indent, level } };
}

/** Writes a clause behind the last of its kind, else as the last one of its process. */
export function addBehind(kind: readonly Element[], process: Process, lines: readonly string[]): TextEdit {
    const places = kind.map(element => element.place);
    const block = processBlock(process);
    return places.length > 0 ? prependClause(block, lines, places) : appendClauses(block, lines);
}

/** Writes a clause about the process as a whole behind the others of its kind, else behind what says which process it is. */
export function addToHead(kind: readonly Element[], process: Process, lines: readonly string[]): TextEdit {
    const { owner, calendar, purpose, goals, scope } = process;
    const said = [owner, calendar, purpose, ...goals, scope, ...process.needs, ...process.techniques];
    const places = [...headOf(process), ...said.flatMap(clause => clause?.place ?? [])];
    const own = kind.map(element => element.place);
    return prependClause(processBlock(process), lines, own.length > 0 ? own : places);
}

/** Writes nodes as the last ones of a process, and the flow itself where there is none. */
export function appendNodes(process: Process, lines: readonly string[]): TextEdit {
    const { flow, body } = process;
    if (!flow)
        return appendClauses(processBlock(process), ['flow {', ...lines.map(line => `\t${line}`), '}']);
    const own = flow.place.line > process.place.line;
    const tabs = own && flow.place.column - 1 === (body?.indent.length ?? 0) + 1;
    const indent = own ? (tabs ? '\t' : ' ').repeat(flow.place.column - 1) : (body?.indent ?? '');
    return appendClauses(
        { element: { place: flow.place, body: { place: flow.body, indent } }, contents: flow.nodes },
        lines,
    );
}

/** Places of what says which process it is: version, stage and dates, after which the owner reads well. */
export function headOf(process: Process): Place[] {
    const head = [process.version, process.revises, process.stage, process.liveOn, process.reviewBy];
    return head.flatMap(clause => clause?.place ?? []);
}

/** Writes a clause into the braces of a step or a decision; nothing where the model does not tell where they belong. */
export function addToWork(work: Step | Decision, process: Process, clause: string): TextEdit | undefined {
    if (work.body) return appendClauses({ element: work, contents: work.touchpoints }, [clause]);
    const header = work.kind === 'decision' ? work.place : headerEnd(work);
    if (!header) return undefined;
    return appendClauses({ ...innerBlock(work, process), header }, [clause]);
}

/** Writes who performs a step; nothing where the model does not tell where that belongs. */
export function addPerformer(step: Step, party: string): TextEdit | undefined {
    if (step.runs) return insertBehind(step.runs.place, ` by ${party}`);
    return step.labelPlace && insertBehind(step.labelPlace, ` by ${party}`);
}

/** The point behind everything of a step that stands before its braces. */
function headerEnd(step: Step): Place | undefined {
    if (!step.next) return behind(step.place);
    const last = step.counterparts.at(-1) ?? step.by.at(-1) ?? step.runs;
    const place = last?.place ?? step.labelPlace;
    return place && behind(place);
}
