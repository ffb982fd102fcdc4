import { differenceRequest, timelineRequest } from '@process-as-code/language/protocol';
import {
    commands,
    Disposable,
    type ExtensionContext,
    l10n,
    ProgressLocation,
    Uri,
    window,
    workspace,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import { isProc } from '../preview/editor.ts';
import { type Commit, type Repository, repositoryOf } from './api.ts';
import { showReview } from './page.ts';
import { stateAt, statesOver, subjectOf } from './states.ts';

/** Registers *What changed since…* and *Coverage over time*. */
export function registerReview(
    context: ExtensionContext,
    client: Client,
    previewed: () => string | undefined,
): Disposable {
    const styles = Uri.joinPath(context.extensionUri, 'dist');
    const over = (show: (uri: Uri, repository: Repository) => Promise<void>) => () => review(previewed, show);
    return Disposable.from(
        commands.registerCommand(
            'process.showDifference',
            over(async (uri, repository) => {
                const commit = await chooseCommit(repository, uri);
                if (!commit) return;
                const before = await working(() => stateAt(repository, commit));
                const processes = await ask(client, differenceRequest, { uri: uri.toString(), before });
                showReview(styles, {
                    title: l10n.t('What changed since "{0}"', before.label),
                    note: l10n.t(
                        'As of {0}. Files that were renamed or removed since then are not compared.',
                        before.date,
                    ),
                    parts: processes,
                });
            }),
        ),
        commands.registerCommand(
            'process.showTimeline',
            over(async (uri, repository) => {
                const folder = workspace.getWorkspaceFolder(uri)?.uri ?? Uri.joinPath(uri, '..');
                const timeline = await working(async () =>
                    ask(client, timelineRequest, {
                        uri: uri.toString(),
                        states: await statesOver(repository, folder),
                    }),
                );
                showReview(styles, {
                    title: l10n.t('Coverage over time'),
                    note: l10n.t(
                        'What the texts recorded at each commit, with the criteria of that time. What is recorded is not what is met: that is the decision of the assessor.',
                    ),
                    parts: [timeline],
                });
            }),
        ),
    );
}

async function review(
    previewed: () => string | undefined,
    show: (uri: Uri, repository: Repository) => Promise<void>,
): Promise<void> {
    const editor = window.activeTextEditor;
    const shown = previewed();
    const uri = isProc(editor) ? editor.document.uri : shown && Uri.parse(shown);
    if (!uri) {
        window.showInformationMessage(l10n.t('Open a .proc file first: its history is shown.'));
        return;
    }
    const repository = await repositoryOf(uri);
    if (typeof repository === 'string') window.showInformationMessage(repository);
    else await show(uri, repository);
}

/** The last commit first, then tags, then what else changed the file. */
async function chooseCommit(repository: Repository, uri: Uri): Promise<Commit | undefined> {
    const [commits, refs] = await Promise.all([
        repository.log({ maxEntries: 50, path: uri.fsPath }),
        repository.getRefs({}),
    ]);
    if (commits.length === 0) {
        window.showInformationMessage(
            l10n.t('This file is in no commit yet, so there is nothing to compare it with.'),
        );
        return undefined;
    }
    const tag = 2;
    const tags = refs.flatMap(({ type, name, commit }) =>
        type === tag && name && commit
            ? [
                  {
                      label: `$(tag) ${name}`,
                      description: l10n.t('tag'),
                      commit: { hash: commit, message: name },
                  },
              ]
            : [],
    );
    const items = commits.map((commit, index) => ({
        label: `$(git-commit) ${subjectOf(commit.message)}`,
        description: [
            index === 0 ? l10n.t('last commit') : '',
            commit.authorDate?.toISOString().slice(0, 10) ?? '',
        ]
            .filter(Boolean)
            .join(' · '),
        commit,
    }));
    const picked = await window.showQuickPick([items[0]!, ...tags, ...items.slice(1)], {
        title: l10n.t('What changed since…'),
        placeHolder: l10n.t('Compare with the state of which commit or tag?'),
        matchOnDescription: true,
    });
    if (!picked) return undefined;
    // Of a tag only its name is known yet; an annotated one is an object of its own.
    const { hash, authorDate } = await repository.getCommit(`${picked.commit.hash}^{commit}`);
    return { hash, message: picked.commit.message, ...(authorDate && { authorDate }) };
}

function working<T>(work: () => Promise<T>): Thenable<T> {
    return window.withProgress(
        { location: ProgressLocation.Notification, title: l10n.t('Reading the history') },
        work,
    );
}
