import type { DocumentModel, Workspace } from '@process-as-code/language';
import type { ModelService } from '@process-as-code/language/lsp';

/** A document and the workspace that it is part of. */
export interface Current {
    readonly document: DocumentModel;
    readonly workspace: Workspace;
    /** Version of the text. */
    readonly version: number;
}

/** Waits until the latest text was read and the workspace holds it: the one may be known before the other. */
export async function currentOf(models: ModelService, uri: string): Promise<Current> {
    for (;;) {
        const { document, version } = await models.ready(uri);
        const workspace = models.workspace();
        if (workspace.documents.get(document.file) === document) return { document, workspace, version };
        await new Promise<void>(resolve => {
            const listener = models.onChange(() => {
                listener.dispose();
                resolve();
            });
        });
    }
}
