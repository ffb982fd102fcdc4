import { aboutRequest, type NodePlace } from '@process-as-code/language/protocol';
import { type CodeAction, l10n } from 'vscode';
import { ask, type Client } from '../client.ts';
import { findingsAt } from './findings.ts';
import { applyFix, fixesOf } from './fixes.ts';
import type { FromPage, ToPage } from './messages.ts';
import { rename } from './renaming.ts';
import type { Rendered } from './svg-parts.ts';

/** What a reader may want of one thing in a picture. */
export type NodeWish = Extract<FromPage, { type: 'about' | 'label' | 'fixes' | 'rename' | 'fix' }>;

/** What the wishes are about, and where the answers go. */
export interface WishContext {
    readonly client: Client;
    /** What is shown now. */
    picture(): Rendered | undefined;
    post(message: ToPage): void;
}

/** Fulfils what a reader wants of one thing in a picture: to know of it, to rename it, to mend it. */
export class NodeWishes {
    private readonly context: WishContext;
    /** Offered last, in the order in which the page knows them. */
    private fixes: readonly CodeAction[] = [];

    constructor(context: WishContext) {
        this.context = context;
    }

    async fulfil(wish: NodeWish): Promise<void> {
        try {
            if (wish.type === 'fix') await this.fix(wish.index);
            else if (this.picture?.places?.some(({ id }) => id === wish.id)) await this.fulfilNamed(wish);
        } catch {
            this.context.post({ type: 'told', sentence: l10n.t('That could not be done just now.') });
        }
    }

    private async fulfilNamed(wish: Exclude<NodeWish, { type: 'fix' }>): Promise<void> {
        switch (wish.type) {
            case 'about':
                return this.tellAbout(wish.id);
            case 'label':
                return this.rename(wish.id);
            case 'rename':
                return this.rename(wish.id, wish.label);
            case 'fixes':
                return this.offerFixes(wish.id);
        }
    }

    private get picture(): Rendered | undefined {
        return this.context.picture();
    }

    private async tellAbout(id: string): Promise<void> {
        const { uri, process } = this.picture!;
        if (process === undefined) return;
        const about = await ask(this.context.client, aboutRequest, { uri, process, id });
        this.context.post({ type: 'about', id, ...(about && { about }) });
    }

    private async rename(id: string, label?: string): Promise<void> {
        const { file } = this.place(id).place;
        const answer = await rename(this.context.client, { file, id, ...(label !== undefined && { label }) });
        if ('refused' in answer) this.context.post({ type: 'told', sentence: answer.refused });
        else if (label === undefined) this.context.post({ type: 'label', id, label: answer.label });
    }

    private async offerFixes(id: string): Promise<void> {
        const found = findingsAt(this.picture?.places ?? []).filter(each => each.id === id);
        this.fixes = await fixesOf(found);
        this.context.post({ type: 'fixes', id, titles: this.fixes.map(({ title }) => title) });
    }

    private async fix(index: number): Promise<void> {
        const fix = this.fixes[index];
        if (fix) await applyFix(fix);
    }

    private place(id: string): NodePlace {
        return this.picture!.places!.find(place => place.id === id)!;
    }
}
