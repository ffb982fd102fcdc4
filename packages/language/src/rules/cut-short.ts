import { declaredInFile } from '../analysis/declarations.ts';
import { behind, comparePlaces, contains } from '../model/place.ts';
import type { Element, Place, Process, Workspace } from '../model/types.ts';

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

function isBehind(place: Place, other: Place): boolean {
    return comparePlaces(place, behind(other)) >= 0;
}
