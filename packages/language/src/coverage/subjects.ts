import { imported } from '../analysis/visibility.ts';
import { pointsTo, processesOf, resolve, writtenDocuments } from '../model/lookup.ts';
import type { DocumentModel, Pack, Portfolio, Process, Workspace } from '../model/types.ts';
import { projectOf } from '../project/applies.ts';
import type { CoverageOptions, Subject } from './types.ts';

/** What is asked of whom: one entry for each matrix. */
export interface Question {
    readonly subject: Subject;
    readonly pack: Pack;
}

/**
 * Portfolios come first, each with the packs it is against; then, with the default pack, each process that no portfolio
 * covers. A process that a portfolio sees and leaves out is left out, unless it is asked for by name.
 */
export function questions(workspace: Workspace, options: CoverageOptions): Question[] {
    const portfolios = writtenDocuments(workspace)
        .flatMap(document => document.portfolios)
        .filter(portfolio => options.portfolio === undefined || portfolio.name === options.portfolio);
    const asked = portfolios.flatMap(portfolio => ofPortfolio(workspace, portfolio, options));
    const others = options.portfolio === undefined ? uncovered(workspace, portfolios, options) : [];
    const subjects = [...asked, ...others.map(process => ofProcess(workspace, process, options))];
    return only(options.packs, workspace, subjects);
}

interface Asked {
    readonly subject: Subject;
    readonly packs: readonly Pack[];
    readonly home: DocumentModel | undefined;
}

function ofPortfolio(workspace: Workspace, portfolio: Portfolio, options: CoverageOptions): Asked[] {
    const covered = portfolio.covers.flatMap(ref => {
        const element = resolve(workspace, ref);
        return element?.kind === 'process' ? element : [];
    });
    const processes = covered.filter(process => isAskedFor(process, options));
    if (options.process !== undefined && processes.length === 0) return [];
    const home = workspace.documents.get(portfolio.place.file);
    const packs = portfolio.against.flatMap(ref => {
        const element = resolve(workspace, ref);
        return element?.kind === 'criteria' ? element : [];
    });
    const chosen = portfolio.against.length === 0 ? defaultPacks(workspace, home, options) : packs;
    return [{ subject: { portfolio, processes }, packs: chosen, home }];
}

function ofProcess(workspace: Workspace, process: Process, options: CoverageOptions): Asked {
    const home = workspace.documents.get(process.place.file);
    return { subject: { processes: [process] }, packs: defaultPacks(workspace, home, options), home };
}

function uncovered(
    workspace: Workspace,
    portfolios: readonly Portfolio[],
    options: CoverageOptions,
): Process[] {
    const known = new Set(
        portfolios.flatMap(portfolio => {
            const home = workspace.documents.get(portfolio.place.file);
            return home ? imported(workspace, home).map(document => document.file) : [];
        }),
    );
    return processesOf(workspace)
        .filter(process => isAskedFor(process, options))
        .filter(process => !portfolios.some(({ covers }) => covers.some(ref => pointsTo(ref, process))))
        .filter(process => options.process !== undefined || !known.has(process.place.file));
}

function isAskedFor(process: Process, options: CoverageOptions): boolean {
    return options.process === undefined || process.name === options.process;
}

/** Packs asked for by name: for those that are against them, or for all where nobody is. */
function only(
    names: readonly string[] | undefined,
    workspace: Workspace,
    asked: readonly Asked[],
): Question[] {
    const all = asked.flatMap(({ subject, packs }) => packs.map(pack => ({ subject, pack })));
    if (!names) return all;
    return names.flatMap(name => {
        const against = all.filter(({ pack }) => pack.name === name);
        if (against.length > 0) return against;
        return asked.flatMap(({ subject, home }) =>
            packNamed(workspace, home, name).map(pack => ({ subject, pack })),
        );
    });
}

function defaultPacks(
    workspace: Workspace,
    home: DocumentModel | undefined,
    options: CoverageOptions,
): readonly Pack[] {
    const project = home && projectOf(workspace, home.file);
    return packNamed(workspace, home, project?.criteria ?? options.defaultPack ?? 'FocusAwardsL4');
}

/** The nearest pack of a name: one that the file sees, a built-in one, else one of any file. */
function packNamed(workspace: Workspace, home: DocumentModel | undefined, name: string): readonly Pack[] {
    const all = [...workspace.documents.values()];
    const documents = [
        ...(home ? imported(workspace, home) : []),
        ...all.filter(document => document.builtin),
        ...all,
    ];
    return documents.flatMap(document => document.packs.filter(pack => pack.name === name)).slice(0, 1);
}
