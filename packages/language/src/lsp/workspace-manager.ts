import {
    type BuildOptions,
    DefaultWorkspaceManager,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type WorkspaceFolder,
} from 'langium';
import { BUILTIN } from '../linking/imports.ts';
import { addBuiltinPacks } from '../services.ts';

/** Loads the built-in criteria packs with the documents of the workspace. */
export class ProcWorkspaceManager extends DefaultWorkspaceManager {
    // Only a build that goes to its end tells `Analysis` of its documents.
    override initialBuildOptions: BuildOptions = { validation: true };
    private readonly shared: LangiumSharedCoreServices;

    constructor(shared: LangiumSharedCoreServices) {
        super(shared);
        this.shared = shared;
    }

    protected override async loadAdditionalDocuments(
        _folders: WorkspaceFolder[],
        collect: (document: LangiumDocument) => void,
    ): Promise<void> {
        addBuiltinPacks(this.shared);
        for (const document of this.shared.workspace.LangiumDocuments.all) {
            if (document.uri.scheme === BUILTIN) collect(document);
        }
    }
}
