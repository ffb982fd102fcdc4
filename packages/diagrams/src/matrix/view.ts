import type { CriterionCoverage, PackCoverage } from '@process-as-code/language';
import type { CoverageState, MatrixCriterion, MatrixView } from '@process-as-code/language/protocol';

/** The matrix of one pack, ready to be shown: plain data without references into the model. */
export function matrixView(coverage: PackCoverage): MatrixView {
    return {
        pack: coverage.pack.name ?? coverage.pack.id,
        label: coverage.pack.label ?? coverage.pack.name ?? coverage.pack.id,
        about: aboutText(coverage),
        outcomes: coverage.outcomes.map(({ outcome, criteria }) => ({
            id: outcome.name ?? outcome.id,
            label: outcome.label ?? '',
            criteria: criteria.map(criterionView),
        })),
    };
}

/** How many criteria are in each state: `5 of 6 criteria claimed, 1 partly`. */
export function matrixSummary(view: MatrixView): string {
    const states = view.outcomes.flatMap(outcome => outcome.criteria.map(criterion => criterion.state));
    const count = (state: CoverageState): number => states.filter(other => other === state).length;
    const rest = (['partly', 'not recorded'] as const)
        .filter(state => count(state) > 0)
        .map(state => `, ${count(state)} ${state}`);
    const noun = states.length === 1 ? 'criterion' : 'criteria';
    return `${count('claimed')} of ${states.length} ${noun} claimed${rest.join('')}`;
}

/** What the states mean, to stand below every matrix: the decision is not the program's. */
export const MATRIX_NOTE =
    'Claimed: everything the pack asks for is recorded, and evidence is named. ' +
    'Whether a criterion is met is the decision of the assessor.';

/** The portfolio, unless it is called as the pack is; else the processes. */
function aboutText({ pack, portfolio, processes }: PackCoverage): string {
    if (portfolio && portfolio.label !== pack.label) return portfolio.label ?? portfolio.name ?? portfolio.id;
    return processes.map(process => process.label ?? process.name ?? process.id).join(', ');
}

function criterionView({ criterion, state, expectations, evidence }: CriterionCoverage): MatrixCriterion {
    return {
        id: criterion.name ?? criterion.id,
        label: criterion.label ?? '',
        state,
        place: criterion.anchor,
        expectations: expectations.map(({ expectation, recorded, missing, places }) => ({
            text: expectation.text,
            recorded,
            ...(missing === undefined ? {} : { missing }),
            places,
        })),
        evidence: evidence.map(({ evidence: item, location, planned }) => ({
            name: item.name ?? item.id,
            label: item.label ?? '',
            ...(location === undefined ? {} : { location }),
            planned,
            place: item.anchor,
        })),
    };
}
