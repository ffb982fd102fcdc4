import {
    type AstNode,
    AstUtils,
    Cancellation,
    type CstNode,
    DefaultLinker,
    interruptAndCheck,
    type LangiumDocument,
    type Reference,
} from 'langium';
import { shared } from '../parser/shared.ts';
import { Link, type Resolver } from './link.ts';
import { linksBelow } from './links.ts';

/** Links a document in one go: to wait at each of its nodes, as Langium's linker does, takes longer than the links. */
export class ProcLinker extends DefaultLinker {
    override buildReference(
        node: AstNode,
        property: string,
        refNode: CstNode | undefined,
        refText: string,
    ): Reference {
        return new Link(this.referenceResolver as Resolver, node, property, refNode!, shared(refText));
    }

    override async link(
        document: LangiumDocument,
        token = Cancellation.CancellationToken.None,
    ): Promise<void> {
        await interruptAndCheck(token);
        for (const element of AstUtils.streamContents(document.parseResult.value)) {
            for (const link of linksBelow(element)) {
                const { container, property } = link;
                this.doLink({ reference: link, container, property }, document);
            }
        }
    }

    override unlink(document: LangiumDocument): void {
        for (const reference of document.references) if (reference instanceof Link) reference.lead(undefined);
        document.references = [];
    }
}
