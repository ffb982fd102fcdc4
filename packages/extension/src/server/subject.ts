import {
    type DocumentModel,
    type PackCoverage,
    type Portfolio,
    type Process,
    type Ref,
    resolve,
    type Workspace,
    writtenDocuments,
} from '@process-as-code/language';

/**
 * The processes that a file is about: its own; where it has none, those that its portfolios cover, and those that
 * its evaluations and improvements are of.
 */
export function processesAbout(workspace: Workspace, document: DocumentModel): Process[] {
    if (document.processes.length > 0) return [...document.processes];
    const named: (Ref | undefined)[] = [
        ...document.portfolios.flatMap(portfolio => portfolio.covers),
        ...document.evaluations.map(evaluation => evaluation.of),
        ...document.improvements.map(improvement => improvement.of),
    ];
    const processes = named.flatMap(ref => {
        const element = resolve(workspace, ref);
        return element?.kind === 'process' ? [element] : [];
    });
    return [...new Set(processes)];
}

/** The portfolios that a file is about: its own; where it has none, those of the workspace that cover its processes. */
export function portfoliosAbout(workspace: Workspace, document: DocumentModel): Portfolio[] {
    if (document.portfolios.length > 0) return [...document.portfolios];
    const processes = processesAbout(workspace, document);
    return writtenDocuments(workspace)
        .flatMap(other => other.portfolios)
        .filter(portfolio => portfolio.covers.some(ref => isOneOf(ref, processes)));
}

/**
 * Of all that criteria are asked of, what concerns a file: its portfolios, or, where no portfolio covers it, its processes
 * themselves.
 */
export function coverageAbout<T extends Pick<PackCoverage, 'portfolio' | 'processes'>>(
    workspace: Workspace,
    document: DocumentModel,
    coverage: readonly T[],
): T[] {
    const portfolios = portfoliosAbout(workspace, document);
    if (portfolios.length > 0)
        return coverage.filter(({ portfolio }) => portfolio && portfolios.includes(portfolio));
    const processes = processesAbout(workspace, document);
    return coverage.filter(
        each => !each.portfolio && each.processes.some(process => processes.includes(process)),
    );
}

function isOneOf(ref: Ref, processes: readonly Process[]): boolean {
    return processes.some(({ id, place }) => ref.target?.id === id && ref.target.file === place.file);
}
