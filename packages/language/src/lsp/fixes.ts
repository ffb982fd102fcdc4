import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
    type CodeAction,
    CodeActionKind,
    type CodeActionParams,
    type Range,
    type TextEdit,
    type WorkspaceEdit,
} from 'vscode-languageserver';
import type { Finding, Fix, TextEdit as ModelEdit } from '../rules/rule.ts';
import { allowHere } from '../rules/support/allow.ts';
import type { Analysis } from './analysis.ts';
import { type Publisher, rangeOf } from './diagnostics.ts';

/** Offers the fixes of the findings under the cursor, and behind them to allow what is no error. */
export class FixProvider implements CodeActionProvider {
    private readonly analysis: Analysis;
    private readonly publisher: Publisher;

    constructor(analysis: Analysis, publisher: Publisher) {
        this.analysis = analysis;
        this.publisher = publisher;
    }

    async getCodeActions(document: LangiumDocument, params: CodeActionParams): Promise<CodeAction[]> {
        const uri = document.uri.toString();
        const { document: model } = await this.analysis.ready(uri);
        const found = this.publisher
            .findingsOf(uri)
            .filter(finding => overlap(rangeOf(finding.place), params.range))
            .map(finding => ({ finding, allow: allowHere(model, finding) }));
        return [
            ...found.flatMap(({ finding }) => finding.fixes.map(fix => action(finding, fix, params))),
            ...found.flatMap(({ finding, allow }) => (allow ? [action(finding, allow, params)] : [])),
        ];
    }
}

function action(finding: Finding, fix: Fix, params: CodeActionParams): CodeAction {
    const diagnostics = params.context.diagnostics.filter(diagnostic => diagnostic.code === finding.code);
    return {
        title: fix.title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        isPreferred: fix.unattended,
        edit: workspaceEdit(fix.edits),
    };
}

/** Edits of texts as the protocol has them, by file. */
export function workspaceEdit(edits: readonly ModelEdit[]): WorkspaceEdit {
    const byFile = Map.groupBy(edits, edit => edit.place.file);
    const changes = [...byFile].map(([file, ofFile]): [string, TextEdit[]] => [
        file,
        ofFile.map(edit => ({ range: rangeOf(edit.place), newText: edit.text })),
    ]);
    return { changes: Object.fromEntries(changes) };
}

function overlap(a: Range, b: Range): boolean {
    const before = (left: Range['end'], right: Range['start']) =>
        left.line < right.line || (left.line === right.line && left.character < right.character);
    return !before(a.end, b.start) && !before(b.end, a.start);
}
