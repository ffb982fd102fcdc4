import { extensions, l10n, type Uri } from 'vscode';

/** What is used of the API of the built-in Git extension, version 1. */
export interface Repository {
    readonly rootUri: Uri;
    log(options: { readonly maxEntries: number; readonly path?: string }): Promise<Commit[]>;
    /** Content of a file at a commit; fails where it was not there. */
    show(ref: string, path: string): Promise<string>;
    getCommit(ref: string): Promise<Commit>;
    getRefs(query: object): Promise<GitRef[]>;
}
export interface Commit {
    readonly hash: string;
    readonly message: string;
    readonly authorDate?: Date;
}
export interface GitRef {
    /** 2 for a tag. */
    readonly type: number;
    readonly name?: string;
    readonly commit?: string;
}

interface GitExtension {
    getAPI(version: 1): {
        getRepository(uri: Uri): Repository | null;
        openRepository?(root: Uri): Promise<Repository | null>;
    };
}

/** The history in which a file is kept; or a sentence for people, why there is none. */
export async function repositoryOf(uri: Uri): Promise<Repository | string> {
    const extension = extensions.getExtension<GitExtension>('vscode.git');
    if (!extension) return l10n.t('This editor has no Git, so there is no earlier state to compare with.');
    try {
        const git = (extension.isActive ? extension.exports : await extension.activate()).getAPI(1);
        const repository = git.getRepository(uri);
        return (
            repository ??
            l10n.t('This file is not kept in a Git repository, so no earlier state is recorded.')
        );
    } catch {
        return l10n.t(
            'Git is not there or switched off (setting git.enabled), so there is no earlier state to compare with.',
        );
    }
}
