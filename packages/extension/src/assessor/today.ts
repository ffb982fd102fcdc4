import { workspace } from 'vscode';

/** The date of what is written now, ISO: that of the settings, else of the day where this machine stands. */
export function today(): string {
    const set = workspace.getConfiguration('process').get('today', '');
    if (/^\d{4}-\d{2}-\d{2}$/.test(set)) return set;
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
        .map(part => String(part).padStart(2, '0'))
        .join('-');
}
