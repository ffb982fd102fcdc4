import * as l10n from '@vscode/l10n';
import type { FromPage, NodeFinding } from '../preview/messages.ts';
import { Menu, type MenuGroup } from './menu.ts';

/** What can be done with one thing of a picture: go to its text, rename it, mend what was found. */
export class NodeMenu {
    private readonly post: (message: FromPage) => void;
    private readonly open: (id: string) => void;
    private shown:
        | { readonly id: string; readonly menu: Menu; readonly groups: readonly MenuGroup[] }
        | undefined;

    constructor(post: (message: FromPage) => void, open: (id: string) => void) {
        this.post = post;
        this.open = open;
    }

    /** Opens the menu; the fixes come when they are known. */
    show(id: string, near: Pick<DOMRect, 'left' | 'top' | 'bottom'>, findings: readonly NodeFinding[]): void {
        const groups = [
            {
                items: [
                    { label: l10n.t('Go to the text'), keys: 'Enter', action: () => this.open(id) },
                    {
                        label: l10n.t('Rename'),
                        keys: 'F2',
                        action: () => this.post({ type: 'label', id }),
                    },
                ],
            },
            { label: l10n.t('Findings'), sentences: findings.map(({ message }) => message), items: [] },
        ];
        this.shown = { id, groups, menu: new Menu(l10n.t('What can be done here'), groups, near) };
        if (findings.length > 0) this.post({ type: 'fixes', id });
    }

    /** Adds the fixes to the menu that waits for them. */
    offer(id: string, titles: readonly string[]): void {
        if (this.shown?.id !== id || !this.shown.menu.isOpen) return;
        const items = titles.map((label, index) => ({
            label,
            action: () => this.post({ type: 'fix', index }),
        }));
        this.shown.menu.update([...this.shown.groups, { label: l10n.t('Mend'), items }]);
    }
}
