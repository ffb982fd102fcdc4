import {
    commands,
    Disposable,
    type ExtensionContext,
    l10n,
    ViewColumn,
    type WebviewPanel,
    window,
} from 'vscode';
import type { Client } from '../client.ts';
import { isProc } from '../preview/editor.ts';
import type { Item } from '../trees/items.ts';
import type { Overviews } from '../trees/overviews.ts';
import { type AssessorState, assessorState } from './messages.ts';
import { type AssessorHost, AssessorPanel } from './panel.ts';
import type { Reviews } from './reviews.ts';
import { registerShownText } from './shown-text.ts';

const viewType = 'process.assessor';

/** What the assessor's views need of the rest of the extension. */
interface Surroundings {
    readonly overviews: Overviews;
    readonly reviews: Reviews;
    /** URI of the file that a preview shows. */
    previewed(): string | undefined;
}

/** Registers *Process: Open as assessor*; the views come back after a reload. */
export function registerAssessor(
    context: ExtensionContext,
    client: Client,
    { overviews, reviews, previewed }: Surroundings,
): Disposable {
    const host: AssessorHost = { context, client, overviews, reviews };
    let panels: readonly AssessorPanel[] = [];

    function attach(panel: WebviewPanel, state: AssessorState & { readonly uri: string }): void {
        const assessor = new AssessorPanel(panel, host, state);
        panels = [...panels, assessor];
        assessor.onClosed(() => {
            panels = panels.filter(other => other !== assessor);
        });
    }

    function open(item?: Item): void {
        const editor = window.activeTextEditor;
        const uri = item?.place?.file ?? (isProc(editor) ? editor.document.uri.toString() : previewed());
        if (uri === undefined) {
            window.showInformationMessage(
                l10n.t(
                    'Open the file of the portfolio first, or choose it among the criteria in the side bar.',
                ),
            );
            return;
        }
        const state = { uri, ...(item?.children && { matrix: item.id }) };
        const known = panels.find(panel => panel.shows(state));
        if (known) known.reveal();
        else attach(window.createWebviewPanel(viewType, l10n.t('Assessor'), ViewColumn.Active), state);
    }

    return Disposable.from(
        registerShownText(),
        commands.registerCommand('process.openAsAssessor', open),
        window.registerWebviewPanelSerializer(viewType, {
            deserializeWebviewPanel: async (panel, kept) => {
                const { uri, ...state } = assessorState(kept);
                if (uri === undefined) panel.dispose();
                else attach(panel, { ...state, uri });
            },
        }),
    );
}
