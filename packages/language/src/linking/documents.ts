import { DefaultLangiumDocuments, type LangiumDocument, type Stream, stream, type URI } from 'langium';

/** All documents as a list that is kept until one comes or goes: with every key it is walked several times. */
export class ProcDocuments extends DefaultLangiumDocuments {
    private list: readonly LangiumDocument[] | undefined;

    override get all(): Stream<LangiumDocument> {
        this.list ??= this.documentTrie.all();
        return stream(this.list);
    }

    override addDocument(document: LangiumDocument): void {
        super.addDocument(document);
        this.list = undefined;
    }

    override deleteDocument(uri: URI): LangiumDocument | undefined {
        this.list = undefined;
        return super.deleteDocument(uri);
    }

    override deleteDocuments(folder: URI): LangiumDocument[] {
        this.list = undefined;
        return super.deleteDocuments(folder);
    }
}
