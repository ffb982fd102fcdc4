import { AstUtils, Cancellation, DefaultLinker, interruptAndCheck, type LangiumDocument } from 'langium';

/** Links a document in one go: to wait at each of its nodes, as Langium's linker does, takes longer than the links. */
export class ProcLinker extends DefaultLinker {
    override async link(
        document: LangiumDocument,
        token = Cancellation.CancellationToken.None,
    ): Promise<void> {
        await interruptAndCheck(token);
        for (const node of AstUtils.streamAst(document.parseResult.value)) {
            for (const reference of AstUtils.streamReferences(node)) this.doLink(reference, document);
        }
    }

    override unlink(document: LangiumDocument): void {
        // No reference of the language means several things. Langium's linker takes the properties away, which makes every object slow that had them.
        for (const reference of document.references) {
            const link = reference as { _ref?: unknown; _nodeDescription?: unknown };
            link._ref = undefined;
            link._nodeDescription = undefined;
        }
        document.references = [];
    }
}
