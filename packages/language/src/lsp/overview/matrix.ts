import { type CriterionCoverage, coverageOf, type Question, questions } from '../../coverage/index.ts';
import { evaluationsOf, improvementsOf } from '../../model/lookup.ts';
import type { Workspace } from '../../model/types.ts';
import type { CountsFor, CriterionParams } from '../../protocol.ts';

/** What is the same for all that is asked of a workspace. */
export interface Circumstances {
    /** ISO date. */
    readonly today: string;
    /** Name of the pack for processes that no portfolio covers. */
    readonly defaultPack?: string;
}

/** What tells a matrix from others: whose it is, and the pack. The same after every change that leaves the names as they are. */
export function matrixId({ subject, pack }: Question): string {
    const { portfolio, processes } = subject;
    const about = portfolio ?? processes[0] ?? pack;
    return `${about.place.file}#${about.id} ${pack.id}`;
}

/** A criterion of a matrix with what counts for it; undefined where one of them is gone. */
export function findCriterion(
    workspace: Workspace,
    circumstances: Circumstances,
    { matrix, criterion }: CriterionParams,
): { readonly question: Question; readonly found: CriterionCoverage } | undefined {
    const question = questions(workspace, circumstances).find(each => matrixId(each) === matrix);
    const found =
        question &&
        coverageOf(workspace, circumstances.today, question)
            .outcomes.flatMap(({ criteria }) => criteria)
            .find(each => each.criterion.id === criterion);
    return question && found && { question, found };
}

/** What counts for a criterion: what records its expectations, also where that is not enough, and the items that show it. */
export function countsFor({ criterion, expectations, evidence }: CriterionCoverage): CountsFor {
    return {
        name: criterion.name ?? criterion.id,
        places: [
            ...expectations.flatMap(({ places }) => places.map(({ place }) => place)),
            ...evidence.map(({ evidence: item }) => item.place),
        ],
    };
}

/** URIs of the files in which something stands that a matrix is about. */
export function filesAbout(workspace: Workspace, { subject }: Question): string[] {
    const { portfolio, processes } = subject;
    const elements = [
        ...(portfolio ? [portfolio] : []),
        ...processes,
        ...processes.flatMap(process => evaluationsOf(workspace, process)),
        ...processes.flatMap(process => improvementsOf(workspace, process)),
    ];
    return [...new Set(elements.map(({ place }) => place.file))];
}
