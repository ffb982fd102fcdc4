import type { CoverageState, MatrixExpectation, MatrixView } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';

/** What the states mean, to stand below every matrix: the decision is not the program's. */
export function matrixNote(): string {
    return l10n.t(
        'Claimed: everything the pack asks for is recorded, and evidence is named. Whether a criterion is met is the decision of the assessor: that column stays empty.',
    );
}

/** How many criteria are in each state. */
export function summary({ outcomes }: MatrixView): string {
    const states = outcomes.flatMap(({ criteria }) => criteria.map(({ state }) => state));
    const count = (state: CoverageState) => states.filter(other => other === state).length;
    return [
        l10n.t('{0} of {1} claimed', count('claimed'), states.length),
        ...(count('partly') > 0 ? [l10n.t('{0} partly', count('partly'))] : []),
        ...(count('not recorded') > 0 ? [l10n.t('{0} not recorded', count('not recorded'))] : []),
    ].join(', ');
}

/** A state in words. */
export function stateLabel(state: CoverageState): string {
    return {
        claimed: l10n.t('claimed'),
        partly: l10n.t('partly'),
        'not recorded': l10n.t('not recorded'),
    }[state];
}

/** An expectation as the pack writes it, without its keywords. */
export function wanted({ text }: MatrixExpectation): string {
    return text.replace(/^expects\s+clean\s+/, 'no finding of ').replace(/^expects\s+/, '');
}
