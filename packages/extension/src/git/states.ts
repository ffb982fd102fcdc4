import type { FormerState } from '@process-as-code/language/protocol';
import { type Uri, workspace } from 'vscode';
import type { Commit, Repository } from './api.ts';

/** More states than these on a chart are more than anybody reads. */
const mostStates = 12;
const mostCommits = 200;

/** The files of today as they were at a commit. What was renamed since then, or is gone, is not among them. */
export async function stateAt(
    repository: Repository,
    { hash, message, authorDate }: Commit,
): Promise<FormerState> {
    const files = await processFiles(repository);
    const read = await Promise.all(
        files.map(async file => {
            const text = await repository.show(hash, file.fsPath).catch(() => undefined);
            return text === undefined ? [] : [{ uri: file.toString(), text }];
        }),
    );
    return { label: subjectOf(message), date: dayOf(authorDate), files: read.flat() };
}

/** Commits that changed something in the folder of a file, oldest first; of many some, with the first and the last. */
export async function statesOver(repository: Repository, folder: Uri): Promise<FormerState[]> {
    const commits = await repository.log({ maxEntries: mostCommits, path: folder.fsPath });
    const states: FormerState[] = [];
    // One after the other: each asks Git for every file.
    for (const commit of thinned(commits.toReversed(), mostStates)) {
        states.push(await stateAt(repository, commit));
    }
    return states;
}

/** At most so many of a list, evenly, with its first and its last. */
export function thinned<T>(list: readonly T[], most: number): T[] {
    if (list.length <= most) return [...list];
    return Array.from(
        { length: most },
        (_, index) => list[Math.round((index * (list.length - 1)) / (most - 1))]!,
    );
}

/** The first line of what was said of a commit. */
export function subjectOf(message: string): string {
    return message.trim().split('\n')[0]!;
}

async function processFiles({ rootUri }: Repository): Promise<Uri[]> {
    const found = await workspace.findFiles('**/*.proc', '**/node_modules/**');
    return found.filter(file => file.path.startsWith(`${rootUri.path}/`));
}

function dayOf(date: Date | undefined): string {
    return date === undefined ? '' : date.toISOString().slice(0, 10);
}
