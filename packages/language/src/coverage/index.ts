import type { Criterion, Workspace } from '../model/types.ts';
import { recordOf } from './expectations.ts';
import { type Scope, scopeOf } from './scope.ts';
import { type Question, questions } from './subjects.ts';
import type { CoverageOptions, CriterionCoverage, PackCoverage } from './types.ts';

export { type Question, questions } from './subjects.ts';
export type { CoverageOptions, CriterionCoverage, ExpectationCoverage, PackCoverage } from './types.ts';

/**
 * Criteria × what is recorded: for each portfolio each pack it is against, then for each process that no portfolio covers
 * the default pack. See LANGUAGE, "Coverage".
 */
export function coverage(workspace: Workspace, options: CoverageOptions): PackCoverage[] {
    return questions(workspace, options).map(question => coverageOf(workspace, options.today, question));
}

/** One matrix. */
export function coverageOf(workspace: Workspace, today: string, { subject, pack }: Question): PackCoverage {
    const scope = scopeOf(workspace, today, subject);
    return {
        pack,
        ...subject,
        outcomes: pack.outcomes.map(outcome => ({
            outcome,
            criteria: outcome.criteria.map(criterion => criterionCoverage(criterion, scope)),
        })),
    };
}

function criterionCoverage(criterion: Criterion, scope: Scope): CriterionCoverage {
    const expectations = criterion.expectations.map(expectation => recordOf(expectation, scope));
    const evidence = evidenceFor(criterion, scope);
    const recorded = expectations.filter(expectation => expectation.recorded).length;
    const isShown = evidence.some(item => !item.planned);
    const state =
        recorded === expectations.length && isShown ? 'claimed' : recorded > 0 ? 'partly' : 'not recorded';
    return { criterion, state, expectations, evidence };
}

function evidenceFor(criterion: Criterion, scope: Scope): CriterionCoverage['evidence'] {
    return scope.evidence.flatMap(evidence =>
        evidence.shows
            .filter(
                ({ criterion: { target } }) =>
                    target?.id === criterion.id && target.file === criterion.place.file,
            )
            .map(({ at }) => ({
                evidence,
                planned: evidence.planned,
                ...(at ? { location: at.value } : {}),
            })),
    );
}
