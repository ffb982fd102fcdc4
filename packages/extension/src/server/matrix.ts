import { matrixView } from '@process-as-code/diagrams';
import {
    contains,
    coverageOf,
    type Evidence,
    type ExpectationCoverage,
    evaluationsOf,
    improvementsOf,
    type PackCoverage,
    type Place,
    type Process,
    type Question,
    reviewFileOf,
    titleOf,
    type Workspace,
} from '@process-as-code/language';
import { matrixId } from '@process-as-code/language/lsp';
import type { MatrixEvidence, MatrixExpectation, MatrixView } from '@process-as-code/language/protocol';

/** A matrix that somebody can work with: it knows what can be added, and which process each place belongs to. */
export function liveMatrix(workspace: Workspace, today: string, question: Question): MatrixView {
    const coverage = coverageOf(workspace, today, question);
    const view = matrixView(coverage);
    const partsOf = new Map(coverage.processes.map(process => [process, placesOf(workspace, process)]));
    const processAt = (place: Place) =>
        coverage.processes.find(process => partsOf.get(process)!.some(part => contains(part, place)))?.id;
    return {
        ...view,
        id: matrixId(question),
        processes: coverage.processes.map(process => ({ id: process.id, label: titleOf(process) })),
        ...reviewOf(coverage),
        outcomes: view.outcomes.map((outcome, at) => ({
            ...outcome,
            criteria: outcome.criteria.map((criterion, index) => {
                const known = coverage.outcomes[at]!.criteria[index]!;
                return {
                    ...criterion,
                    key: known.criterion.id,
                    evidence: criterion.evidence.map((item, number) => ({
                        ...item,
                        ...fileOf(known.evidence[number]!.evidence, workspace),
                    })),
                    expectations: criterion.expectations.map((expectation, number) =>
                        liveExpectation(expectation, known.expectations[number]!, processAt),
                    ),
                };
            }),
        })),
    };
}

function liveExpectation(
    view: MatrixExpectation,
    { expectation, recorded }: ExpectationCoverage,
    processAt: (place: Place) => string | undefined,
): MatrixExpectation {
    return {
        ...view,
        // What is there too much of, or wrong, has to be changed by hand.
        canAdd: !recorded && (expectation.form === 'some' || expectation.form === 'every'),
        places: view.places.map(({ label, place }) => {
            const process = processAt(place);
            return { label, place, ...(process !== undefined && { process }) };
        }),
    };
}

function fileOf({ file }: Evidence, { files }: Workspace): Pick<MatrixEvidence, 'file'> {
    const { target } = file ?? {};
    return target !== undefined && files.get(target)?.state === 'present' ? { file: target } : {};
}

function reviewOf({ portfolio, processes }: PackCoverage): Pick<MatrixView, 'review'> {
    const about = portfolio ?? processes[0];
    return about ? { review: reviewFileOf(about) } : {};
}

/** A process, and what stands elsewhere and is of it. */
function placesOf(workspace: Workspace, process: Process): Place[] {
    const others = [...evaluationsOf(workspace, process), ...improvementsOf(workspace, process)];
    return [process, ...others].map(({ place }) => place);
}
