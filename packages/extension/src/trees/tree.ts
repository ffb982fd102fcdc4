import type { Overview } from '@process-as-code/language/protocol';
import {
    type Disposable,
    EventEmitter,
    ThemeColor,
    ThemeIcon,
    type TreeDataProvider,
    TreeItem,
    TreeItemCollapsibleState,
} from 'vscode';
import type { Item } from './items.ts';
import type { Overviews } from './overviews.ts';

/** A view of the side bar: lines made of the overview, anew whenever that changes. */
export class Tree implements TreeDataProvider<Item>, Disposable {
    private readonly overviews: Overviews;
    private readonly itemsOf: (overview: Overview) => Item[];
    private readonly changes = new EventEmitter<undefined>();
    private readonly subscription: Disposable;
    /** As shown. */
    private shown = '';

    readonly onDidChangeTreeData = this.changes.event;

    constructor(overviews: Overviews, itemsOf: (overview: Overview) => Item[]) {
        this.overviews = overviews;
        this.itemsOf = itemsOf;
        this.subscription = overviews.onChange(overview => {
            // What is shown anew without need loses the keyboard's place.
            if (JSON.stringify(itemsOf(overview)) !== this.shown) this.changes.fire(undefined);
        });
    }

    async getChildren(item?: Item): Promise<Item[]> {
        if (item) return [...(item.children ?? [])];
        const items = this.itemsOf(await this.overviews.ready());
        this.shown = JSON.stringify(items);
        return items;
    }

    getTreeItem(item: Item): TreeItem {
        const line = new TreeItem(item.label, stateOf(item));
        line.id = item.id;
        line.description = item.description;
        line.tooltip = item.tooltip;
        line.iconPath = new ThemeIcon(item.icon, item.colour ? new ThemeColor(item.colour) : undefined);
        line.contextValue = item.can;
        line.accessibilityInformation = {
            label: [item.label, item.description || item.tooltip].join(', '),
        };
        const command = item.command ?? (item.criterion ? 'process.lightUp' : 'process.showInText');
        if (!item.children) line.command = { command, title: '', arguments: [item] };
        return line;
    }

    dispose(): void {
        this.subscription.dispose();
        this.changes.dispose();
    }
}

function stateOf({ children, open }: Item): TreeItemCollapsibleState {
    if (!children) return TreeItemCollapsibleState.None;
    return open ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}
