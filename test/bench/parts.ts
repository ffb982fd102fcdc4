/** What the work of the language server is made of: its stages one by one, in this process. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { checkDocument } from '@process-as-code/language';
import { DocumentState, EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import type { RenameParams } from 'vscode-languageserver-protocol';
import type * as ast from '../../packages/language/src/generated/ast.ts';
import { createEditorServices } from '../../packages/language/src/lsp/services.ts';
import { documentModel } from '../../packages/language/src/model/build/document.ts';
import { affectedFiles } from '../../packages/language/src/rules/affected.ts';
import { addBuiltinPacks } from '../../packages/language/src/services.ts';
import type { Corpus } from './corpus.ts';
import { median } from './report.ts';

const ROOT = 'file:///work/';
const ROUNDS = 15;
const TODAY = '2026-11-21';

/** Time by stage, in ms. */
export type Stages = Readonly<Record<string, number>>;

/** Computing time in ms. */
export interface Cost {
    readonly linking: number;
    readonly rules: number;
}

/** What computing rules took after a change in one file, in ms, and how many files had to be looked at. */
export interface Change {
    readonly files: number;
    readonly rules: number;
}

export interface Costs {
    readonly first: Cost;
    readonly second: Cost;
    readonly change: Change;
}

/** A workspace that was read in this process. */
export class Parts {
    private readonly editor = createEditorServices(EmptyFileSystem);
    private readonly corpus: Corpus;
    /** What the first reading of everything took. */
    stages: Stages = {};

    /** Reads a workspace. */
    static async of(corpus: Corpus, only: readonly string[] = [...corpus.keys()]): Promise<Parts> {
        const parts = new Parts(new Map([...corpus].filter(([path]) => only.includes(path))));
        await parts.load();
        return parts;
    }

    private constructor(corpus: Corpus) {
        this.corpus = corpus;
    }

    /** What a change in the first file costs by stage, with the other files linked and read anew; medians. */
    async of(...paths: readonly string[]): Promise<Stages> {
        const rounds: Stages[] = [];
        for (let round = 0; round < ROUNDS; round++) rounds.push(await this.pass(paths));
        const names = Object.keys(rounds[0]!);
        return Object.fromEntries(names.map(name => [name, median(rounds.map(each => each[name]!))]));
    }

    /** How long a request takes to be answered, without the way between the processes; the median. */
    async ofRequest(method: string, path: string, params: object): Promise<number> {
        const document = this.document(path);
        const { CompletionProvider, HoverProvider, DefinitionProvider, RenameProvider } =
            this.editor.services.lsp;
        const asked = { ...params, textDocument: { uri: ROOT + path } } as RenameParams;
        const answers: Readonly<Record<string, () => unknown>> = {
            'textDocument/completion': () => CompletionProvider!.getCompletion(document, asked),
            'textDocument/hover': () => HoverProvider!.getHoverContent(document, asked),
            'textDocument/definition': () => DefinitionProvider!.getDefinition(document, asked),
            'textDocument/rename': () => RenameProvider!.rename(document, asked),
        };
        const times: number[] = [];
        for (let round = 0; round < ROUNDS; round++) times.push(await time(answers[method]!));
        return median(times);
    }

