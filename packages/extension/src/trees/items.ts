import type {
    CoverageState,
    CriterionParams,
    FindingCounts,
    Overview,
    OverviewCoverage,
    OverviewCriterion,
    OverviewEvidence,
    OverviewProcess,
    OverviewStage,
} from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';

type Place = OverviewProcess['place'];

/** A line of the side bar. */
export interface Item {
    /** The same after every change that leaves the names as they are, so that the line stays open and selected. */
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly tooltip: string;
    /** Name of a codicon. */
    readonly icon: string;
    /** Name of a colour of the theme. */
    readonly colour?: string;
    /** What it is and what can be done with it, for the menus: `evidence named file`. */
    readonly can: string;
    /** Where it is written; absent for what is not written yet. */
    readonly place?: Place;
    /** URI of the file that it stands for. */
    readonly file?: string;
    /** Id of the command that it stands for. */
    readonly command?: string;
    /** What lights up when it is chosen. */
    readonly criterion?: CriterionParams;
    readonly children?: readonly Item[];
    /** Whether its children are shown at first. */
    readonly open?: boolean;
}

/** All processes with their stage, what is found in them, and when they are looked at next. */
export function processItems({ processes }: Overview): Item[] {
    return processes.map(process => {
        const { error, warning, information, hint } = process.findings;
        const found = error + warning + information + hint;
        const parts = [
            stageWord(process.stage),
            ...(found > 0 ? [countFindings(found)] : []),
            ...reviewOf(process),
        ];
        return {
            id: `${process.place.file}#${process.id}`,
            label: process.label,
            description: parts.join(' · '),
            tooltip: [process.label, ...parts].join('\n'),
            ...signOf(process.findings, process.stage),
            can: process.named ? 'process named' : 'process',
            place: process.place,
        };
    });
}

/** Each matrix with the state of its criteria; open where there is only one, or where it is a portfolio's. */
export function criteriaItems({ coverage }: Overview): Item[] {
    return coverage.map(matrix => ({
        id: matrix.id,
        label: matrix.about,
        // A portfolio says itself what it is against.
        description: matrix.isPortfolio ? summaryOf(matrix) : `${matrix.pack} · ${summaryOf(matrix)}`,
        tooltip: [matrix.about, matrix.pack, summaryOf(matrix)].join('\n'),
        icon: matrix.isPortfolio ? 'briefcase' : 'type-hierarchy-sub',
        can: matrix.isPortfolio ? 'matrix portfolio' : 'matrix',
        place: matrix.place,
        open: matrix.isPortfolio || coverage.length === 1,
        children: matrix.criteria.map(criterion => criterionItem(matrix, criterion)),
    }));
}

/** All evidence items: first what is missing, too old or only planned. */
export function evidenceItems({ evidence }: Overview): Item[] {
    const order: readonly OverviewEvidence['state'][] = ['missing', 'old', 'planned', 'present'];
    return evidence
        .toSorted((a, b) => order.indexOf(a.state) - order.indexOf(b.state))
        .map(item => {
            const word = evidenceWords()[item.state];
            const shows =
                item.shows.length > 0
                    ? l10n.t('shows {0}', item.shows.join(', '))
                    : l10n.t('shows no criterion');
            const parts = [...(word ? [word] : []), ...(item.date ? [item.date] : []), shows];
            return {
                id: `${item.place.file}#${item.place.line} ${item.label}`,
                label: item.label,
                description: parts.join(' · '),
                tooltip: [item.label, ...parts].join('\n'),
                ...evidenceSign(item),
                can: ['evidence', ...(item.named ? ['named'] : []), ...(item.file ? ['file'] : [])].join(' '),
                place: item.place,
                ...(item.file && { file: item.file }),
            };
        });
}

/** For where there is no evidence yet: a line to drop files on. The editor lets nobody drop anything on words of welcome. */
export function firstEvidence(): Item {
    return {
        id: 'first',
        label: l10n.t('Drag files here, or choose them…'),
        description: '',
        tooltip: l10n.t('No evidence is recorded yet.'),
        icon: 'add',
        can: 'first',
        command: 'process.addEvidence',
    };
}

/** `5 of 6 claimed`, and at the beginning `none of 6 claimed yet`. */
export function summaryOf({ criteria }: OverviewCoverage): string {
    const claimed = criteria.filter(({ state }) => state === 'claimed').length;
    if (claimed === 0) return l10n.t('none of {0} claimed yet', criteria.length);
    return l10n.t('{0} of {1} claimed', claimed, criteria.length);
}

/** A state of a criterion in words. */
export function stateWord(state: CoverageState): string {
    const words = {
        claimed: l10n.t('claimed'),
        partly: l10n.t('partly'),
        'not recorded': l10n.t('not recorded'),
    };
    return words[state];
}

/** A stage of a process in words. */
export function stageWord(stage: OverviewStage): string {
    const words = {
        draft: l10n.t('draft'),
        designed: l10n.t('designed'),
        approved: l10n.t('approved'),
        live: l10n.t('live'),
        evaluated: l10n.t('evaluated'),
        retired: l10n.t('retired'),
    };
    return words[stage];
}

/** `1 finding`, `3 findings` */
export function countFindings(count: number): string {
    return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

function reviewOf({ reviewBy, reviewOverdue }: OverviewProcess): string[] {
    if (reviewBy === undefined) return [];
    return [reviewOverdue ? l10n.t('review was due {0}', reviewBy) : l10n.t('review by {0}', reviewBy)];
}

function signOf({ error, warning }: FindingCounts, stage: OverviewStage): Pick<Item, 'icon' | 'colour'> {
    if (error > 0) return { icon: 'error', colour: 'problemsErrorIcon.foreground' };
    if (stage === 'retired') return { icon: 'archive' };
    if (warning > 0) return { icon: 'warning', colour: 'problemsWarningIcon.foreground' };
    return { icon: 'type-hierarchy-sub' };
}

const stateIcons: Readonly<Record<CoverageState, Pick<Item, 'icon' | 'colour'>>> = {
    claimed: { icon: 'pass-filled', colour: 'testing.iconPassed' },
    partly: { icon: 'color-mode', colour: 'charts.yellow' },
    'not recorded': { icon: 'circle-large' },
};

function criterionItem(matrix: OverviewCoverage, criterion: OverviewCriterion): Item {
    const { id, label, state, recorded, expected, evidence, place, key } = criterion;
    const counts = [
        l10n.t('{0} of {1} expectations recorded', recorded, expected),
        evidence === 1 ? l10n.t('1 evidence item') : l10n.t('{0} evidence items', evidence),
    ];
    return {
        id: `${matrix.id} ${key}`,
        label: label ? `${id} ${label}` : id,
        description: stateWord(state),
        tooltip: [`${id} ${label}`, stateWord(state), ...counts].join('\n'),
        ...stateIcons[state],
        can: 'criterion',
        place,
        criterion: { matrix: matrix.id, criterion: key },
    };
}

function evidenceWords(): Readonly<Record<OverviewEvidence['state'], string>> {
    return { missing: l10n.t('missing'), old: l10n.t('too old'), planned: l10n.t('planned'), present: '' };
}

function evidenceSign({ state, file }: OverviewEvidence): Pick<Item, 'icon' | 'colour'> {
    switch (state) {
        case 'missing':
            return { icon: 'error', colour: 'problemsErrorIcon.foreground' };
        case 'old':
            return { icon: 'history', colour: 'problemsWarningIcon.foreground' };
        case 'planned':
            return { icon: 'calendar' };
        default:
            return { icon: file ? 'file' : 'archive' };
    }
}
