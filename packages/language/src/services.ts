import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    type DefaultSharedCoreModuleContext,
    inject,
    type LangiumCompletionParser,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type Module,
    type PartialLangiumCoreServices,
    type PartialLangiumSharedCoreServices,
    URI,
} from 'langium';
import { ProcGeneratedModule, ProcGeneratedSharedModule } from './generated/module.ts';
import { ProcDocumentBuilder } from './linking/document-builder.ts';
import { ProcDocuments } from './linking/documents.ts';
import { BUILTIN, Imports } from './linking/imports.ts';
import { ProcIndexManager } from './linking/index-manager.ts';
import { ProcLinker } from './linking/linker.ts';
import type { PathPolicy } from './linking/paths.ts';
import { ProcScopeComputation } from './linking/scope-computation.ts';
import { ProcScopeProvider } from './linking/scope-provider.ts';
import { builtinPacks } from './packs/packs.generated.ts';
import { ProcDocumentFactory } from './parser/incremental/document-factory.ts';
import { ProcLexer } from './parser/lexer.ts';
import { createProcParser } from './parser/parser.ts';
import { ProcTokenBuilder } from './parser/token-builder.ts';
import { ProcValueConverter } from './parser/value-converter.ts';

/** What the language adds to Langium's services. */
export interface ProcAddedServices {
    readonly linking: { readonly Imports: Imports; readonly Paths: PathPolicy };
}
export type ProcCoreServices = LangiumCoreServices & ProcAddedServices;

/** The services of the language that a parser and a linker need, with or without an editor. */
export function procModule(
    paths: PathPolicy,
): Module<ProcCoreServices, PartialLangiumCoreServices & ProcAddedServices> {
    return {
        parser: {
            TokenBuilder: () => new ProcTokenBuilder(),
            Lexer: services => new ProcLexer(services),
            ValueConverter: () => new ProcValueConverter(),
            LangiumParser: services => createProcParser(services),
            // Completion walks the grammar itself: a second parser for it would be made at the start and never asked.
            CompletionParser: () => undefined as unknown as LangiumCompletionParser,
        },
        linking: {
            Paths: () => paths,
            Imports: services => new Imports(services.shared, paths),
        },
        references: {
            ScopeProvider: services => new ProcScopeProvider(services, () => services.linking.Imports),
            Linker: services => new ProcLinker(services),
            ScopeComputation: services => new ProcScopeComputation(services),
        },
    };
}

/** The services that all languages of a workspace share. */
export const procSharedModule: Module<LangiumSharedCoreServices, PartialLangiumSharedCoreServices> = {
    workspace: {
        DocumentBuilder: services =>
            new ProcDocumentBuilder(
                services,
                () => (services.ServiceRegistry.all[0] as ProcCoreServices).linking.Imports,
            ),
        IndexManager: services => new ProcIndexManager(services),
        LangiumDocuments: services => new ProcDocuments(services),
        LangiumDocumentFactory: services => new ProcDocumentFactory(services),
    },
};

/** Everything that is needed to read documents, without an editor. */
export function createProcServices(
    context: DefaultSharedCoreModuleContext,
    paths: PathPolicy,
): ProcCoreServices {
    const shared = inject(
        createDefaultSharedCoreModule(context),
        ProcGeneratedSharedModule,
        procSharedModule,
    );
    const services = inject(createDefaultCoreModule({ shared }), ProcGeneratedModule, procModule(paths));
    shared.ServiceRegistry.register(services);
    return services;
}

/** Adds the criteria packs that ship with the product; they must be built with the other documents. */
export function addBuiltinPacks(shared: LangiumSharedCoreServices): void {
    for (const [name, text] of Object.entries(builtinPacks)) {
        const uri = URI.from({ scheme: BUILTIN, path: `/${name}` });
        shared.workspace.LangiumDocuments.addDocument(
            shared.workspace.LangiumDocumentFactory.fromString(text, uri),
        );
    }
}
