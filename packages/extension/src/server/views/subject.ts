import type { Process, Workspace } from '@process-as-code/language';
import type { Ready, ServerContext } from '@process-as-code/language/lsp';
import type { Preview, PreviewParams } from '@process-as-code/language/protocol';
import { processesAbout } from '../subject.ts';

/** What a view is made of. */
export interface ViewSubject {
    readonly workspace: Workspace;
    readonly process: Process;
    readonly params: Omit<PreviewParams, 'uri'>;
    /** ISO date. */
    readonly today: string;
    /** Pack for processes that no portfolio covers. */
    readonly defaultPack?: string;
}

/** The processes of a file that have something to draw. */
export function drawnProcesses({ workspace, document }: Pick<Ready, 'workspace' | 'document'>): Process[] {
    return processesAbout(workspace, document).filter(process => process.flow);
}

/** What a view of a file shows: the process that is asked for, else the first; undefined where there is none. */
export function viewSubject(
    { today, criteria }: Pick<ServerContext, 'today' | 'criteria'>,
    ready: Ready,
    params: PreviewParams,
): ViewSubject | undefined {
    const drawn = drawnProcesses(ready);
    const process = drawn.find(({ id }) => id === params.process) ?? drawn[0];
    if (!process) return undefined;
    const defaultPack = criteria();
    return {
        workspace: ready.workspace,
        process,
        params,
        today: today(),
        ...(defaultPack !== undefined && { defaultPack }),
    };
}

/** A picture for a page. */
export type Drawn = { readonly svg: string } & Required<Pick<Preview, 'places'>>;
