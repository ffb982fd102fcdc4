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
}
