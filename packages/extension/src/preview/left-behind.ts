import { env, type Memento, type Tab, TabInputWebview, type ViewColumn, window } from 'vscode';
import type { Left } from './host.ts';

const remembered = 'process.preview.open';

/** Previews with the session of the window in which they were open. */
interface Session {
    readonly id: string;
    readonly previews: readonly Left[];
}

/**
 * Knows which previews are open, so that they are there again when the extension host alone starts anew. Then their pages stay
 * in the window, but nobody answers them any more. After a reload of the window the editor itself brings them back.
 */
export class LeftBehind {
    private readonly memory: Memento;
    private readonly viewType: string;
    private readonly former: Session;

    constructor(memory: Memento, viewType: string) {
        this.memory = memory;
        this.viewType = viewType;
        this.former = memory.get<Session>(remembered) ?? { id: '', previews: [] };
    }

    keep(previews: readonly Left[]): void {
        void this.memory.update(remembered, { id: env.sessionId, previews } satisfies Session);
    }

    /** What a preview showed that is opened again after a reload: a page that was hidden then heard nothing of its last file. */
    of(id: string | undefined): Left | undefined {
        // What an earlier version left has no id.
        return id === undefined ? undefined : this.former.previews.find(left => left.id === id);
    }

    /** Closes the pages that nobody answers, and gives what they showed and where. */
    async take(): Promise<readonly Left[]> {
        const { id, previews } = this.former;
        if (id !== env.sessionId || previews.length === 0) return [];
        const tabs = window.tabGroups.all.flatMap(group => group.tabs).filter(tab => this.isOurs(tab));
        const columns = tabs.map(tab => tab.group.viewColumn);
        await window.tabGroups.close(tabs, true);
        return tabs.length === 0 ? [] : previews.map((left, index) => placed(left, columns[index]));
    }

    private isOurs({ input }: Tab): boolean {
        // The editor puts a prefix of its own before the type.
        return input instanceof TabInputWebview && input.viewType.endsWith(this.viewType);
    }
}

function placed(left: Left, column: ViewColumn | undefined): Left {
    return left.column || !column ? left : { ...left, column };
}
