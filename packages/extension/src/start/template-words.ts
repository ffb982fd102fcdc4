import type { Template } from '@process-as-code/language/templates';
import { l10n } from 'vscode';

/** What a template is called and tells of itself, in the language of the editor. */
export function templateWords({ id, title, description }: Template): { label: string; detail: string } {
    switch (id) {
        case 'blank':
            return {
                label: l10n.t('Blank'),
                detail: l10n.t('One role, one customer and three steps to write over'),
            };
        case 'complaint':
            return {
                label: l10n.t('Complaint handling'),
                detail: l10n.t(
                    'From the first word of dissatisfaction to a remedy that the customer agrees with',
                ),
            };
        case 'service-request':
            return {
                label: l10n.t('Service request'),
                detail: l10n.t('Somebody asks for something, and gets it or hears why not'),
            };
        case 'incident':
            return {
                label: l10n.t('Incident'),
                detail: l10n.t('Something has broken; work goes on, and it does not happen twice'),
            };
        case 'onboarding':
            return {
                label: l10n.t('Onboarding'),
                detail: l10n.t(
                    'A new colleague or customer, from the yes to the day on which they get on alone',
                ),
            };
        case 'purchase':
            return {
                label: l10n.t('Purchase'),
                detail: l10n.t(
                    'Something is needed, approved, ordered, checked and paid, and nobody does all of it alone',
                ),
            };
        default:
            return { label: title, detail: description };
    }
}