    /**
     * What all files cost, in ms of computing. `linking` is what Langium's builder does from parsed trees to followed references: the
     * references of a tree are gathered, what each file sees and which names it declares is found, and every name is looked up. `rules`
     * is all that rules do with models, with the flow graphs and whatever else they look at. The first time nothing is remembered of
     * either, the second time trees and models are the same in a workspace that may have changed.
     */
    static async costs(corpus: Corpus): Promise<Costs> {
        const parts = new Parts(corpus);
        const { DocumentBuilder } = parts.editor.shared.workspace;
        let before: NodeJS.CpuUsage;
        let linking = 0;
        DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
            before = process.cpuUsage();
        });
        DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, () => {
            linking += computedSince(before);
        });
        await parts.load();
        const rules = await computed(() => parts.checkAll());
        const paths = [...corpus.keys()];
        const linkingAgain = await computed(() => parts.link(paths.map(path => parts.document(path))));
        const rulesAgain = await computed(() => parts.checkAll());
        return {
            first: { linking, rules },
            second: { linking: linkingAgain, rules: rulesAgain },
            change: await parts.costOfChange(paths[paths.length >> 1]!),
        };
    }

    /** Of how many files the rules look at what they say when one has changed, and what that takes. */
    private async costOfChange(path: string): Promise<Change> {
        const before = this.editor.analysis.workspace();
        const changed = { ...before.documents.get(ROOT + path)! };
        const after = { ...before, documents: new Map(before.documents).set(changed.file, changed) };
        let files = 0;
        const rules = await computed(() => {
            for (const file of affectedFiles(before, after)) {
                checkDocument(after, file, { today: TODAY });
                files++;
            }
        });
        return { files, rules };
    }

    private checkAll(): void {
        const { documents, files } = this.editor.analysis.workspace();
        const workspace = { documents: new Map(documents), files };
        for (const path of this.corpus.keys()) checkDocument(workspace, ROOT + path, { today: TODAY });
    }

    private async pass(paths: readonly string[]): Promise<Stages> {
        const { services, analysis } = this.editor;
        const { Lexer, LangiumParser } = services.parser;
        const text = this.corpus.get(paths[0]!)!;
        const documents = paths.map(path => this.document(path));
        const lexing = await time(() => Lexer.tokenize(text));
        const reading = await time(() => LangiumParser.parse(text));
        const linking = await time(() => this.link(documents));
        const model = await time(() => documents.map(document => documentModel(document, services)));
        const workspace = analysis.workspace();
        const rules = await time(() =>
            paths.map(path => checkDocument(workspace, ROOT + path, { today: TODAY })),
        );
        return { lexing, parsing: Math.max(0, reading - lexing), linking, model, rules };
    }

    private async link(documents: readonly LangiumDocument[]): Promise<void> {
        const { Linker } = this.editor.services.references;
        for (const document of documents) {
            Linker.unlink(document);
            await Linker.link(document);
            await this.editor.shared.workspace.IndexManager.updateReferences(document);
        }
    }

    private document(path: string): LangiumDocument<ast.Document> {
        const uri = URI.parse(ROOT + path);
        return this.editor.shared.workspace.LangiumDocuments.getDocument(
            uri,
        ) as LangiumDocument<ast.Document>;
    }

    private async load(): Promise<void> {
        const { LangiumDocuments, LangiumDocumentFactory, DocumentBuilder, WorkspaceManager } =
            this.editor.shared.workspace;
        WorkspaceManager.initialize({
            processId: null,
            rootUri: null,
            capabilities: {},
            workspaceFolders: [{ uri: ROOT.slice(0, -1), name: 'work' }],
        });
        addBuiltinPacks(this.editor.shared);
        let parsed = 0;
        let linked = 0;
        DocumentBuilder.onBuildPhase(DocumentState.ComputedScopes, () => {
            parsed = performance.now();
        });
        DocumentBuilder.onBuildPhase(DocumentState.IndexedReferences, () => {
            linked = performance.now();
        });
        const parsing = await time(() => {
            for (const [path, text] of this.corpus) {
                LangiumDocuments.addDocument(LangiumDocumentFactory.fromString(text, URI.parse(ROOT + path)));
            }
        });
        await DocumentBuilder.build(LangiumDocuments.all.toArray(), { validation: true });
        const lexing = await time(() => {
            for (const text of this.corpus.values()) this.editor.services.parser.Lexer.tokenize(text);
        });
        this.stages = {
            lexing,
            parsing: parsing - lexing,
            linking: linked - parsed,
            model: performance.now() - lexing - linked,
        };
    }
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

async function time(work: () => unknown): Promise<number> {
    const began = performance.now();
    await work();
    return performance.now() - began;
}

/** Time that this process computes, in ms: what else the machine does is left out, and so is the garbage of what went before. */
async function computed(work: () => unknown): Promise<number> {
    collectGarbage();
    const before = process.cpuUsage();
    await work();
    return computedSince(before);
}

function computedSince(before: NodeJS.CpuUsage): number {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}
