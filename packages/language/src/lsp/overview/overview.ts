import { later } from '../../analysis/dates.ts';
import { coverageOf, type PackCoverage, type Question } from '../../coverage/index.ts';
import { evidenceIn, processesOf, titleOf, writtenDocuments } from '../../model/lookup.ts';
import type { Evidence, Place, Portfolio, Process, Stage, Workspace } from '../../model/types.ts';
import type {
    FindingCounts,
    OverviewCoverage,
    OverviewEvidence,
    OverviewFindings,
    OverviewProcess,
} from '../../protocol.ts';
import { evidenceFor, portfoliosIn } from '../../rules/evidence/portfolios.ts';
import { ruleOf } from '../../rules/index.ts';
import type { Tally } from '../diagnostics.ts';
import { filesAbout, matrixId } from './matrix.ts';

/** What is known of the findings of a file, by its URI. */
export type Tallies = (file: string) => readonly Tally[];

const stages: readonly Stage[] = ['draft', 'designed', 'approved', 'live', 'evaluated', 'retired'];

/** All processes, each with what is found in it; those of a file in the order of the text. */
export function overviewProcesses(
    workspace: Workspace,
    tallies: Tallies,
    today: string,
): readonly OverviewProcess[] {
    return processesOf(workspace).map(process => ({
        id: process.id,
        label: titleOf(process),
        named: process.name !== undefined,
        stage: process.stage.value,
        findings: findingsIn(process.place, tallies(process.place.file)),
        ...(process.reviewBy && { reviewBy: process.reviewBy.value }),
        reviewOverdue: isOverdue(process, today),
        place: process.anchor,
    }));
}

/** One matrix, in short. */
export function overviewCoverage(workspace: Workspace, today: string, question: Question): OverviewCoverage {
    const coverage = coverageOf(workspace, today, question);
    const { pack, portfolio, processes } = coverage;
    return {
        id: matrixId(question),
        pack: titleOf(pack),
        about: portfolio ? titleOf(portfolio) : processes.map(titleOf).join(', '),
        isPortfolio: portfolio !== undefined,
        place: (portfolio ?? processes[0] ?? pack).anchor,
        files: filesAbout(workspace, question),
        criteria: criteriaIn(coverage),
    };
}

/** All evidence items, those of a file in the order of the text. */
export function overviewEvidence(workspace: Workspace, today: string): readonly OverviewEvidence[] {
    const portfolios = portfoliosIn(workspace);
    return writtenDocuments(workspace)
        .flatMap(evidenceIn)
        .map(item => {
            const present = isThere(item, workspace);
            return {
                label: titleOf(item),
                named: item.name !== undefined,
                state: stateOf(item, present, isOld(item, portfolios, workspace, today)),
                ...(item.date && { date: item.date.value }),
                shows: [...new Set(item.shows.map(({ criterion }) => criterion.name))],
                ...(item.file?.target !== undefined && present && { file: item.file.target }),
                place: item.anchor,
            };
        });
}

/** How much is found in each file, by the stage from which it matters. */
export function overviewFindings(workspace: Workspace, tallies: Tallies): readonly OverviewFindings[] {
    return writtenDocuments(workspace).flatMap(({ file }) => {
        const found = Map.groupBy(tallies(file), ({ code }) => ruleOf(code)?.stage ?? 'draft');
        const counts = stages.map(stage => ({ stage, count: found.get(stage)?.length ?? 0 }));
        return found.size === 0 ? [] : [{ file, stages: counts.filter(({ count }) => count > 0) }];
    });
}

function findingsIn(place: Place, tallies: readonly Tally[]): FindingCounts {
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const { line, severity } of tallies) {
        if (line >= place.line && line <= place.endLine) counts[severity]++;
    }
    return counts;
}

function isOverdue({ reviewBy, stage }: Process, today: string): boolean {
    return reviewBy !== undefined && stage.value !== 'retired' && reviewBy.value < today;
}

function criteriaIn({ outcomes }: PackCoverage): OverviewCoverage['criteria'] {
    return outcomes
        .flatMap(({ criteria }) => criteria)
        .map(({ criterion, state, expectations, evidence }) => ({
            id: criterion.name ?? criterion.id,
            key: criterion.id,
            label: criterion.label ?? '',
            state,
            recorded: expectations.filter(({ recorded }) => recorded).length,
            expected: expectations.length,
            evidence: evidence.filter(({ planned }) => !planned).length,
            place: criterion.anchor,
        }));
}

function stateOf({ planned }: Evidence, present: boolean, old: boolean): OverviewEvidence['state'] {
    if (planned) return 'planned';
    if (!present) return 'missing';
    return old ? 'old' : 'present';
}

/** Kept somewhere, or a file that, as far as anybody knows, is there. */
function isThere({ file, held }: Evidence, { files }: Workspace): boolean {
    if (!file) return held !== undefined;
    const state = file.target === undefined ? 'outside' : (files.get(file.target)?.state ?? 'present');
    return state === 'present' || state === 'bundled';
}

function isOld(
    item: Evidence,
    portfolios: readonly Portfolio[],
    workspace: Workspace,
    today: string,
): boolean {
    const { date } = item;
    return (
        date !== undefined &&
        portfolios.some(
            portfolio =>
                portfolio.currency &&
                later(date.value, portfolio.currency) < today &&
                evidenceFor(workspace, portfolio).has(item),
        )
    );
}
