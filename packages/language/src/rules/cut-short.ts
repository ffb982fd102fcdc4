import { declaredInFile } from '../analysis/declarations.ts';
import { behind, comparePlaces, contains } from '../model/place.ts';
import type { Element, Place, Portfolio, Process, Workspace } from '../model/types.ts';
import type { Rule } from './rule.ts';

/**
 * True when the text breaks off inside an element with braces, or cannot be read right behind it: what seems to be missing may well stand there.
 */
export function isCutShort(workspace: Workspace, { body, place }: Pick<Element, 'body' | 'place'>): boolean {
    const document = workspace.documents.get(place.file);
    if (!document || document.problems.length === 0) return false;
    const isOpen = body?.place.endLine === place.endLine && body.place.endColumn === place.endColumn;
    const next = declaredInFile(document).find(element => isBehind(element.place, place))?.place;
    const isBeforeNext = (problem: Place) => next === undefined || comparePlaces(problem, next) < 0;
    return (
        isOpen ||
        document.problems.some(problem => isBehind(problem.place, place) && isBeforeNext(problem.place))
    );
}

/** True when something in the flow of a process cannot be read. */
export function isFlowBroken(workspace: Workspace, { flow, place }: Process): boolean {
    const problems = workspace.documents.get(place.file)?.problems ?? [];
    return flow !== undefined && problems.some(problem => contains(flow.place, problem.place));
}

/** The first place that cannot be read and keeps one of these rules silent about a process or a portfolio. */
export function silencing(
    workspace: Workspace,
    subject: Process | Portfolio,
    asked: readonly Rule[],
): Place | undefined {
    const places = (workspace.documents.get(subject.place.file)?.problems ?? []).map(({ place }) => place);
    if (isCutShort(workspace, subject))
        return places.find(place => comparePlaces(place, subject.place) >= 0) ?? places[0];
    if (subject.kind !== 'process') return undefined;
    const ofFlow = asked.some(rule => rule.about === 'process' && rule.ofWholeFlow === true);
    const { flow } = subject;
    return ofFlow ? places.find(place => flow !== undefined && contains(flow.place, place)) : undefined;
}

function isBehind(place: Place, other: Place): boolean {
    return comparePlaces(place, behind(other)) >= 0;
}
