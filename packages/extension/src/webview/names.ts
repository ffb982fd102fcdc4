import type { DetailName, OverlayName, ViewName } from '@process-as-code/language/protocol';
import * as l10n from '@vscode/l10n';

/** What the tab of a view is called. A function: the words of the page come after its script. */
export function viewLabel(view: ViewName): string {
    return {
        map: l10n.t('Map'),
        matrix: l10n.t('Matrix'),
        flowchart: l10n.t('Flowchart'),
        sentences: l10n.t('Sentences'),
        sipoc: l10n.t('SIPOC'),
        'value-stream': l10n.t('Value stream'),
        raci: l10n.t('RACI'),
        journey: l10n.t('Journey'),
        blueprint: l10n.t('Blueprint'),
        stakeholders: l10n.t('Stakeholders'),
        kpis: l10n.t('KPIs'),
        improvements: l10n.t('Improvements'),
        mermaid: 'Mermaid',
    }[view];
}

/** What a map may show besides the names of its nodes. */
export function detailLabel(detail: DetailName): string {
    return {
        times: l10n.t('Times'),
        artifacts: l10n.t('Inputs and outputs'),
        notes: l10n.t('Notes'),
        systems: l10n.t('Systems'),
    }[detail];
}

/** What may colour the nodes of a map. */
export function overlayLabel(overlay: OverlayName): string {
    return {
        wait: l10n.t('Waiting'),
        cost: l10n.t('Cost'),
        accuracy: l10n.t('Complete and accurate'),
        value: l10n.t('Value for the customer'),
        findings: l10n.t('Findings'),
    }[overlay];
}
