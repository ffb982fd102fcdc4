import type { AnyElement, DocumentModel, Evaluation, Pack, Process } from '../model/types.ts';
import { nodesOf } from './nodes.ts';

/** An element that bears a name. */
export type Named = AnyElement & { readonly name: string };

/** What a file declares at its top, in the order of the text: goals, findings and recommendations are among it. */
export function declaredInFile(document: DocumentModel): Named[] {
    return named([
        ...document.organisations.flatMap(organisation => organisation.goals),
        ...document.calendars,
        ...document.roles,
        ...document.stakeholders,
        ...document.systems,
        ...document.terms,
        ...document.processes,
        ...document.evaluations.flatMap(withContents),
        ...document.evidence,
        ...document.portfolios.flatMap(portfolio => [portfolio, ...portfolio.evidence]),
        ...document.packs,
    ]);
}

/** What a process declares, in the order of the text: everything in it shares one scope, however deep it stands. */
export function declaredInProcess(process: Process): Named[] {
    return named([
        ...process.inputs,
        ...process.outputs,
        ...process.artifacts,
        ...nodesOf(process),
        ...process.limits,
        ...process.kpis,
        ...process.evaluations.flatMap(withContents),
        ...process.roles,
        ...process.stakeholders,
        ...process.systems,
        ...process.terms,
        ...process.calendars,
        ...process.evidence,
    ]);
}

/** The outcomes and criteria of a pack: their ids are names inside the pack only. */
export function declaredInPack(pack: Pack): Named[] {
    return named(pack.outcomes.flatMap(outcome => [outcome, ...outcome.criteria]));
}

function withContents(evaluation: Evaluation): AnyElement[] {
    return [evaluation, ...evaluation.findings, ...evaluation.recommendations];
}

function named(elements: readonly AnyElement[]): Named[] {
    return elements
        .filter((element): element is Named => element.name !== undefined && element.name !== '')
        .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
}
