import { type Disposable, EventEmitter, Range, type Uri, WorkspaceEdit, workspace } from 'vscode';
import { type Remark, type Remarks, remarksIn, withRemark } from './review.ts';

const reviewFiles = '**/*.review';

/** What assessors remarked in the open folders, as it is on the disk. */
export class Reviews implements Disposable {
    private readonly changes = new EventEmitter<void>();
    private readonly watcher = workspace.createFileSystemWatcher(reviewFiles);
    private remarks: Remarks = {};

    readonly onChange = this.changes.event;

    constructor() {
        this.watcher.onDidChange(uri => void this.read(uri));
        this.watcher.onDidCreate(uri => void this.read(uri));
        this.watcher.onDidDelete(uri => this.take(uri, []));
        void this.readAll();
    }

    /** By the URI of the file that holds them. */
    get all(): Remarks {
        return this.remarks;
    }

    /**
     * Adds a remark to a review; `title` heads a new one. What somebody has not saved yet in an editor is kept, and saved.
     * @throws when the file cannot be written
     */
    async keep(uri: Uri, remark: Remark, title: string): Promise<void> {
        const open = workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
        const before = open?.getText() ?? (await textOf(uri));
        const after = withRemark(before, remark, title);
        if (open?.isDirty) {
            const edit = new WorkspaceEdit();
            edit.replace(uri, new Range(0, 0, open.lineCount, 0), after);
            await workspace.applyEdit(edit);
            await open.save();
        } else await workspace.fs.writeFile(uri, new TextEncoder().encode(after));
        this.take(uri, remarksIn(after));
    }

    dispose(): void {
        this.watcher.dispose();
        this.changes.dispose();
    }

    private async readAll(): Promise<void> {
        for (const uri of await workspace.findFiles(reviewFiles)) await this.read(uri);
    }

    private async read(uri: Uri): Promise<void> {
        this.take(uri, remarksIn(await textOf(uri)));
    }

    private take(uri: Uri, remarks: readonly Remark[]): void {
        this.remarks = { ...this.remarks, [uri.toString()]: remarks };
        this.changes.fire();
    }
}

/** The text of a file; empty where there is none. */
async function textOf(uri: Uri): Promise<string> {
    try {
        return new TextDecoder().decode(await workspace.fs.readFile(uri));
    } catch {
        return '';
    }
}
