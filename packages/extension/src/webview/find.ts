import * as l10n from '@vscode/l10n';
import { html, type TemplateResult } from 'lit/html.js';

/** What is searched through, and how something that was found comes into sight. */
export interface Searched {
    /** Everything that has a text of its own, in the order in which it is read. */
    candidates(): readonly Element[];
    reveal(element: Element): void;
    changed(): void;
}

/** Finds words in a view: a bar with a field, all that has the words marked, one after the other in sight. */
export class Find {
    private readonly searched: Searched;
    private words = '';
    private found: readonly Element[] = [];
    private at = 0;
    isOpen = false;

    constructor(searched: Searched) {
        this.searched = searched;
    }

    /** Opens the bar; its field takes the keyboard once it is drawn. */
    open(): void {
        this.isOpen = true;
        this.search(this.words);
        const field = document.querySelector<HTMLInputElement>('.find input');
        field?.focus();
        field?.select();
    }

    close(): void {
        this.isOpen = false;
        this.unmark();
        this.searched.changed();
    }

    /** Looks again: what is searched through was drawn anew. */
    again(): void {
        if (!this.isOpen) return;
        this.look();
        this.at = Math.min(this.at, Math.max(0, this.found.length - 1));
        this.mark();
    }

    bar(): TemplateResult {
        const count = this.found.length;
        const told =
            this.words === ''
                ? ''
                : count === 0
                  ? l10n.t('Not found')
                  : l10n.t('{0} of {1}', this.at + 1, count);
        return html`<div class="find" role="search" @keydown=${(event: KeyboardEvent) => this.onKey(event)}>
            <input type="text" spellcheck="false" aria-label=${l10n.t('Find in this view')}
                placeholder=${l10n.t('Find')} .value=${this.words}
                @input=${(event: Event) => this.search((event.target as HTMLInputElement).value)} />
            <span class="quiet" role="status">${told}</span>
            ${this.button('arrow-up', l10n.t('Previous (Shift+Enter)'), () => this.go(-1))}
            ${this.button('arrow-down', l10n.t('Next (Enter)'), () => this.go(1))}
            ${this.button('close', l10n.t('Close (Escape)'), () => this.close())}
        </div>`;
    }

    private button(icon: string, title: string, action: () => void): TemplateResult {
        return html`<button class="icon" title=${title} aria-label=${title} @click=${action}>
            <i class="codicon codicon-${icon}" aria-hidden="true"></i>
        </button>`;
    }

    private onKey(event: KeyboardEvent): void {
        event.stopPropagation();
        if (event.key === 'Escape') this.close();
        else if (event.key === 'Enter' && event.target instanceof HTMLInputElement)
            this.go(event.shiftKey ? -1 : 1);
        else return;
        event.preventDefault();
    }

    private search(words: string): void {
        this.words = words;
        this.at = 0;
        this.look();
        this.show();
    }

    private go(step: number): void {
        const count = this.found.length;
        if (count > 0) this.at = (this.at + step + count) % count;
        this.show();
    }

    private show(): void {
        this.mark();
        const current = this.found[this.at];
        if (current) this.searched.reveal(current);
        this.searched.changed();
    }

    private look(): void {
        this.unmark();
        const wanted = plain(this.words);
        this.found =
            wanted === ''
                ? []
                : this.searched.candidates().filter(each => plain(wordsOf(each)).includes(wanted));
    }

    private mark(): void {
        this.found.forEach((element, index) => {
            element.classList.add('is-found');
            element.classList.toggle('is-current', index === this.at);
        });
    }

    private unmark(): void {
        for (const element of this.found) element.classList.remove('is-found', 'is-current');
    }
}

/**
 * A text that is wrapped is still one sentence: what a screen reader says has it whole. Of a line between nodes it names these:
 * there only its own words count.
 */
function wordsOf(element: Element): string {
    if (element.classList.contains('edge')) return element.textContent ?? '';
    return `${element.getAttribute('aria-label') ?? ''} ${element.textContent ?? ''}`;
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
