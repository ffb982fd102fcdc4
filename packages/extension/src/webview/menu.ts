import { html, nothing, render, type TemplateResult } from 'lit/html.js';
import { floatBeside } from './floating.ts';

export interface MenuItem {
    readonly label: string;
    /** Keys that do the same. */
    readonly keys?: string;
    /** Of something that is on or off. */
    readonly checked?: boolean;
    /** One of a group of which one is chosen. */
    readonly radio?: boolean;
    action(): void;
}

export interface MenuGroup {
    readonly label?: string;
    /** Sentences above the items. */
    readonly sentences?: readonly string[];
    readonly items: readonly MenuItem[];
}

/** A menu that floats beside what opened it; it takes the keyboard and gives it back. One at a time. */
export class Menu {
    private readonly element = document.createElement('div');
    private readonly opener: HTMLElement | SVGElement | null;
    private readonly near: Pick<DOMRect, 'left' | 'top' | 'bottom'>;

    constructor(label: string, groups: readonly MenuGroup[], near: Pick<DOMRect, 'left' | 'top' | 'bottom'>) {
        Menu.open?.close();
        Menu.open = this;
        this.opener = document.activeElement as HTMLElement | SVGElement | null;
        this.near = near;
        this.element.className = 'menu';
        this.element.setAttribute('role', 'menu');
        this.element.setAttribute('aria-label', label);
        this.element.addEventListener('keydown', event => this.onKey(event));
        this.element.addEventListener('focusout', event => this.onFocusOut(event));
        (document.querySelector('main') ?? document.body).append(this.element);
        this.update(groups);
        this.items()[0]?.focus();
    }

    private static open: Menu | undefined;
    private closed = false;

    /** Whether it still is on the screen. */
    get isOpen(): boolean {
        return !this.closed;
    }

    /** Shows other items; the keyboard stays where it is. */
    update(groups: readonly MenuGroup[]): void {
        const filled = groups.filter(({ items, sentences }) => items.length > 0 || sentences?.length);
        render(
            filled.map(group => this.group(group)),
            this.element,
        );
        floatBeside(this.element, this.near);
    }

    close(): void {
        // To take away what has the keyboard tells it that the keyboard has gone.
        if (this.closed) return;
        this.closed = true;
        if (Menu.open === this) Menu.open = undefined;
        const had = this.element.contains(document.activeElement);
        this.element.remove();
        if (had) this.opener?.focus({ preventScroll: true });
    }

    private group({ label, sentences = [], items }: MenuGroup): TemplateResult {
        return html`<div role="group" aria-label=${label ?? nothing}>
            ${label === undefined ? nothing : html`<div class="menu-title" aria-hidden="true">${label}</div>`}
            ${sentences.map(sentence => html`<div class="menu-sentence" role="presentation">${sentence}</div>`)}
            ${items.map(item => this.item(item))}
        </div>`;
    }

    private item({ label, keys, checked, radio, action }: MenuItem): TemplateResult {
        const role = checked === undefined ? 'menuitem' : radio ? 'menuitemradio' : 'menuitemcheckbox';
        const take = () => {
            this.close();
            action();
        };
        return html`<button role=${role} tabindex="-1" aria-checked=${checked ?? nothing}
            aria-keyshortcuts=${keys ?? nothing} @click=${take}>
            <i class="codicon ${checked ? 'codicon-check' : ''}" aria-hidden="true"></i><span>${label}</span
            >${keys ? html`<kbd aria-hidden="true">${keys}</kbd>` : nothing}
        </button>`;
    }

    private items(): HTMLElement[] {
        return [...this.element.querySelectorAll<HTMLElement>('button')];
    }

    private onKey(event: KeyboardEvent): void {
        event.stopPropagation();
        const items = this.items();
        const at = items.indexOf(document.activeElement as HTMLElement);
        const target = {
            ArrowDown: () => items[(at + 1) % items.length],
            ArrowUp: () => items.at(at <= 0 ? -1 : at - 1),
            Home: () => items[0],
            End: () => items.at(-1),
        }[event.key];
        if (target) target()?.focus();
        else if (event.key === 'Escape' || event.key === 'Tab') this.close();
        else return;
        event.preventDefault();
    }

    /** A click beside it, or into another window. */
    private onFocusOut({ relatedTarget }: FocusEvent): void {
        if (relatedTarget === null || !this.element.contains(relatedTarget as Node)) this.close();
    }
}
