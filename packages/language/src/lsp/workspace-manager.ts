import {
    type BuildOptions,
    DefaultWorkspaceManager,
    DocumentState,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    type Stream,
    type URI,
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

    /** Makes the files known without reading them: the builder does, what somebody looks at first. */
    protected override async loadWorkspaceDocuments(
        uris: Stream<URI>,
        collect: (document: LangiumDocument) => void,
    ): Promise<void> {
        for (const uri of uris) {
            const document = this.shared.workspace.LangiumDocumentFactory.fromModel(
                { $type: 'INVALID' },
                uri,
            );
            document.state = DocumentState.Changed;
            collect(document);
        }
    }
}
