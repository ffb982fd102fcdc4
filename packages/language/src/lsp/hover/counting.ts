import type { CriterionCoverage, PackCoverage } from '../../coverage/types.ts';
import { elementOf, titleOf } from '../../model/lookup.ts';
import { contains } from '../../model/place.ts';
import type { AnyElement, Criterion, Process, Workspace } from '../../model/types.ts';
import { samePlace } from './elements.ts';
import { code, linked, words } from './markdown.ts';
import type { Matrices } from './matrices.ts';

/** How many matrices are looked at: those of the processes that an element belongs to. */
const looked = 3;

/** The criteria for which an element is recorded, and what they expect of it. */
export function countsFor(
    element: AnyElement,
    processes: readonly Process[],
    workspace: Workspace,
    matrices: Matrices,
): string[] {
    const about = new Set(processes);
    const { found } = matrices.find(
        ({ subject }) =>
            subject.processes.some(process => about.has(process)) ||
            (subject.portfolio !== undefined && contains(subject.portfolio.place, element.place)),
        looked,
    );
    const expected = found.flatMap(matrix =>
        criteriaOf(matrix).flatMap(criterion => recordedFor(criterion, element)),
    );
    const byCriterion = Map.groupBy(expected, ({ criterion }) => criterion);
    return [...byCriterion].map(([criterion, places]) => {
        const texts = [...new Set(places.map(({ text }) => text.replace(/^expects /, '')))];
        return `Recorded for **${linked(criterion.name ?? '', criterion.anchor)}**${ofPack(workspace, criterion)}: ${texts.map(words).join('; ')}`;
    });
}

/** Of a criterion: whether what it expects is recorded, in each matrix that asks for it. */
export function stateOf(criterion: Criterion, matrices: Matrices, preferred: string): string[] {
    const asks = (matrix: Pick<PackCoverage, 'pack'>) =>
        matrix.pack.outcomes.some(outcome => outcome.criteria.includes(criterion));
    const isNear = (file: string | undefined) => file === preferred;
    const near = matrices.find(
        ({ subject, pack }) =>
            asks({ pack }) &&
            (isNear(subject.portfolio?.place.file) ||
                subject.processes.some(process => isNear(process.place.file))),
        looked,
    );
    const { found, more } = near.found.length > 0 ? near : matrices.find(asks, looked);
    const states = found.flatMap(matrix =>
        criteriaOf(matrix)
            .filter(each => each.criterion === criterion)
            .flatMap(each => stateIn(matrix, each)),
    );
    if (states.length === 0) return ['No process or portfolio is asked for it.'];
    return more > 0 ? [...states, '', `And for ${more} more.`] : states;
}

function stateIn(matrix: PackCoverage, { state, expectations, evidence }: CriterionCoverage): string[] {
    const about = matrix.portfolio ?? matrix.processes[0];
    const items = evidence.map(
        ({ evidence: item, location, planned }) =>
            `- evidence: ${linked(titleOf(item), item.anchor)}${location ? ` at ${words(location)}` : ''}${planned ? ' (planned)' : ''}`,
    );
    return [
        '',
        `**${state}**${about ? ` for ${linked(titleOf(about), about.anchor)}` : ''}`,
        ...expectations.map(({ expectation, recorded, missing }) => {
            const text = words(expectation.text.replace(/^expects /, ''));
            return recorded ? `- ✓ ${text}` : `- ○ ${text}${missing ? `: ${words(missing)}` : ''}`;
        }),
        ...(items.length > 0 ? items : ['- no evidence shows it']),
    ];
}

function recordedFor(
    { criterion, expectations, evidence }: CriterionCoverage,
    element: AnyElement,
): { readonly criterion: Criterion; readonly text: string }[] {
    const isHere = (place: AnyElement['anchor']) =>
        samePlace(place, element.anchor) || samePlace(place, element.place);
    const kinds = expectations
        .filter(({ recorded, places }) => recorded && places.some(({ place }) => isHere(place)))
        .map(({ expectation }) => ({ criterion, text: expectation.text }));
    const shown = evidence.some(({ evidence: item }) => item === element);
    return shown ? [...kinds, { criterion, text: 'evidence' }] : kinds;
}

function criteriaOf(matrix: PackCoverage): readonly CriterionCoverage[] {
    return matrix.outcomes.flatMap(outcome => outcome.criteria);
}

function ofPack(workspace: Workspace, criterion: Criterion): string {
    const id = criterion.id.slice(0, criterion.id.lastIndexOf(`.${criterion.name}`));
    const pack = elementOf(workspace, { file: criterion.place.file, id, kind: 'criteria' });
    return pack?.name ? ` (${code(pack.name)})` : '';
}
