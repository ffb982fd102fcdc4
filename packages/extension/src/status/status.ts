import {
    Disposable,
    l10n,
    languages,
    MarkdownString,
    StatusBarAlignment,
    type StatusBarItem,
    type TextEditor,
    window,
} from 'vscode';
import { isProc } from '../preview/editor.ts';
import { countFindings, stageWord, stateWord, summaryOf } from '../trees/items.ts';
import type { Overviews } from '../trees/overviews.ts';
import { currentCoverage } from './current.ts';

/** Shows how far the current portfolio is, and by the language of the file what is found in it by stages. */
export function registerStatus(overviews: Overviews): Disposable {
    const bar = window.createStatusBarItem('process.coverage', StatusBarAlignment.Left, 1);
    bar.name = l10n.t('Process: criteria claimed');
    bar.command = 'process.criteria.focus';
    const status = languages.createLanguageStatusItem('process.findings', { language: 'proc' });
    status.name = l10n.t('Process: findings by stage');
    status.command = { command: 'workbench.actions.view.problems', title: l10n.t('Show them') };
    let file: string | undefined;

    function show(): void {
        const overview = overviews.current;
        if (!overview) return;
        const coverage = currentCoverage(overview, file);
        if (coverage) showCoverage(bar, coverage);
        else bar.hide();
        const { stages } = overview.findings.find(each => each.file === file) ?? { stages: [] };
        const total = stages.reduce((sum, { count }) => sum + count, 0);
        status.text = total === 0 ? l10n.t('No findings') : countFindings(total);
        status.detail = stages.map(({ stage, count }) => `${stageWord(stage)} ${count}`).join(' · ');
    }

    function follow(editor: TextEditor | undefined): void {
        if (!isProc(editor)) return;
        file = editor.document.uri.toString();
        show();
    }

    follow(window.activeTextEditor);
    return Disposable.from(bar, status, overviews.onChange(show), window.onDidChangeActiveTextEditor(follow));
}

function showCoverage(bar: StatusBarItem, coverage: NonNullable<ReturnType<typeof currentCoverage>>): void {
    const summary = summaryOf(coverage);
    bar.text = `$(checklist) ${l10n.t('Criteria: {0}', summary)}`;
    const lines = coverage.criteria.map(({ id, state }) => `- ${id}: ${stateWord(state)}`);
    bar.tooltip = new MarkdownString(
        [`**${escaped(coverage.about)}**`, '', escaped(coverage.pack), '', ...lines.map(escaped)].join('\n'),
    );
    bar.accessibilityInformation = { label: `${coverage.about}: ${summary}` };
    bar.show();
}

/** Text of the workspace that Markdown leaves as it is. */
function escaped(text: string): string {
    return text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}
