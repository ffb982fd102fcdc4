import fc from 'fast-check';
import {
    EmptyFileSystem,
    type LangiumDocument,
    type LangiumSharedCoreServices,
    TextDocument,
    URI,
} from 'langium';
import { expect, test } from 'vitest';
import type * as ast from '../generated/ast.ts';
import { documentModel } from '../model/build/document.ts';
import { edit, edited, TEXTS } from '../parser/incremental/edits.fixture.ts';
import { checkDocument } from '../rules/check.ts';
import { addBuiltinPacks } from '../services.ts';
import { createEditorServices } from './services.ts';

const uri = URI.parse('file:///work/main.proc');
const writing = await editorWith('');
const reading = await editorWith('');

/** An editor with a document open; its text may be set. */
async function editorWith(text: string) {
    const { shared, services, analysis } = createEditorServices(EmptyFileSystem);
    const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder } = shared.workspace;
    addBuiltinPacks(shared);
    setText(shared, text, 0);
    LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, uri));
    await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
    return { shared, services, analysis };
}

function setText(shared: LangiumSharedCoreServices, text: string, version: number): void {
    const documents = shared.workspace.TextDocuments as unknown as { set(document: TextDocument): void };
    documents.set(TextDocument.create(uri.toString(), 'proc', version, text));
}

/** The text as an editor has read it that has read others before: its model, its findings, and where its references lead. */
async function told(
    { shared, services, analysis }: typeof writing,
    text: string,
    version: number,
    fresh: boolean,
) {
    const document = shared.workspace.LangiumDocuments.getDocument(uri) as LangiumDocument<ast.Document>;
    // What has nothing in common with a text makes all of the next one be read.
    for (const [index, next] of (fresh ? ['', text] : [text]).entries()) {
        setText(shared, next, version * 2 + index);
        await shared.workspace.DocumentBuilder.update([uri], []);
    }
    const workspace = analysis.workspace();
    return {
        model: fresh ? documentModel(document, services) : workspace.documents.get(uri.toString())!,
        findings: checkDocument(workspace, uri.toString(), { today: '2026-11-22' }),
        references: document.references.map(({ $refText, ...reference }) => {
            const node = (reference as unknown as { _ref: { $type?: string; $cstNode?: { offset: number } } })
                ._ref;
            return `${$refText} ${node?.$type} ${node?.$cstNode?.offset}`;
        }),
    };
}

test('after any edits an editor knows what it would know of a text that it has never seen', async () => {
    let version = 0;
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom(...TEXTS),
            fc.array(edit, { minLength: 5, maxLength: 20 }),
            async (text, edits) => {
                for (const now of [text, ...edited(text, edits)]) {
                    version++;
                    const known = await told(writing, now, version, false);
                    expect(known).toEqual(await told(reading, now, version, true));
                }
            },
        ),
        { endOnFailure: true, numRuns: 25, seed: 20261122 },
    );
}, 600_000);

test('of a process in which somebody writes, what is known of steps far away stays the same', async () => {
    const { analysis, shared, services } = await editorWith('');
    let version = 0;
    const nodesOf = async (text: string) => {
        await told({ analysis, shared, services }, text, ++version, false);
        return analysis.workspace().documents.get(uri.toString())!.processes[0]!.flow!.nodes;
    };
    const text = TEXTS[1]!;
    const before = new Set(await nodesOf(text));
    const after = await nodesOf(text.replace('"Do part 20', '"Do this part 20'));
    const fresher = after.filter(node => !before.has(node)).map(({ name }) => name);
    expect(fresher).toEqual(['S18', 'S19', 'S20']);
});
