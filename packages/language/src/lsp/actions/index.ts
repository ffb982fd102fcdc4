import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import { placeOf } from '../../model/place.ts';
import type { Analysis } from '../analysis.ts';
import { type FixProvider, workspaceEdit } from '../fixes.ts';
import type { SettingsReader } from '../settings.ts';
import type { Action } from './action.ts';
import { findActions } from './find.ts';
import { Source } from './source.ts';

/** Offers the fixes of findings, and what else can be done with what is selected. */
export class ActionProvider implements CodeActionProvider {
    private readonly fixes: FixProvider;
    private readonly analysis: Analysis;
    private readonly settings: SettingsReader;
    /** Whether the client shows why something cannot be done; else that is left out. */
    showsDisabled = false;

    constructor(fixes: FixProvider, analysis: Analysis, settings: SettingsReader) {
        this.fixes = fixes;
        this.analysis = analysis;
        this.settings = settings;
    }

    async getCodeActions(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
        const { only } = params.context;
        const wantsFixes = !only || only.includes(CodeActionKind.QuickFix);
        const fixes = wantsFixes ? await this.fixes.getCodeActions(document, params) : [];
        const others = await this.others(document, params);
        const isFirst = (action: CodeAction) => action.isPreferred === true;
        return [...others.filter(isFirst), ...fixes, ...others.filter(action => !isFirst(action))];
    }

    private async others(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
        const uri = document.uri.toString();
        const { document: model } = await this.analysis.ready(uri);
        if (model.builtin) return [];
        const actions = findActions(
            {
                workspace: this.analysis.workspace(),
                document: model,
                source: new Source(uri, this.analysis.text(uri) ?? ''),
                selection: placeOf(uri, params.range),
                today: this.settings.today(),
                criteria: this.settings.current.criteria,
                sourceOf: file => this.sourceOf(file),
            },
            params.context.only,
        );
        return actions
            .filter(action => this.showsDisabled || action.disabled === undefined)
            .map(action => codeAction(action, params));
    }

    private sourceOf(file: string): Source | undefined {
        const text = this.analysis.text(URI.parse(file).toString());
        return text === undefined ? undefined : new Source(file, text);
    }
}

function codeAction(
    { title, kind, edits, disabled, mends, preferred }: Action,
    { context }: CodeActionParams,
): CodeAction {
    if (disabled !== undefined) return { title, kind, disabled: { reason: disabled } };
    const diagnostics = context.diagnostics.filter(({ code }) => code === mends);
    return {
        title,
        kind,
        ...(kind === CodeActionKind.QuickFix ? { diagnostics } : {}),
        ...(preferred ? { isPreferred: true } : {}),
        edit: workspaceEdit(edits),
    };
}
