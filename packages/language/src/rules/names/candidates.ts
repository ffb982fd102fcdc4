import {
    declaredInFile,
    declaredInPack,
    declaredInProcess,
    type Named,
} from '../../analysis/declarations.ts';
import { visible } from '../../analysis/visibility.ts';
import { elementOf } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { DocumentModel, Process, Ref, UnresolvedRef, Workspace } from '../../model/types.ts';

/** A name that can be written at some place, and what it means there. */
export interface Candidate {
    readonly name: string;
    /** `Pack.id`: tells criteria apart that share an id. */
    readonly long?: string;
    readonly element: Named;
}

/** What was found for one place serves all others of the same process: a file may have many unknown names. */
const found = new WeakMap<Workspace, Map<string, readonly Candidate[]>>();

/**
 * The names that can be seen from a reference, of whatever kind, each with the nearest element that bears it: those of its process,
 * of the processes it is about, of its file and of the files that it sees. Criteria come by id from every visible pack.
 */
export function candidatesFor(
    document: DocumentModel,
    { ref, expected }: UnresolvedRef,
    workspace: Workspace,
): readonly Candidate[] {
    const around = processesAround(document, ref, workspace);
    const isCriterion = expected.includes('criterion');
    const isLong = ref.name.includes('.');
    const places = around.map(process => `${process.place.file}#${process.id}`);
    const key = JSON.stringify([document.file, isCriterion, isLong, ...places]);
    const known = found.get(workspace) ?? new Map<string, readonly Candidate[]>();
    found.set(workspace, known);
    let candidates = known.get(key);
    if (!candidates) {
        const documents = visible(workspace, document);
        candidates = isCriterion ? criteriaOf(documents) : namesOf(documents, around, isLong);
        known.set(key, candidates);
    }
    return candidates;
}

function criteriaOf(documents: readonly DocumentModel[]): Candidate[] {
    return documents.flatMap(document =>
        document.packs.flatMap(pack =>
            declaredInPack(pack)
                .filter(element => element.kind === 'criterion')
                .map(element => ({ name: element.name, long: `${pack.name}.${element.name}`, element })),
        ),
    );
}

function namesOf(
    documents: readonly DocumentModel[],
    around: readonly Process[],
    withInsides: boolean,
): Candidate[] {
    const nearest = new Map<string, Named>();
    const add = (elements: readonly Named[], prefix = '') => {
        for (const element of elements) {
            const name = prefix + element.name;
            if (!nearest.has(name)) nearest.set(name, element);
        }
    };
    for (const process of around) add(declaredInProcess(process));
    for (const document of documents) add(declaredInFile(document));
    if (withInsides) {
        for (const process of documents.flatMap(document => document.processes)) {
            add(declaredInProcess(process), `${process.name}.`);
        }
    }
    return [...nearest].map(([name, element]) => ({ name, element }));
}

/** The process that holds the reference, and those that its evaluation, improvement or portfolio is about. */
export function processesAround(document: DocumentModel, ref: Ref, workspace: Workspace): Process[] {
    const holds = (element: { readonly place: Ref['place'] }) => contains(element.place, ref.place);
    const about = [
        ...[...document.evaluations, ...document.improvements].filter(holds).map(element => element.of),
        ...document.portfolios.filter(holds).flatMap(portfolio => portfolio.covers),
    ];
    const processes = about.flatMap(other => {
        const element = other?.target && elementOf(workspace, other.target);
        return element?.kind === 'process' ? element : [];
    });
    return [...document.processes.filter(holds), ...processes];
}
