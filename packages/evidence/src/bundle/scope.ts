import type {
    DocumentModel,
    Element,
    Evidence,
    Pack,
    Portfolio,
    Process,
    Workspace,
} from '@process-as-code/language';
import { evaluationsOf, improvementsOf, resolve, titleOf, writtenDocuments } from '@process-as-code/language';
import type { BundleInput } from './bundle.ts';
import { BundleError } from './bundle.ts';

/** What one bundle is about. */
export interface Scope {
    readonly portfolio?: Portfolio;
    /** In the order in which the portfolio covers them. */
    readonly processes: readonly Process[];
    /** The documents that the processes and the portfolio need, by URI. */
    readonly documents: readonly DocumentModel[];
    /** The evidence items that these documents declare, in their order. */
    readonly evidence: readonly Evidence[];
    /** Those documents and the built-in packs, nothing else: what the copied sources say when they are opened alone. */
    readonly workspace: Workspace;
}

/**
 * Finds what a bundle is about: the portfolio or process that was asked for, and every document these need.
 *
 * @throws BundleError when there is nothing of that name, or when it is not clear which portfolio is meant
 */
export function scopeOf(input: BundleInput): Scope {
    const documents = writtenDocuments(input.workspace);
    const portfolio = input.process === undefined ? findPortfolio(documents, input.portfolio) : undefined;
    const processes = portfolio
        ? covered(input.workspace, portfolio)
        : [findProcess(documents, input.process)];
    const needed = neededDocuments(input.workspace, documents, [
        ...(portfolio ? [portfolio] : packsNamed(documents, input.defaultPack)),
        ...processes,
        ...processes.flatMap(process => [
            ...evaluationsOf(input.workspace, process),
            ...improvementsOf(input.workspace, process),
        ]),
    ]);
    const builtin = [...input.workspace.documents.values()].filter(document => document.builtin);
    return {
        ...(portfolio ? { portfolio } : {}),
        processes,
        documents: needed,
        evidence: needed.flatMap(document => evidenceOf(document, processes, portfolio)),
        workspace: {
            documents: new Map(
                [...needed, ...builtin.toSorted((a, b) => order(a.file, b.file))].map(one => [one.file, one]),
            ),
            files: input.workspace.files,
        },
    };
}

function findPortfolio(documents: readonly DocumentModel[], name: string | undefined): Portfolio | undefined {
    const all = documents.flatMap(document => document.portfolios);
    if (name === undefined && all.length <= 1) return all[0];
    const named = all.filter(
        portfolio => name === undefined || portfolio.name === name || portfolio.id === name,
    );
    if (named.length === 1) return named[0];
    const names = all.map(portfolio => portfolio.name ?? portfolio.id).join(', ');
    if (name === undefined)
        throw new BundleError(`There are several portfolios (${names}). Say which one to export.`);
    throw new BundleError(
        named.length > 1
            ? `More than one portfolio is called "${name}". Export from the folder that holds only one of them.`
            : `There is no portfolio called "${name}". ${all.length > 0 ? `Choose one of: ${names}.` : 'No portfolio is written here yet; a process can be exported by its name.'}`,
    );
}

function findProcess(documents: readonly DocumentModel[], name: string | undefined): Process {
    const all = documents.flatMap(document => document.processes);
    const [first, ...more] = all.filter(
        process => name === undefined || process.name === name || process.id === name,
    );
    if (first && (name === undefined || more.length === 0)) return first;
    if (first) {
        throw new BundleError(
            `More than one process is called "${name}". Export from the folder that holds only one of them.`,
        );
    }
    const names = all.map(process => process.name ?? process.id).join(', ');
    throw new BundleError(
        all.length === 0
            ? 'There is nothing to export: no process is written here yet.'
            : `There is no process called "${name}". Choose one of: ${names}.`,
    );
}

function covered(workspace: Workspace, portfolio: Portfolio): Process[] {
    const processes = portfolio.covers
        .map(ref => resolve(workspace, ref))
        .filter(element => element?.kind === 'process');
    if (processes.length > 0) return [...new Set(processes)];
    throw new BundleError(
        `The portfolio "${titleOf(portfolio)}" covers no process that is written here. Name one: covers PROCESS.`,
    );
}

/** Whoever writes a pack of his own need not import it where the settings name it. */
function packsNamed(documents: readonly DocumentModel[], name: string | undefined): Pack[] {
    return documents
        .flatMap(document => document.packs)
        .filter(pack => name !== undefined && pack.name === name);
}

/** The documents of these elements, with everything they import. */
function neededDocuments(
    workspace: Workspace,
    documents: readonly DocumentModel[],
    elements: readonly Element[],
): DocumentModel[] {
    const needed = new Set(elements.map(element => element.place.file));
    // A Set goes on to the entries that are added while it is walked.
    for (const file of needed) {
        for (const { target } of workspace.documents.get(file)?.imports ?? []) {
            if (target !== undefined) needed.add(target);
        }
    }
    return documents.filter(document => needed.has(document.file));
}

/** Not what stands in a process that is not exported, or in somebody else's portfolio. */
function evidenceOf(
    document: DocumentModel,
    processes: readonly Process[],
    portfolio: Portfolio | undefined,
): Evidence[] {
    return [
        ...document.evidence,
        ...document.processes
            .filter(process => processes.includes(process))
            .flatMap(process => process.evidence),
        ...document.portfolios.filter(other => other === portfolio).flatMap(other => other.evidence),
    ];
}

/** The same in every locale. */
function order(a: string, b: string): number {
    return a < b ? -1 : a > b ? 1 : 0;
}
