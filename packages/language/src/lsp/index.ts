import { DocumentState, URI } from 'langium';
import {
    type LangiumServices,
    type LangiumSharedServices,
    startLanguageServer as listen,
    type ServiceRequirements,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { answerAdditions } from './additions/feature.ts';
import type { Analysis } from './analysis.ts';
import { answerOverview } from './overview/feature.ts';
import { addSelectionRanges } from './reading/language-server.ts';
import { Refresher } from './reading/refresh.ts';
import { createServer, type Host } from './services.ts';
import { type Settings, SettingsReader } from './settings.ts';

export { type PastedSteps, pastedSteps } from './actions/list/index.ts';
export { Source } from './actions/source.ts';
export type { Analysed, Ready } from './analysis.ts';
export { rangeOf } from './diagnostics.ts';
export { matrixId } from './overview/matrix.ts';
export type { Host } from './services.ts';
export type { Settings } from './settings.ts';

/** Reads models and waits for them: what a feature of the server works on. */
export type ModelService = Pick<Analysis, 'workspace' | 'ready' | 'whole' | 'text' | 'onChange'>;

/** What a feature gets to add itself to the server. */
export interface ServerContext {
    readonly connection: Connection;
    readonly models: ModelService;
    /** The date that counts as today, ISO. */
    today(): string;
    /** Name of the pack for processes that no portfolio covers; undefined where the settings name none. */
    criteria(): string | undefined;
    /** What the settings say of rules, where no project file does. */
    severities(): Pick<Settings, 'preset' | 'severities'>;
    /** URI of the folder with what is loaded only when it is needed; undefined where the client named none. */
    parts(): string | undefined;
}

/** Something that a house adds to the language server: requests that need more than the language knows. */
export type ServerFeature = (server: ServerContext) => void;

/** Starts the language server on a connection. The features must not listen on it themselves. */
export function startLanguageServer(
    connection: Connection,
    host: Host,
    features: readonly ServerFeature[] = [],
): void {
    const settings = new SettingsReader(connection);
    const { shared, analysis, publisher } = createServer(host, connection, settings);
    let options: InitializationOptions = {};
    for (const feature of features) {
        feature({
            connection,
            models: analysis,
            today: () => settings.today(),
            criteria: () => settings.current.criteria,
            severities: () => severitiesOf(settings.current),
            parts: () => options.parts,
        });
    }
    answerOverview(connection, analysis, publisher, settings);
    answerAdditions(connection, analysis, settings);
    shared.lsp.LanguageServer.onInitialize(params => {
        options = optionsOf(params.initializationOptions);
        publisher.rulePages = options.rulePages;
        const refresher = new Refresher(connection, params.capabilities);
        analysis.onChange(() => refresher.soon());
        const { configuration, didChangeConfiguration } = params.capabilities.workspace ?? {};
        shared.lsp.LanguageServer.onInitialized(() => {
            void settings.follow(
                configuration === true,
                didChangeConfiguration?.dynamicRegistration === true,
                () => void analysis.renew(),
            );
        });
    });
    addSelectionRanges(connection, shared);
    listen(shared, requirements);
    answerOutsideOfTheLock(connection, shared, analysis);
}

/**
 * Fixes fit one text only, so they wait for the one that was sent last. Langium holds its lock while it asks a provider:
 * to wait there for a build, which waits for the lock, would be to wait for ever.
 */
function answerOutsideOfTheLock(
    connection: Connection,
    shared: LangiumSharedServices,
    analysis: Analysis,
): void {
    connection.onCodeAction(async (params, token) => {
        const uri = URI.parse(params.textDocument.uri);
        await analysis.ready(params.textDocument.uri);
        const document = shared.workspace.LangiumDocuments.getDocument(uri);
        const { lsp } = shared.ServiceRegistry.getServices(uri) as LangiumServices;
        return document && lsp.CodeActionProvider?.getCodeActions(document, params, token);
    });
}

/** What must be known before a request is answered, where it is more than usual: these read the model. */
const requirements: Partial<ServiceRequirements> = {
    DocumentSymbolProvider: DocumentState.Linked,
    DocumentLinkProvider: DocumentState.Validated,
    InlayHintProvider: DocumentState.Validated,
    CodeLensProvider: DocumentState.Validated,
};

/** What a client may say when it starts the server. */
export interface InitializationOptions {
    /** URI of the folder with the pages of the rules: findings then link to them. */
    readonly rulePages?: string;
    /** URI of the folder with what is loaded only when it is needed: for a server that has no disk of its own. */
    readonly parts?: string;
}

function optionsOf(options: unknown): InitializationOptions {
    const { rulePages, parts } = (options ?? {}) as Record<string, unknown>;
    return {
        ...(typeof rulePages === 'string' && { rulePages }),
        ...(typeof parts === 'string' && { parts }),
    };
}

function severitiesOf({ preset, severities }: Settings): Pick<Settings, 'preset' | 'severities'> {
    return { ...(preset !== undefined && { preset }), ...(severities && { severities }) };
}
