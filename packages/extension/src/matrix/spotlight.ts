import { type CountsFor, type CriterionParams, criterionRequest } from '@process-as-code/language/protocol';
import {
    commands,
    Disposable,
    EventEmitter,
    l10n,
    OverviewRulerLane,
    Range,
    ThemeColor,
    window,
} from 'vscode';
import { ask, type Client } from '../client.ts';
import type { Overviews } from '../trees/overviews.ts';

const isLit = 'process.criterionLit';

/** Lights up in the text what counts for one criterion, and tells which one that is, until somebody leaves it. */
export class Spotlight implements Disposable {
    private readonly client: Client;
    private readonly changes = new EventEmitter<CriterionParams | undefined>();
    private readonly look = window.createTextEditorDecorationType({
        backgroundColor: new ThemeColor('editor.symbolHighlightBackground'),
        border: '1px solid',
        borderColor: new ThemeColor('editorBracketMatch.border'),
        borderRadius: '2px',
        overviewRulerColor: new ThemeColor('editorOverviewRuler.findMatchForeground'),
        overviewRulerLane: OverviewRulerLane.Center,
    });
    private readonly subscription: Disposable;
    private chosen: CriterionParams | undefined;
    private counts: CountsFor | undefined;
    private message: Disposable | undefined;

    /** Tells the criterion that is lit up from now on; undefined when none is. */
    readonly onChange = this.changes.event;

    constructor(client: Client, overviews: Overviews) {
        this.client = client;
        this.subscription = Disposable.from(
            overviews.onChange(() => this.chosen && void this.find(this.chosen)),
            window.onDidChangeVisibleTextEditors(() => this.paint()),
            commands.registerCommand('process.lightUp', (item?: { criterion?: CriterionParams }) =>
                this.choose(same(item?.criterion, this.chosen) ? undefined : item?.criterion),
            ),
            commands.registerCommand('process.leaveCriterion', () => this.choose(undefined)),
        );
    }

    get criterion(): CriterionParams | undefined {
        return this.chosen;
    }

    /** Lights up another criterion, or none. */
    choose(criterion: CriterionParams | undefined): void {
        if (same(criterion, this.chosen)) return;
        this.chosen = criterion;
        void commands.executeCommand('setContext', isLit, criterion !== undefined);
        this.changes.fire(criterion);
        if (criterion) void this.find(criterion);
        else this.show(undefined);
    }

    dispose(): void {
        this.message?.dispose();
        this.look.dispose();
        this.subscription.dispose();
        this.changes.dispose();
    }

    private async find(criterion: CriterionParams): Promise<void> {
        const counts = await ask(this.client, criterionRequest, criterion);
        if (!same(criterion, this.chosen)) return;
        if (counts) this.show(counts);
        else this.choose(undefined);
    }

    private show(counts: CountsFor | undefined): void {
        this.counts = counts;
        this.message?.dispose();
        this.message =
            counts &&
            window.setStatusBarMessage(
                l10n.t('$(lightbulb) What counts for {0} is lit up (Escape leaves)', counts.name),
            );
        this.paint();
    }

    private paint(): void {
        for (const editor of window.visibleTextEditors) {
            const file = editor.document.uri.toString();
            const places = this.counts?.places.filter(place => place.file === file) ?? [];
            const ranges = places.map(
                ({ line, column, endLine, endColumn }) =>
                    new Range(line - 1, column - 1, endLine - 1, endColumn - 1),
            );
            editor.setDecorations(this.look, ranges);
        }
    }
}

function same(a: CriterionParams | undefined, b: CriterionParams | undefined): boolean {
    return a?.matrix === b?.matrix && a?.criterion === b?.criterion;
}
